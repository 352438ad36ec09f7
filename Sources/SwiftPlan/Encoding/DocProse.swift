import RichText
import SourceText

/// Text of the documentation as Markdown that is nothing but prose, code spans and web links.
///
/// The rules are those of CommonMark 0.31 with the extensions of swift-markdown: tables, strikethrough, task lists,
/// symbol links in double backticks, block directives.
struct DocProse {
    private let spans: [ProseSpan]
    private let isItem: Bool
    /// True if there are two tildes, which could strike the text between them out.
    private let hasTildes: Bool

    /// - Parameter isItem: whether the block follows a list marker. There `Word:` at the beginning would be a callout, so
    ///   what precedes the first colon becomes strong.
    init(_ runs: [RichText.Run], isItem: Bool) {
        var spans = ProseSpan.spans(of: runs)
        hasTildes = spans.reduce(0) { $0 + ($1.isCode ? 0 : $1.text.count { $0 == UInt8(ascii: "~") }) } > 1
        if let first = spans.first, !first.isCode, first.text.first.map(ProseSpan.isSpace) ?? false {
            spans[0].text = Array(first.text.drop(while: ProseSpan.isSpace))
            if spans[0].text.isEmpty { spans.removeFirst() }
        }
        self.spans = spans
        self.isItem = isItem
    }

    /// True if there is no word.
    var isEmpty: Bool { spans.allSatisfy { $0.link == nil && $0.isBlank } }

    /// Writes the words of the text.
    func write(to lines: inout ProseLines) {
        var lead = isItem ? leadLength : 0
        if isItem, lead == 0, let first = spans.first, first.isTask { lines.append(.ascii("\\")) }
        for (index, span) in spans.enumerated() {
            let next = index + 1 < spans.count ? spans[index + 1] : nil
            let closesLink = span.link != nil && next?.link != span.link
            if span.link != nil, index == 0 || spans[index - 1].link != span.link { lines.append(.ascii("[")) }
            let following = closesLink ? UInt8(ascii: "]") : next?.opening
            if span.isCode {
                Self.write(code: span.text, to: &lines)
            } else if lead > 0 {
                lines.append("**")
                write(span.text[..<lead], of: span, before: .ascii("*"), to: &lines)
                lines.append("**")
                write(span.text[lead...], of: span, before: following, to: &lines)
            } else {
                write(span.text[...], of: span, before: following, to: &lines)
            }
            if closesLink, let link = span.link { lines.append("](\(link))") }
            lead = 0
        }
    }

    /// The length of what to make strong at the beginning of a list item.
    private var leadLength: Int {
        guard let first = spans.first, !first.isCode, first.link == nil else { return 0 }
        guard spans.contains(where: { $0.text.contains(.ascii(":")) }) else { return 0 }
        let lead = first.text.prefix { $0 != .ascii(":") }
        return lead.lastIndex { !ProseSpan.isSpace($0) }.map { $0 + 1 } ?? 0
    }

    /// Writes a code span (section 6.1) of a text without backticks: two or more of them would make a symbol link.
    private static func write(code text: [UInt8], to lines: inout ProseLines) {
        let isPadded = text.first == .space && text.last == .space
        lines.append(isPadded ? "` " : "`")
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                lines.append(byte == .lineFeed ? .space : byte)
                index += 1
            } else {
                let (traits, end) = text.traits(at: index)
                lines.append(text[index..<end], columns: traits.columns)
                index = end
            }
        }
        lines.append(isPadded ? " `" : "`")
    }

    /// Writes text that is to read as it is.
    ///
    /// - Parameters:
    ///   - span: the span that the text is a part of.
    ///   - following: the first byte of what is written next; nil at the end of the block.
    private func write(
        _ text: ArraySlice<UInt8>, of span: ProseSpan, before following: UInt8?, to lines: inout ProseLines
    ) {
        var index = text.startIndex
        // Of the character before, if it is no ASCII character.
        var previous: ScalarTraits?
        while index < text.endIndex {
            let byte = text[index]
            guard byte < 0x80 else {
                let (traits, end) = text.traits(at: index)
                let before = previous ?? (index > text.startIndex ? ScalarTraits(ofASCII: text[index - 1]) : nil)
                if let before, ScalarTraits.allowsBreak(between: before, and: traits) { lines.endWord() }
                lines.append(text[index..<end], columns: traits.columns)
                previous = traits
                index = end
                continue
            }
            switch byte {
            case .space: lines.space()
            case .lineFeed: lines.hardBreak()
            default:
                if let previous, ScalarTraits.allowsBreak(between: previous, and: ScalarTraits(ofASCII: byte)) {
                    lines.endWord()
                }
                if Self.marks.contains(byte),
                    needsBackslash(
                        byte, after: index > text.startIndex ? text[index - 1] : nil,
                        before: index + 1 < text.endIndex ? text[index + 1] : following, isInLink: span.link != nil)
                {
                    lines.append(.ascii("\\"))
                }
                lines.append(byte)
            }
            previous = nil
            index += 1
        }
    }

    /// The characters that may mean something to Markdown within a line.
    private static let marks = ASCIISet(#"\`*<~][_&!"#.utf8)

    /// True for what would begin something other than text, wherever in a line it stands.
    private func needsBackslash(_ byte: UInt8, after previous: UInt8?, before next: UInt8?, isInLink: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "<"): true
        case UInt8(ascii: "~"): hasTildes
        // A link or a definition takes its form from what follows the bracket (sections 4.7 and 6.3).
        case UInt8(ascii: "]"):
            isInLink || next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == UInt8(ascii: ":")
        case UInt8(ascii: "["): isInLink
        // Before a link it would make an image (section 6.4).
        case UInt8(ascii: "!"): next == UInt8(ascii: "[")
        // Inside of a word it means nothing (section 6.2, rule 2), and wire names are full of it.
        case UInt8(ascii: "_"): !(previous?.isASCIILetterOrDigit ?? false) || !(next?.isASCIILetterOrDigit ?? false)
        case UInt8(ascii: "&"): next.map { $0 == UInt8(ascii: "#") || $0.isASCIILetterOrDigit } ?? false
        default: false
        }
    }
}
