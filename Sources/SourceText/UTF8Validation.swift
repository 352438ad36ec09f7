/// Well-formedness of UTF-8, with the place of the first mistake, which `String(validating:)` doesn't tell.
enum UTF8Validation {
    /// The offset of the first byte that can't begin or continue a well-formed sequence (Unicode 15, table 3-7),
    /// or nil.
    static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while true {
                offset = endOfChinese(in: bytes, from: endOfASCII(in: bytes, from: offset))
                guard offset < bytes.count else { return nil }
                if bytes[offset] < 0x80 { continue }
                guard let length = sequenceLength(at: offset, in: bytes) else { return offset }
                offset += length
            }
        }
    }

    /// The offset of the first byte that is not ASCII. Looks at eight bytes at a time while it can.
    static func endOfASCII(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var offset = start
        while offset + 8 <= bytes.count {
            let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let others = eight & 0x8080_8080_8080_8080
            if others != 0 { return offset + others.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
        return offset
    }

    /// The offset behind Chinese letters, which come one behind the other, and for which no table need be looked at.
    private static func endOfChinese(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var offset = start
        while offset + 4 <= bytes.count {
            let letter = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) >> 8
            // A byte that begins any sequence of three, as all from E1 to EF but ED do, and two that continue one.
            guard letter & 0xF0_C0C0 == 0xE0_8080, letter >> 16 != 0xE0, letter >> 16 != 0xED else { break }
            offset += 3
        }
        return offset
    }

    /// The length of the sequence of several bytes that begins at an offset; nil if it is not well-formed.
    private static func sequenceLength(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let (length, second) = shape(ofLead: bytes[offset]), offset + length <= bytes.count,
            second.contains(bytes[offset + 1])
        else { return nil }
        for index in offset + 2..<max(offset + 2, offset + length) where bytes[index] & 0xC0 != 0x80 { return nil }
        return length
    }

    /// The length of the sequence that a lead byte begins, and the range of its second byte.
    private static func shape(ofLead lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
