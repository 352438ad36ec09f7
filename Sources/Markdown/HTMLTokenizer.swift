import SourceText

/// Splits HTML into text, tags, and what is neither.
///
/// Documentation has fragments of HTML, not documents: what doesn't look like a tag (`a < b`) is text.
struct HTMLTokenizer {
    struct Token {
        var kind: Kind
        var range: Range<Int>
    }

    enum Kind {
        case text
        case open(HTMLTag)
        case close(HTMLTag)
        /// A tag that is no element of HTML.
        case unknown
        /// A comment, a processing instruction, a declaration.
        case other
    }

    private let bytes: [UInt8]
    private var offset: Int
    private let end: Int
    /// The markup that ended the last text.
    private var following: Token?
    /// The offset behind the last `>`: no tag can end beyond it.
    private let lastTagEnd: Int
    // What was looked for in vain is not looked for again: that keeps the time linear.
    private var isLastCommentEndBehind = false
    private var absentQuotes: [UInt8] = []

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
        lastTagEnd = bytes[range].lastIndex(of: .ascii(">")).map { $0 + 1 } ?? range.lowerBound
    }

    init(_ bytes: [UInt8]) { self.init(bytes, in: bytes.indices) }

    mutating func next() -> Token? {
        guard offset < end else { return nil }
        let start = offset
        if let token = following ?? markup(at: start) {
            following = nil
            offset = token.range.upperBound
            return token
        }
        repeat { offset = nextMark(from: offset + 1) } while !endsText(at: offset)
        return Token(kind: .text, range: start..<offset)
    }

    /// The offset of the first `<` from a place on, or the end.
    private func nextMark(from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            UnsafeBufferPointer(rebasing: bytes[..<end]).firstOffset(of: .ascii("<"), from: start) ?? end
        }
    }

    /// Whether a text ends at a `<`, or with the whole; the markup that follows is kept.
    private mutating func endsText(at offset: Int) -> Bool {
        guard offset < end else { return true }
        following = markup(at: offset)
        return following != nil
    }

    private mutating func markup(at start: Int) -> Token? {
        guard bytes[start] == .ascii("<"), start + 1 < lastTagEnd else { return nil }
        let mark = bytes[start + 1]
        if mark == .ascii("!") || mark == .ascii("?") { return other(at: start) }
        let isClosing = mark == .ascii("/")
        let nameStart = isClosing ? start + 2 : start + 1
        var position = nameStart
        while position < end, bytes[position].isASCIILetter || isNameByte(bytes[position], position > nameStart) {
            position += 1
        }
        guard position > nameStart, let tagEnd = endOfTag(from: position) else { return nil }
        let range = start..<tagEnd
        let name = nameStart..<position
        let tag = bytes.withUnsafeBufferPointer { HTMLTag(named: UnsafeBufferPointer(rebasing: $0[name])) }
        guard let tag else { return Token(kind: .unknown, range: range) }
        return Token(kind: isClosing ? .close(tag) : .open(tag), range: range)
    }

    private func isNameByte(_ byte: UInt8, _ isInside: Bool) -> Bool {
        isInside && (byte.isASCIIDigit || byte == .ascii("-"))
    }

    /// The offset behind the `>` of a tag whose name ends at `start`. White space or `/` must follow the name; a `<`
    /// outside of a quoted value means that this was no tag.
    private mutating func endOfTag(from start: Int) -> Int? {
        var position = start
        guard position < end else { return nil }
        let first = bytes[position]
        guard first == .ascii(">") || first == .ascii("/") || first.isASCIIWhitespace else { return nil }
        while position < lastTagEnd {
            switch bytes[position] {
            case .ascii(">"): return position + 1
            case .ascii("<"): return nil
            case .ascii("\""), .ascii("'"):
                let quote = bytes[position]
                guard !absentQuotes.contains(quote) else { return nil }
                guard let close = bytes[position + 1..<lastTagEnd].firstIndex(of: quote) else {
                    absentQuotes.append(quote)
                    return nil
                }
                position = close + 1
            default: position += 1
            }
        }
        return nil
    }

    private mutating func other(at start: Int) -> Token? {
        let isComment = bytes[start..<end].starts(with: [0x3C, 0x21, 0x2D, 0x2D])
        guard !isComment || !isLastCommentEndBehind else { return nil }
        var position = start + (isComment ? 4 : 2)
        while position < lastTagEnd {
            if bytes[position] == .ascii(">") {
                let isEnd = !isComment || (bytes[position - 1] == .ascii("-") && bytes[position - 2] == .ascii("-"))
                if isEnd { return Token(kind: .other, range: start..<position + 1) }
            }
            position += 1
        }
        isLastCommentEndBehind = true
        return nil
    }

    /// The value of an attribute of a tag, as it is written, or nil.
    static func attribute(_ name: String, of tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = tag.drop { $0 != .ascii("/") && !$0.isASCIIWhitespace && $0 != .ascii(">") }
        while true {
            rest = rest.drop { $0.isASCIIWhitespace || $0 == .ascii("/") }
            guard let first = rest.first, first != .ascii(">") else { return nil }
            let key = rest.prefix {
                !$0.isASCIIWhitespace && $0 != .ascii("=") && $0 != .ascii(">") && $0 != .ascii("/")
            }
            rest = rest.dropFirst(max(key.count, 1))
            var value = rest.prefix(0)
            let equals = rest.drop(while: \.isASCIIWhitespace)
            if equals.first == .ascii("=") {
                rest = equals.dropFirst().drop(while: \.isASCIIWhitespace)
                if let quote = rest.first, quote == .ascii("\"") || quote == .ascii("'") {
                    value = rest.dropFirst().prefix { $0 != quote }
                    rest = rest.dropFirst(value.count + 2)
                } else {
                    value = rest.prefix { !$0.isASCIIWhitespace && $0 != .ascii(">") }
                    rest = rest.dropFirst(value.count)
                }
            }
            if key.elementsEqual(name.utf8, by: { ($0.isASCIIUppercase ? $0 + 0x20 : $0) == $1 }) { return value }
        }
    }
}
