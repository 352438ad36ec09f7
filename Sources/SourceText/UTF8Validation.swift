/// Well-formedness of UTF-8, with the place of the first mistake, which `String(validating:)` doesn't tell.
enum UTF8Validation {
    /// The offset of the first byte that can't begin or continue a well-formed sequence (Unicode 15, table 3-7),
    /// or nil.
    static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        var offset = 0
        while offset < bytes.count {
            let lead = bytes[offset]
            if lead < 0x80 {
                offset += 1
                continue
            }
            guard let (length, second) = shape(ofLead: lead) else { return offset }
            for position in 1..<length {
                let index = offset + position
                guard index < bytes.count else { return offset }
                let allowed = position == 1 ? second : 0x80...0xBF
                guard allowed.contains(bytes[index]) else { return offset }
            }
            offset += length
        }
        return nil
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
