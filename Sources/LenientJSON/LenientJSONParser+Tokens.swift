import SourceText

/// What stands at a place of the text.
extension LenientJSONParser {
    /// The ASCII punctuation that an offset has, or that its full-width twin stands for, and the length of it.
    func punctuation(at offset: Int) -> (byte: UInt8, length: Int)? {
        guard offset < bytes.count else { return nil }
        let byte = bytes[offset]
        switch byte {
        case .ascii("{"), .ascii("}"), .ascii("["), .ascii("]"), .ascii(","), .ascii(":"), .ascii("\""):
            return (byte, 1)
        case 0xE2, 0xE3, 0xEF:
            return Self.fullWidth.first { matches($0.bytes, at: offset) }.map { ($0.byte, 3) }
        default: return nil
        }
    }

    private static let fullWidth: [(bytes: [UInt8], byte: UInt8)] = [
        ("，", ","), ("、", ","), ("：", ":"), ("“", "\""), ("”", "\""), ("＂", "\""), ("｛", "{"), ("｝", "}"),
        ("［", "["), ("］", "]"),
    ]
    .map { (Array($0.utf8), .ascii($1)) }

    func matches(_ text: [UInt8], at offset: Int) -> Bool {
        bytes.count - offset >= text.count && bytes[offset..<offset + text.count].elementsEqual(text)
    }

    func isQuote(at offset: Int) -> Bool {
        offset < bytes.count && (bytes[offset] == .ascii("'") || punctuation(at: offset)?.byte == .ascii("\""))
    }

    // MARK: Beginnings

    /// True of a quote, and of a bare word with a colon behind it.
    func startsKey(at offset: Int) -> Bool {
        isQuote(at: offset) || bareKey(at: offset) != nil
    }

    /// `key:` or `key":`. The end of the word, and whether a quote closes it.
    func bareKey(at offset: Int) -> (end: Int, hasQuote: Bool)? {
        let end = wordEnd(from: offset)
        guard end > offset, !bytes[offset].isASCIIDigit else { return nil }
        let hasQuote = end < bytes.count && bytes[end] == .ascii("\"")
        let next = skippingWhitespace(from: hasQuote ? end + 1 : end)
        return punctuation(at: next)?.byte == .ascii(":") ? (end, hasQuote) : nil
    }

    /// True of everything that is certainly a value: no bare words.
    func startsValue(at offset: Int) -> Bool {
        switch punctuation(at: offset)?.byte {
        case .ascii("{"), .ascii("["): return true
        default: return isQuote(at: offset) || numberEnd(from: offset) != nil || literal(at: offset) != nil
        }
    }

    func literal(at offset: Int) -> (value: JSONValue, end: Int)? {
        for (text, value) in Self.literals where matches(text, at: offset) && isBoundary(at: offset + text.count) {
            return (value, offset + text.count)
        }
        return nil
    }

    private static let literals: [(text: [UInt8], value: JSONValue)] = [
        (Array("null".utf8), .null), (Array("true".utf8), .bool(true)), (Array("false".utf8), .bool(false)),
    ]

    // MARK: Ends

    /// The end of a number (RFC 8259 section 6) that nothing else is glued to.
    func numberEnd(from start: Int) -> Int? {
        var end = start
        if end < bytes.count, bytes[end] == .ascii("-") { end += 1 }
        guard end < bytes.count, bytes[end].isASCIIDigit else { return nil }
        end = bytes[end] == .ascii("0") ? end + 1 : digitsEnd(from: end)
        if end < bytes.count, bytes[end] == .ascii(".") {
            let fraction = digitsEnd(from: end + 1)
            guard fraction > end + 1 else { return nil }
            end = fraction
        }
        if end < bytes.count, bytes[end] | 0x20 == .ascii("e") {
            var digits = end + 1
            if digits < bytes.count, bytes[digits] == .ascii("+") || bytes[digits] == .ascii("-") { digits += 1 }
            let exponent = digitsEnd(from: digits)
            guard exponent > digits else { return nil }
            end = exponent
        }
        return isBoundary(at: end) ? end : nil
    }

    private func digitsEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
        return end
    }

    /// The end of `[A-Za-z0-9_$.-]*`.
    func wordEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        return end
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == .ascii("_") || byte == .ascii("$") || byte == .ascii(".")
            || byte == .ascii("-")
    }

    /// True where a number or literal may end.
    private func isBoundary(at offset: Int) -> Bool {
        guard offset < bytes.count else { return true }
        let byte = bytes[offset]
        if Self.isWhitespace(byte) || byte == .ascii("/") || byte == .ascii("#") { return true }
        // `1 (optional)` without the space.
        if byte == .ascii("(") || matches(Self.parenthesis, at: offset) { return true }
        if let (_, length) = punctuation(at: offset) { return byte != .ascii("\"") || length > 1 }
        return oddWhitespaceLength(at: offset) > 0 || ellipsisLength(at: offset) > 0
    }

    /// The end of the line, before its line feed.
    func lineEnd(from start: Int) -> Int {
        bytes[start...].firstIndex(where: Self.isLineEnd) ?? bytes.count
    }

    static func isLineEnd(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }

    // MARK: White space

    /// RFC 8259 section 2.
    static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == .space || byte == .lineFeed || byte == .tab || byte == .carriageReturn
    }

    func skippingWhitespace(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            while offset < bytes.count, Self.isWhitespace(bytes[offset]) { offset += 1 }
            return offset
        }
    }

    /// The length of white space that JSON doesn't know: a no-break space, an ideographic space, a byte-order mark.
    func oddWhitespaceLength(at offset: Int) -> Int {
        guard offset < bytes.count else { return 0 }
        switch bytes[offset] {
        case 0x0B, 0x0C: return 1
        case 0xC2, 0xE2, 0xE3, 0xEF: return Self.oddWhitespace.first { matches($0, at: offset) }?.count ?? 0
        default: return 0
        }
    }

    private static let oddWhitespace = ["\u{A0}", "\u{200B}", "\u{2028}", "\u{2029}", "\u{3000}", "\u{FEFF}"]
        .map { Array($0.utf8) }

    /// The length of `...` or `…`.
    func ellipsisLength(at offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end] == .ascii(".") { end += 1 }
        if end - offset >= 2 { return end - offset }
        end = offset
        while matches(Self.ellipsis, at: end) { end += Self.ellipsis.count }
        return end - offset
    }

    private static let ellipsis = Array("…".utf8)
    private static let parenthesis = Array("（".utf8)
}
