import SourceText

/// Strings, numbers and bare words.
extension LenientJSONParser {
    /// What a string stands for, which decides what may follow it.
    enum StringRole {
        case key, value
    }

    /// Reads a value that is neither array nor object.
    mutating func readScalar() throws(JSONFailure) -> JSONValue {
        if isQuote(at: offset) { return .string(try readQuoted(.value)) }
        if let (value, end) = literal(at: offset) {
            advance(to: end)
            return value
        }
        if let end = numberEnd(from: offset) {
            let spelling = String(decoding: bytes[offset..<end], as: UTF8.self)
            advance(to: end)
            return .number(spelling)
        }
        return .string(try readBareValue())
    }

    private mutating func advance(to newOffset: Int) {
        offset = newOffset
        end = newOffset
    }

    // MARK: Without quotes

    mutating func readBareKey() -> String {
        guard let (wordEnd, hasQuote) = bareKey(at: offset) else { return "" }
        let range = offset..<wordEnd
        insertQuote(at: range.lowerBound)
        if !hasQuote { insertQuote(at: range.upperBound) }
        advance(to: hasQuote ? wordEnd + 1 : wordEnd)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// `SEL-A` or `SEL-A"` where a value belongs.
    private mutating func readBareValue() throws(JSONFailure) -> String {
        var stop = offset
        while stop < bytes.count, !Self.isLineEnd(bytes[stop]) {
            if let (byte, _) = punctuation(at: stop), byte != .ascii(":") || stop == offset { break }
            if bytes[stop] == .space, matches([.space, .ascii("/"), .ascii("/")], at: stop) { break }
            stop += 1
        }
        var contentEnd = stop
        while contentEnd > offset, Self.isWhitespace(bytes[contentEnd - 1]) { contentEnd -= 1 }
        guard contentEnd > offset else { throw failure("a value") }
        let quoteEnd = stop + 1
        let hasQuote =
            stop == contentEnd && stop < bytes.count && bytes[stop] == .ascii("\"") && isFollowed(.value, at: quoteEnd)
        insertQuote(at: offset)
        let text = decode(offset..<contentEnd)
        if !hasQuote { insertQuote(at: contentEnd) }
        advance(to: hasQuote ? quoteEnd : contentEnd)
        return text
    }

    private mutating func insertQuote(at offset: Int) {
        repairs.append(JSONRepair(.missingQuote, range: offset..<offset, replacement: "\""))
    }

    // MARK: With quotes

    /// Reads a string at one of the quotes that people write.
    mutating func readQuoted(_ role: StringRole) throws(JSONFailure) -> String {
        guard let (_, length) = punctuation(at: offset) else { return try readSingleQuoted() }
        let start = offset + length
        if length == 1, let end = plainEnd(from: start), isFollowed(role, at: end + 1) {
            advance(to: end + 1)
            return bytes.withUnsafeBufferPointer {
                String(decoding: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self)
            }
        }
        if length > 1 { replaceQuote(at: offset, length: length) }
        let close = length > 1 ? fullWidthClose(from: start) : try close(from: start, role)
        guard let close else {
            offset = start
            throw failure("a closing quote")
        }
        let text = decode(start..<close.offset)
        switch close.length {
        case 0: insertQuote(at: close.offset)
        case 1: break
        default: replaceQuote(at: close.offset, length: close.length)
        }
        advance(to: close.offset + close.length)
        return text
    }

    private mutating func readSingleQuoted() throws(JSONFailure) -> String {
        let start = offset + 1
        guard let close = scan(from: start, until: { $0 == .ascii("'") || Self.isLineEnd($0) }),
            bytes[close] == .ascii("'")
        else { throw failure("a closing quote") }
        let single = { JSONRepair(.singleQuote, range: $0..<$0 + 1, replacement: "\"") }
        repairs.append(single(offset))
        let text = decode(start..<close)
        repairs.append(single(close))
        advance(to: close + 1)
        return text
    }

    private mutating func replaceQuote(at offset: Int, length: Int) {
        repairs.append(JSONRepair(.fullWidthPunctuation, range: offset..<offset + length, replacement: "\""))
    }

    /// The first byte that a test holds for and that no backslash escapes.
    private func scan(from start: Int, until isStop: (UInt8) -> Bool) -> Int? {
        var offset = start
        while offset < bytes.count {
            if isStop(bytes[offset]) { return offset }
            let isEscape =
                bytes[offset] == .ascii("\\") && offset + 1 < bytes.count && !Self.isLineEnd(bytes[offset + 1])
            offset += isEscape ? 2 : 1
        }
        return nil
    }

    // MARK: Where a string ends

    /// Where a string ends that has nothing to decode or to mend, as nearly every one.
    private func plainEnd(from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var end = start
            while end < bytes.count, bytes[end] >= 0x20, bytes[end] != .ascii("\\"), bytes[end] != .ascii("\"") {
                end += 1
            }
            return end < bytes.count && bytes[end] == .ascii("\"") ? end : nil
        }
    }

    /// Where a string ends, and the length of the quote that stands there: 0 if it is missing.
    private typealias Close = (offset: Int, length: Int)

    private func fullWidthClose(from start: Int) -> Close? {
        var offset = start
        while offset < bytes.count, !Self.isLineEnd(bytes[offset]) {
            if case (.ascii("\""), let length)? = punctuation(at: offset) { return (offset, length) }
            offset += 1
        }
        return nil
    }

    /// The end of a string that began with `"`.
    ///
    /// A string that ends in its line and has behind it what JSON wants there is taken as it is, whatever it holds.
    private func close(from start: Int, _ role: StringRole) throws(JSONFailure) -> Close? {
        let quote = closingQuote(from: start, role)
        if let quote, isFollowed(role, at: quote + 1) { return (quote, 1) }
        let contentEnd = quote ?? lineEnd(from: start)
        if let fullWidth = fullWidthClose(from: start), fullWidth.length > 1, fullWidth.offset < contentEnd,
            isFollowed(role, at: fullWidth.offset + fullWidth.length)
        {
            return fullWidth
        }
        if let missing = missingClose(in: start..<contentEnd, role, quote: quote) { return (missing, 0) }
        return quote.map { ($0, 1) }
    }

    /// The unescaped `"` that ends a string, over line feeds only if the next line is no JSON of its own.
    private func closingQuote(from start: Int, _ role: StringRole) -> Int? {
        var offset = start
        while let stop = scan(from: offset, until: { $0 == .ascii("\"") || Self.isLineEnd($0) }) {
            if bytes[stop] == .ascii("\"") { return stop }
            let next = skippingWhitespace(from: stop)
            guard role == .value, next < bytes.count, punctuation(at: next) == nil else { return nil }
            offset = next
        }
        return nil
    }

    /// Where the closing quote belongs in `"key: 1`, `"key: "value"`, `"value,` and `"value, "key":`.
    private func missingClose(in content: Range<Int>, _ role: StringRole, quote: Int?) -> Int? {
        if role == .key {
            let end = wordEnd(from: content.lowerBound)
            let next = skippingWhitespace(from: end)
            let isKey = end > content.lowerBound && next < content.upperBound
            return isKey && punctuation(at: next)?.byte == .ascii(":") ? end : nil
        }
        var text = bytes[content]
        dropWhitespace(&text)
        if let quote {
            guard text.last == .ascii(","), let key = bareKey(at: quote + 1), key.hasQuote else { return nil }
            text.removeLast()
        } else {
            dropClosing(&text)
        }
        dropWhitespace(&text)
        return text.endIndex
    }

    /// Takes a comma, and brackets that nothing in the text opens, off its end.
    private func dropClosing(_ text: inout ArraySlice<UInt8>) {
        if text.last == .ascii(",") { text.removeLast() }
        if text.contains(.ascii("{")) || text.contains(.ascii("[")) { return }
        while let last = text.last, last == .ascii("}") || last == .ascii("]") || Self.isWhitespace(last) {
            text.removeLast()
        }
    }

    private func dropWhitespace(_ text: inout ArraySlice<UInt8>) {
        while let last = text.last, Self.isWhitespace(last) { text.removeLast() }
    }

    /// True if what follows a string is what JSON wants there, or the end of the line.
    private func isFollowed(_ role: StringRole, at offset: Int) -> Bool {
        let next = skippingWhitespace(from: offset)
        guard next < bytes.count else { return true }
        let byte = punctuation(at: next)?.byte
        switch role {
        case .key: return byte == .ascii(":")
        case .value:
            return byte == .ascii(",") || byte == .ascii("}") || byte == .ascii("]")
                || bytes[offset..<next].contains(where: Self.isLineEnd) || bytes[next] == .ascii("/")
        }
    }
}
