import RichText
import SourceText

/// A run of prose as UTF-8 that has only visible characters, spaces and line feeds.
struct ProseSpan {
    var text: [UInt8]
    var isCode: Bool
    /// The encoded target, for a link to the web; a link to another page of the documentation leads nowhere in Swift.
    var link: String?

    /// What the Markdown of the span begins with.
    var opening: UInt8? { link != nil ? .ascii("[") : isCode ? .ascii("`") : text.first }

    /// True if there is no word in it.
    var isBlank: Bool { text.allSatisfy(Self.isSpace) }

    /// True for a text that would be a task behind the marker of an item: `[ ]` or `[x]`.
    var isTask: Bool {
        guard !isCode, link == nil, text.count > 2, text[0] == .ascii("[") else { return false }
        return text.dropFirst(text.scalar(at: 1).end).first == .ascii("]")
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == .space || byte == .lineFeed }

    /// The spans of runs that have text. Neighbours of one kind are one: two code spans that touch would be another.
    static func spans(of runs: [RichText.Run]) -> [ProseSpan] {
        var spans: [ProseSpan] = []
        spans.reserveCapacity(runs.count)
        for run in runs {
            let span = ProseSpan(run)
            if span.text.isEmpty { continue }
            if let last = spans.last, last.isCode == span.isCode, last.link == span.link {
                spans[spans.count - 1].text += span.text
            } else {
                spans.append(span)
            }
        }
        return spans
    }

    private init(_ run: RichText.Run) {
        let text = Self.visible(Array(run.text.utf8))
        self.text = text
        isCode = run.style.contains(.code) && !text.contains(.ascii("`")) && !text.allSatisfy(Self.isSpace)
        link = run.link.flatMap(WebLink.encode)
    }

    /// The text without what can't be seen; a space for what separates words.
    private static func visible(_ text: [UInt8]) -> [UInt8] {
        guard var index = firstInvisible(in: text, from: 0) else { return text }
        var visible = Array(text[..<index])
        while index < text.count {
            let (scalar, end) = text.scalar(at: index)
            if scalar.isInvisibleSpace { visible.append(.space) }
            index = firstInvisible(in: text, from: end) ?? text.count
            visible += text[end..<index]
        }
        return visible
    }

    /// Where the first character is that is invisible, and no line feed.
    private static func firstInvisible(in text: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < text.count {
            switch text[index] {
            case .lineFeed, 0x20...0x7E: index += 1
            // No scalar from U+3000 to U+9FFF is invisible.
            case 0xE3...0xE9: index += 3
            default:
                let (traits, end) = text.traits(at: index)
                if traits.contains(.invisible) { return index }
                index = end
            }
        }
        return nil
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// The scalar that begins at a place of valid UTF-8, and where it ends.
    func scalar(at index: Int) -> (scalar: Unicode.Scalar, end: Int) {
        let first = UInt32(self[index])
        let (length, bits): (Int, UInt32) =
            switch first {
            case ..<0x80: (1, first)
            case ..<0xE0: (2, first & 0x1F)
            case ..<0xF0: (3, first & 0x0F)
            default: (4, first & 0x07)
            }
        let value = self[(index + 1)..<(index + length)].reduce(bits) { $0 << 6 | UInt32($1 & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// The traits of the scalar that begins at a place of valid UTF-8, and where it ends.
    @inline(__always)
    func traits(at index: Int) -> (traits: ScalarTraits, end: Int) {
        // The common ideographs, from U+4E00 to U+9FFF: most of what is not ASCII is one.
        if (0xE5...0xE9).contains(self[index]) || self[index] == 0xE4 && self[index + 1] >= 0xB8 {
            return (.wide, index + 3)
        }
        let (scalar, end) = scalar(at: index)
        return (ScalarTraits(of: scalar), end)
    }
}

/// Link targets that may stand in parentheses (CommonMark, section 6.3).
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
