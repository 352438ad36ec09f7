extension Collection<UInt8> {
    /// The text whose percent-encoded bytes are decoded (RFC 3986, section 2.1); a `%` that begins no such byte stays.
    @inlinable public var percentDecodedText: String {
        guard contains(.ascii("%")) else { return String(decoding: self, as: UTF8.self) }
        var result: [UInt8] = []
        var rest = self[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == .ascii("%"), digits.count == 2, digits.allSatisfy(\.isHexDigit),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                result.append(value)
                rest.removeFirst(2)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension UInt8 {
    @usableFromInline var isHexDigit: Bool { isASCIIDigit || (0x41...0x46).contains(self & 0xDF) }
}
