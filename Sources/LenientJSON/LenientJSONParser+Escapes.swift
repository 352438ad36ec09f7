import SourceText

/// The contents of strings (RFC 8259 section 7).
extension LenientJSONParser {
    /// The text that the contents of a string stand for. What JSON has no place for in a string is mended.
    mutating func decode(_ range: Range<Int>) -> String {
        let isPlain = bytes[range].allSatisfy { $0 >= 0x20 && $0 != .ascii("\\") && $0 != .ascii("\"") }
        if isPlain { return String(decoding: bytes[range], as: UTF8.self) }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == .ascii("\\") {
                index = decodeEscape(at: index, before: range.upperBound, into: &decoded)
                continue
            }
            if byte < 0x20 || byte == .ascii("\"") {
                let replacement = byte == .ascii("\"") ? "\\\"" : Self.escape(ofControl: byte)
                repairs.append(JSONRepair(.unescapedCharacter, range: index..<index + 1, replacement: replacement))
            }
            decoded.append(byte)
            index += 1
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func escape(ofControl byte: UInt8) -> String {
        switch byte {
        case .tab: return "\\t"
        case .lineFeed: return "\\n"
        case .carriageReturn: return "\\r"
        default:
            let digits = String(byte, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
    }

    /// Decodes the escape at an index and returns the index behind it.
    private mutating func decodeEscape(at index: Int, before end: Int, into decoded: inout [UInt8]) -> Int {
        let letter = index + 1 < end ? bytes[index + 1] : 0
        if letter == .ascii("u"), let unit = codeUnit(at: index, before: end) {
            return decodeCodeUnits(unit, at: index, before: end, into: &decoded)
        }
        if let character = Self.escapes.first(where: { $0.letter == letter })?.character {
            decoded.append(character)
            return index + 2
        }
        // `\_` escapes the underscore in Markdown; any other backslash stands for itself.
        let isMarkdown = letter > 0x20 && letter < 0x7F && !letter.isASCIILetter && !letter.isASCIIDigit
        if !isMarkdown { decoded.append(.ascii("\\")) }
        let replacement = isMarkdown ? "" : "\\\\"
        repairs.append(JSONRepair(.unescapedCharacter, range: index..<index + 1, replacement: replacement))
        return index + 1
    }

    private static let escapes: [(letter: UInt8, character: UInt8)] = [
        (.ascii("\""), .ascii("\"")), (.ascii("\\"), .ascii("\\")), (.ascii("/"), .ascii("/")), (.ascii("b"), 0x08),
        (.ascii("f"), 0x0C), (.ascii("n"), .lineFeed), (.ascii("r"), .carriageReturn), (.ascii("t"), .tab),
    ]

    /// Decodes an escape of a code unit in four hexadecimal digits, or two that are a surrogate pair. A lone surrogate
    /// becomes U+FFFD.
    private func decodeCodeUnits(
        _ first: UInt16, at index: Int, before end: Int, into decoded: inout [UInt8]
    ) -> Int {
        let length = 6
        if UTF16.isLeadSurrogate(first), let second = codeUnit(at: index + length, before: end),
            UTF16.isTrailSurrogate(second)
        {
            decoded += String(decoding: [first, second], as: UTF16.self).utf8
            return index + 2 * length
        }
        decoded += String(decoding: [first], as: UTF16.self).utf8
        return index + length
    }

    private func codeUnit(at index: Int, before end: Int) -> UInt16? {
        guard index + 6 <= end, bytes[index] == .ascii("\\"), bytes[index + 1] == .ascii("u") else { return nil }
        var unit: UInt16 = 0
        for digit in bytes[index + 2..<index + 6] {
            guard let value = Self.hexadecimal(digit) else { return nil }
            unit = unit << 4 | value
        }
        return unit
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x30...0x39: UInt16(byte - 0x30)
        case 0x41...0x46: UInt16(byte - 0x41 + 10)
        case 0x61...0x66: UInt16(byte - 0x61 + 10)
        default: nil
        }
    }
}
