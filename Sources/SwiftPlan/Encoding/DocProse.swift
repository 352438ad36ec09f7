import RichText
import SourceText

/// Text of the documentation as Markdown that is nothing but prose, code spans and web links.
///
/// The rules are those of CommonMark 0.31 with the extensions of swift-markdown: tables, strikethrough, task lists,
/// symbol links in double backticks, block directives.
struct DocProse {
    private enum Piece: Equatable {
        /// Text that no line ends in: a part of the bytes, and how wide it is. One that is glued follows the word before
        /// it without a space, as a line may end in the middle of a text that is written without spaces.
        case word(Range<Int>, columns: Int, isGlued: Bool)
        /// A forced line break.
        case lineBreak
    }

    /// The Markdown of all words, one behind the other: Chinese text has a word for each letter.
    private var bytes: [UInt8] = []
    private var pieces: [Piece] = []

    private init() {}

    var isEmpty: Bool { pieces.isEmpty }

    /// The words of a block.
    ///
    /// - Parameter isItem: whether the block follows a list marker. There `Word:` at the beginning would be a callout, so
    ///   what precedes the first colon becomes strong.
    init(_ runs: [RichText.Run], isItem: Bool) {
        var runs = Span.spans(of: runs)
        var writer = Writer(runs)
        if let first = runs.first, !first.isCode {
            runs[0].text = Array(first.text.drop { $0 == " " || $0 == "\n" })
            if runs[0].text.isEmpty { runs.removeFirst() }
        }
        var lead = isItem ? Self.leadLength(runs) : 0
        if isItem, lead == 0, let first = runs.first, first.isTask { writer.append("\\") }
        for (index, run) in runs.enumerated() {
            let opensLink = run.link != nil && (index == 0 || runs[index - 1].link != run.link)
            let closesLink = run.link != nil && (index + 1 == runs.count || runs[index + 1].link != run.link)
            if opensLink { writer.append("[") }
            let following = closesLink ? "]" : index + 1 < runs.count ? runs[index + 1].opening : nil
            writer.isInLink = run.link != nil
            if run.isCode {
                writer.appendCode(run.text)
            } else if lead > 0 {
                writer.append("**")
                writer.appendProse(run.text.prefix(lead), before: "*")
                writer.append("**")
                writer.appendProse(run.text.dropFirst(lead), before: following)
            } else {
                writer.appendProse(run.text[...], before: following)
            }
            if closesLink, let link = run.link { writer.append("](\(link))") }
            lead = 0
        }
        self = writer.finish()
    }

    /// The number of scalars to make strong at the beginning of a list item.
    private static func leadLength(_ runs: [Span]) -> Int {
        guard let first = runs.first, !first.isCode, first.link == nil else { return 0 }
        guard runs.contains(where: { $0.text.contains(":") }) else { return 0 }
        let lead = first.text.prefix { $0 != ":" }
        return lead.lastIndex { $0 != " " && $0 != "\n" }.map { $0 + 1 } ?? 0
    }
}

/// A run whose text has only visible scalars, spaces and line feeds.
private struct Span {
    var text: [Unicode.Scalar]
    var isCode: Bool
    /// The encoded target, for a link to the web; a link to another page of the documentation leads nowhere in Swift.
    var link: String?

    /// What the Markdown of the span begins with.
    var opening: Unicode.Scalar? { link != nil ? "[" : isCode ? "`" : text.first }

    /// True for a text that would be a task behind the marker of an item: `[ ]` or `[x]`.
    var isTask: Bool { !isCode && link == nil && text.first == "[" && text.dropFirst(2).first == "]" }

    /// The spans of runs that have text. Neighbours of one kind are one: two code spans that touch would be another.
    static func spans(of runs: [RichText.Run]) -> [Span] {
        var spans: [Span] = []
        for span in runs.lazy.map(Span.init) where !span.text.isEmpty {
            if let last = spans.last, last.isCode == span.isCode, last.link == span.link {
                spans[spans.count - 1].text += span.text
            } else {
                spans.append(span)
            }
        }
        return spans
    }

    private init(_ run: RichText.Run) {
        text = []
        text.reserveCapacity(run.text.utf8.count)
        for scalar in run.text.unicodeScalars {
            if scalar == "\n" {
                text.append("\n")
            } else if scalar.isInvisibleSpace {
                text.append(" ")
            } else if !scalar.isInvisible {
                text.append(scalar)
            }
        }
        isCode =
            run.style.contains(.code) && !text.contains("`") && text.contains { $0 != " " && $0 != "\n" }
        link = run.link.flatMap(WebLink.encode)
    }
}

/// Link targets that may stand in parentheses (section 6.3).
private enum WebLink {
    static func encode(_ target: String) -> String? {
        let bytes = Array(target.utf8)
        let lowercase = bytes.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard let scheme = ["https://", "http://"].first(where: { lowercase.starts(with: $0.utf8) }),
            bytes.count > scheme.utf8.count
        else { return nil }
        var encoded: [UInt8] = []
        for byte in bytes {
            if isSafe(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 0xF)]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// The characters of a URL (RFC 3986, section 2) without those that mean something to Markdown.
    private static func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~:/?#@!$&+,=%".utf8.contains(byte)
        }
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }
}

extension DocProse {
    /// Joins escaped text to words.
    fileprivate struct Writer {
        /// True for text inside of a link, where brackets have to be in pairs.
        var isInLink = false
        private var prose = DocProse()
        /// Where the current word begins, and how wide it is.
        private var start = 0
        private var columns = 0
        private var isGlued = false
        /// True if there are two tildes, which could strike the text between them out.
        private let hasTildes: Bool

        init(_ spans: [Span]) {
            hasTildes = spans.reduce(0) { $0 + ($1.isCode ? 0 : $1.text.count { $0 == "~" }) } > 1
            prose.bytes.reserveCapacity(spans.reduce(0) { $0 + $1.text.count })
        }

        /// Adds Markdown of ASCII characters to the current word.
        mutating func append(_ markdown: String) {
            prose.bytes += markdown.utf8
            columns += markdown.utf8.count
        }

        private mutating func append(_ scalar: Unicode.Scalar) {
            prose.bytes.append(scalar)
            columns += DisplayWidth.columns(of: scalar)
        }

        /// Adds a code span (section 6.1) of a text without backticks: two or more of them would make a symbol link.
        mutating func appendCode(_ text: [Unicode.Scalar]) {
            let mark = text.first == " " && text.last == " " ? (open: "` ", close: " `") : (open: "`", close: "`")
            append(mark.open)
            for scalar in text { append(scalar == "\n" ? " " : scalar) }
            append(mark.close)
        }

        /// Adds text that is to read as it is.
        ///
        /// - Parameter following: what is added next; nil at the end of the block.
        mutating func appendProse(_ text: ArraySlice<Unicode.Scalar>, before following: Unicode.Scalar?) {
            for index in text.indices {
                let scalar = text[index]
                switch scalar {
                case " ":
                    endWord()
                case "\n":
                    endWord()
                    if let last = prose.pieces.last, last != .lineBreak { prose.pieces.append(.lineBreak) }
                default:
                    let next = index + 1 < text.endIndex ? text[index + 1] : following
                    let previous = index > text.startIndex ? text[index - 1] : nil
                    if let previous, LineBreaking.isAllowed(between: previous, and: scalar) {
                        endWord()
                        isGlued = true
                    }
                    if needsBackslash(scalar, after: previous, before: next) { append("\\" as Unicode.Scalar) }
                    append(scalar)
                }
            }
        }

        mutating func finish() -> DocProse {
            endWord()
            while prose.pieces.last == .lineBreak { prose.pieces.removeLast() }
            return prose
        }

        private mutating func endWord() {
            let end = prose.bytes.count
            if start < end { prose.pieces.append(.word(start..<end, columns: columns, isGlued: isGlued)) }
            start = end
            columns = 0
            isGlued = false
        }

        /// True for what would begin something other than text, wherever in a line it stands.
        private func needsBackslash(
            _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
        ) -> Bool {
            switch scalar {
            case "\\", "`", "*", "<": true
            case "~": hasTildes
            // A link or a definition takes its form from what follows the bracket (sections 4.7 and 6.3).
            case "]": isInLink || next.map { $0 == "(" || $0 == "[" || $0 == ":" } ?? false
            case "[": isInLink
            // Inside of a word it means nothing (section 6.2, rule 2), and wire names are full of it.
            case "_": !(previous?.isASCIILetterOrDigit ?? false) || !(next?.isASCIILetterOrDigit ?? false)
            case "&": next.map { $0 == "#" || $0.isASCIILetterOrDigit } ?? false
            default: false
            }
        }
    }
}

extension DocProse {
    /// Breaks a block into lines between words. A word that is wider than a line has one to itself.
    func lines(first: String, rest: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = Array(first.utf8)
        var columns = line.count
        var isStart = true
        func end(_ text: [UInt8]) {
            lines.append(String(decoding: text, as: UTF8.self))
            line = Array(rest.utf8)
            columns = line.count
        }
        for piece in pieces {
            switch piece {
            case .lineBreak:
                // A hard line break (section 6.7).
                end(line + "\\".utf8)
                isStart = true
            case .word(let range, let wordColumns, let isGlued):
                let word = bytes[range]
                let space = isStart || isGlued ? 0 : 1
                if !isStart, columns + space + wordColumns > width {
                    end(line)
                    line += Self.escapingLineStart(word)
                } else if isStart {
                    line += Self.escapingLineStart(word)
                } else {
                    if space > 0 { line.append(.space) }
                    line += word
                    columns += space
                }
                columns += wordColumns
                isStart = false
            }
        }
        if !isStart { end(line) }
        return lines
    }

    /// Keeps the first word of a line from beginning a block: a heading, list, quote, table, code or directive.
    private static func escapingLineStart(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        switch word.first {
        case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"),
            UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "@"):
            return [UInt8(ascii: "\\")] + word
        default: break
        }
        let digits = word.prefix(while: \.isASCIIDigit).count
        guard digits > 0, word.count == digits + 1, let last = word.last,
            last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
        else { return word }
        return word.dropLast() + [UInt8(ascii: "\\"), last]
    }
}
