import SourceText

/// Text between tokens: white space, and what doesn't belong into JSON at all.
extension LenientJSONParser {
    /// Takes punctuation of a known meaning.
    mutating func take(_ text: String, length: Int) {
        if length > 1 {
            repairs.append(
                JSONRepair(.fullWidthPunctuation, range: offset..<offset + length, replacement: text))
        }
        offset += length
        end = offset
    }

    /// Takes text that no JSON can hold here.
    mutating func stray(to end: Int) {
        repairs.append(JSONRepair(.strayText, range: offset..<end, replacement: ""))
        offset = end
    }

    func failure(_ expected: String) -> JSONFailure {
        JSONFailure(expected: expected, offset: offset)
    }

    /// Skips white space, comments, and where something may be left out, an ellipsis.
    mutating func skipInsignificant(ellipses: Bool = true) {
        while offset < bytes.count {
            let next = skippingWhitespace(from: offset)
            if next > offset {
                offset = next
            } else if let end = strangeEnd(from: offset, ellipses: ellipses) {
                stray(to: end)
            } else {
                return
            }
        }
    }

    private func strangeEnd(from start: Int, ellipses: Bool) -> Int? {
        guard Self.mayBeStrange(bytes[start]) else { return nil }
        if let end = commentEnd(from: start) { return end }
        let space = oddWhitespaceLength(at: start)
        if space > 0 { return start + space }
        let ellipsis = ellipses ? ellipsisLength(at: start) : 0
        return ellipsis > 0 ? start + ellipsis : nil
    }

    /// A look that costs little: nearly every token is one of JSON.
    private static func mayBeStrange(_ byte: UInt8) -> Bool {
        switch byte {
        case .ascii("#"), .ascii("/"), .ascii("."), 0x0B, 0x0C, 0xC2, 0xE2, 0xE3, 0xEF: true
        default: false
        }
    }

    /// The end of `// …`, `# …` or `/* … */`.
    private func commentEnd(from start: Int) -> Int? {
        if bytes[start] == .ascii("#") { return lineEnd(from: start) }
        guard bytes[start] == .ascii("/"), start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case .ascii("/"): return lineEnd(from: start)
        case .ascii("*"):
            var end = start + 2
            while end < bytes.count {
                if bytes[end] == .ascii("*"), end + 1 < bytes.count, bytes[end + 1] == .ascii("/") { return end + 2 }
                end += 1
            }
            return end
        default: return nil
        }
    }

    /// The end of text that is no token. It reaches to the end of a line that it begins, else to a comma, and never over
    /// a quote or a bracket: nothing that may be a value is dropped.
    func strayEnd(from start: Int) -> Int {
        let isWholeLine = bytes[..<start].last { $0 != .space && $0 != .tab } == .lineFeed
        var end = start
        while end < bytes.count, !Self.isLineEnd(bytes[end]) {
            if let (byte, _) = punctuation(at: end), byte != .ascii(":"), byte != .ascii(",") || !isWholeLine { break }
            end += 1
        }
        while end > start + 1, Self.isWhitespace(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Skips a status line, headers or words before the first bracket.
    mutating func skipPreamble() throws(JSONFailure) {
        skipInsignificant()
        guard offset < bytes.count else { throw failure("a value") }
        if startsValue(at: offset) { return }
        guard let start = structureStart(from: offset), punctuation(at: start)?.byte != .ascii("\"") else {
            throw failure("a value")
        }
        stray(to: start)
    }

    /// Skips what stands behind the value, as long as it holds nothing that may be another one.
    mutating func skipTrailingText() throws(JSONFailure) {
        skipInsignificant()
        guard offset < bytes.count else { return }
        let isContinuation = punctuation(at: offset).map { $0.byte == .ascii(":") } ?? false
        guard !isContinuation, structureStart(from: offset) == nil else { throw failure("the end") }
        var end = bytes.count
        while end > offset + 1, Self.isWhitespace(bytes[end - 1]) { end -= 1 }
        stray(to: end)
    }

    /// The first quote or opening bracket.
    private func structureStart(from start: Int) -> Int? {
        bytes.indices[start...]
            .first { index in
                switch punctuation(at: index)?.byte {
                case .ascii("{"), .ascii("["), .ascii("\""): true
                default: false
                }
            }
    }
}
