/// Names for the ASCII bytes that the readers look for.
extension UInt8 {
    public static let tab: UInt8 = 0x09
    public static let lineFeed: UInt8 = 0x0A
    public static let carriageReturn: UInt8 = 0x0D
    public static let space: UInt8 = 0x20

    /// Makes `byte == "|"` readable: a literal of one ASCII character as its byte.
    @inlinable
    public static func ascii(_ character: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: character.value) }

    @inlinable public var isASCIIWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    @inlinable public var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    @inlinable public var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
    @inlinable public var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
    @inlinable public var isASCIIUppercase: Bool { (0x41...0x5A).contains(self) }
    @inlinable public var isASCIILowercase: Bool { (0x61...0x7A).contains(self) }
    @inlinable public var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIILetterOrDigit }
    /// The letter in lowercase; any other byte as it is.
    @inlinable public var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}

/// Some of the ASCII bytes, for loops that ask of each byte of a text whether it is one of them.
public struct ASCIISet: Sendable {
    @usableFromInline var low: UInt64 = 0
    @usableFromInline var high: UInt64 = 0

    public init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if byte < 0x40 { low |= 1 << UInt64(byte) } else if byte < 0x80 { high |= 1 << UInt64(byte & 0x3F) }
        }
    }

    @inlinable
    public func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 0x40 ? low : high) & (1 << UInt64(byte & 0x3F)) != 0
    }
}

extension Unicode.Scalar {
    @inlinable public var isASCIILetterOrDigit: Bool { isASCII && UInt8.ascii(self).isASCIILetterOrDigit }
}

extension [UInt8] {
    /// Adds the UTF-8 of a scalar.
    @inlinable
    public mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII { append(.ascii(scalar)) } else { for byte in scalar.utf8 { append(byte) } }
    }
}

extension ArraySlice<UInt8> {
    /// Where some bytes stand first; nil for no bytes. Faster than the standard library's search, which is generic.
    public func range(of bytes: [UInt8]) -> Range<Int>? { bytes.withUnsafeBufferPointer { range(of: $0) } }

    /// Where the UTF-8 of a text stands first; nil for an empty text.
    public func range(of text: String) -> Range<Int>? { text.withContiguousUTF8 { range(of: $0) } }

    private func range(of bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let offset = withUnsafeBufferPointer { $0.firstOffset(of: bytes) }
        return offset.map { startIndex + $0..<startIndex + $0 + bytes.count }
    }
}

extension BidirectionalCollection<UInt8> {
    /// The collection without ASCII white space at its ends.
    @inlinable
    public func trimmingWhitespace() -> SubSequence {
        guard let first = firstIndex(where: { !$0.isASCIIWhitespace }),
            let last = lastIndex(where: { !$0.isASCIIWhitespace })
        else { return self[endIndex...] }
        return self[first...last]
    }
}
