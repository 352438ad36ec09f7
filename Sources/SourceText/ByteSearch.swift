#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Searches and comparisons that the C library makes many bytes at a time, where a loop would look at each.
extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first byte of a value, from a start on.
    public func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
        guard let base = baseAddress, start < count,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: found)
    }

    /// The offset at which some bytes stand first; nil for no bytes.
    func firstOffset(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let first = bytes.first, count >= bytes.count else { return nil }
        var start = 0
        while let found = firstOffset(of: first, from: start), found <= count - bytes.count {
            if UnsafeBufferPointer(rebasing: self[found..<found + bytes.count]).isEqual(to: bytes) { return found }
            start = found + 1
        }
        return nil
    }

    /// Calls a function with the offset of every byte of a value, in ascending order.
    @inlinable
    public func forEachOffset(of byte: UInt8, from start: Int = 0, _ body: (Int) -> Void) {
        var start = start
        while let offset = firstOffset(of: byte, from: start) {
            body(offset)
            start = offset + 1
        }
    }

    public func count(of byte: UInt8) -> Int {
        var count = 0
        forEachOffset(of: byte) { _ in count += 1 }
        return count
    }

    /// The offset of the first byte of each line; the first is 0.
    public var lineStarts: [Int] {
        var starts: [Int] = []
        // Lines of documentation have some thirty bytes each, those of examples fewer.
        starts.reserveCapacity(count / 16 + 2)
        starts.append(0)
        forEachOffset(of: .lineFeed) { starts.append($0 + 1) }
        return starts
    }

    public func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count, let left = baseAddress, let right = other.baseAddress else {
            return count == other.count
        }
        return memcmp(left, right, count) == 0
    }

    /// The order of the bytes; of two texts that begin alike, the shorter comes first.
    func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let common = Swift.min(count, other.count)
        if common > 0, let left = baseAddress, let right = other.baseAddress {
            let order = memcmp(left, right, common)
            if order != 0 { return order < 0 }
        }
        return count < other.count
    }
}

extension [UInt8] {
    /// The offset of the first byte of each line; the first is 0.
    public var lineStarts: [Int] { withUnsafeBufferPointer(\.lineStarts) }
}

extension String {
    /// Calls a function with the UTF-8 of the text, which is copied only if it is not in one piece.
    @inlinable
    public func withContiguousUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
        return try Array(utf8).withUnsafeBufferPointer(body)
    }
}
