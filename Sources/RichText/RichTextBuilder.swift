import SourceText

/// Puts a ``RichText`` together from the events of a reader.
///
/// White space is folded as HTML and Markdown fold it: a run of it is one space, none stands at the beginning or
/// the end of a block or of a line, and a block without text is none. A no-break space is text, but for the ends of a
/// block: there it is what an editor left behind.
public struct RichTextBuilder {
    /// Those of all blocks, one block behind the other; the next text finds their room again.
    private var runs: [RichText.Run] = []
    /// The blocks that have ended.
    private var blocks: [EndedBlock] = []
    /// What the open block is, and the index of the run that is its first.
    private var kind: RichText.Block.Kind = .paragraph
    private var start = 0
    /// True where white space was read that counts only if text follows.
    private var owesSpace = false

    /// Most texts have no more.
    private static let expectedRuns = 8

    private struct EndedBlock {
        var kind: RichText.Block.Kind
        var runs: Range<Int>
    }

    public init() {}

    /// Ends the block that is open and begins another.
    public mutating func begin(_ kind: RichText.Block.Kind) {
        endBlock()
        self.kind = kind
    }

    /// Ends the block that is open; text that follows begins a paragraph.
    public mutating func endBlock() {
        trimEnds()
        if start < runs.count {
            if blocks.isEmpty { blocks.reserveCapacity(Self.expectedRuns) }
            blocks.append(EndedBlock(kind: kind, runs: start..<runs.count))
        }
        start = runs.count
        kind = .paragraph
        owesSpace = false
    }

    /// Adds text whose white space folds.
    public mutating func add(_ text: some StringProtocol, style: RichText.Style = [], link: String? = nil) {
        var text = String(text)
        text.withUTF8 { add(utf8: $0, style: style, link: link) }
    }

    /// Adds a piece of well-formed UTF-8 whose white space folds.
    public mutating func add(
        utf8 text: UnsafeBufferPointer<UInt8>, style: RichText.Style = [], link: String? = nil
    ) {
        var content = text.indices
        while let first = content.first, Self.isSpace(text[first]) { content.removeFirst() }
        while let last = content.last, Self.isSpace(text[last]) { content.removeLast() }
        guard !content.isEmpty else {
            owesSpace = owesSpace || !text.isEmpty
            return
        }
        if owesSpace || content.lowerBound > 0 { payOwedSpace(style: style, link: link) }
        append(Self.folded(UnsafeBufferPointer(rebasing: text[content])), style: style, link: link)
        owesSpace = content.upperBound < text.count
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// The text with one space for each run of white space; it neither begins nor ends with any.
    private static func folded(_ text: UnsafeBufferPointer<UInt8>) -> String {
        if isFolded(text) { return String(cutOut: text) }
        var folded: [UInt8] = []
        folded.reserveCapacity(text.count)
        for byte in text {
            if !isSpace(byte) {
                folded.append(byte)
            } else if folded.last != 0x20 {
                folded.append(0x20)
            }
        }
        return String(cutOut: folded)
    }

    private static func isFolded(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in text {
            // Nearly every byte is one of a letter.
            if byte <= 0x20, isSpace(byte), byte != 0x20 || previous == 0x20 { return false }
            previous = byte
        }
        return true
    }

    /// Adds a code span, whose white space stays.
    public mutating func addCode(_ text: String, style: RichText.Style = [], link: String? = nil) {
        guard !text.isEmpty else { return }
        if owesSpace { payOwedSpace(style: style.union(.code), link: link) }
        owesSpace = false
        append(text, style: style.union(.code), link: link)
    }

    /// Adds a forced line break.
    public mutating func addLineBreak() {
        owesSpace = false
        guard start < runs.count else { return }
        append("\n", style: [], link: nil, merges: false)
    }

    public mutating func finish() -> RichText {
        endBlock()
        guard !blocks.isEmpty else { return RichText() }
        let text = text
        // The room of both stays for the next text.
        blocks.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        start = 0
        return text
    }

    /// What the ended blocks say.
    private var text: RichText {
        if blocks.count == 1, runs.count == 1, blocks[0].kind == .paragraph, runs[0].isPlain {
            return RichText(plain: runs[0].text)
        }
        // Copied, so that the text has no spare room.
        return RichText(blocks.map { block in RichText.Block(block.runs.map { runs[$0] }, kind: block.kind) })
    }

    private mutating func trimEnds() {
        while start < runs.count, !runs[runs.count - 1].style.contains(.code),
            let text = runs[runs.count - 1].text.trimmedEnd
        {
            if text.isEmpty { runs.removeLast() } else { runs[runs.count - 1].text = text }
        }
        var first = start
        while first < runs.count, !runs[first].style.contains(.code), let text = runs[first].text.trimmedStart {
            runs[first].text = text
            if text.isEmpty { first += 1 }
        }
        if first > start { runs.removeSubrange(start..<first) }
    }

    /// The last run of the open block.
    private var lastRun: RichText.Run? { start < runs.count ? runs[runs.count - 1] : nil }

    /// Writes the space between two runs to the side where it formats nothing. Within one link it belongs to the link.
    private mutating func payOwedSpace(style: RichText.Style, link: String?) {
        switch placeOfSpace(before: style, link: link) {
        case .lastRun: runs[runs.count - 1].text += " "
        case .ownRun(let link): append(" ", style: [], link: link, merges: false)
        case .nowhere: break
        }
    }

    private enum PlaceOfSpace {
        case nowhere, lastRun
        case ownRun(link: String?)
    }

    private func placeOfSpace(before style: RichText.Style, link: String?) -> PlaceOfSpace {
        guard let last = lastRun, last.text != "\n" else { return .nowhere }
        let sharedLink = last.link == link ? link : nil
        let isSameFormat = last.style == style && last.link == link && !style.contains(.code)
        return isSameFormat || (last.style.isEmpty && last.link == sharedLink) ? .lastRun : .ownRun(link: sharedLink)
    }

    /// A function of its own, so that no copy of the last run is alive while text is added to it: a copy would make each
    /// addition take as long as all of the text.
    private func continuesLastRun(style: RichText.Style, link: String?) -> Bool {
        guard let last = lastRun else { return false }
        return last.style == style && last.link == link && last.text != "\n"
    }

    private mutating func append(_ text: String, style: RichText.Style, link: String?, merges: Bool = true) {
        guard !text.isEmpty else { return }
        if merges, continuesLastRun(style: style, link: link) {
            runs[runs.count - 1].text += text
        } else {
            if runs.isEmpty { runs.reserveCapacity(Self.expectedRuns) }
            runs.append(RichText.Run(text, style: style, link: link))
        }
    }
}

extension String {
    /// Without white space at its end; nil if there is none.
    fileprivate var trimmedEnd: String? {
        guard let last = utf8.last, last == 0x20 || last == 0x0A || last == 0xA0 else { return nil }
        var text = self
        return text.withUTF8 { text in
            var end = text.count
            while end > 0, let length = text.lengthOfSpace(before: end) { end -= length }
            return end < text.count ? String(decoding: UnsafeBufferPointer(rebasing: text[..<end]), as: UTF8.self) : nil
        }
    }

    /// Without white space at its beginning; nil if there is none.
    fileprivate var trimmedStart: String? {
        guard let first = utf8.first, first == 0x20 || first == 0x0A || first == 0xC2 else { return nil }
        var text = self
        return text.withUTF8 { text in
            var start = 0
            while start < text.count, let length = text.lengthOfSpace(at: start) { start += length }
            return start > 0 ? String(decoding: UnsafeBufferPointer(rebasing: text[start...]), as: UTF8.self) : nil
        }
    }
}

/// What is white space at the ends of a block: a space, a line feed, a no-break space.
extension UnsafeBufferPointer<UInt8> {
    fileprivate func lengthOfSpace(at offset: Int) -> Int? {
        switch self[offset] {
        case 0x20, 0x0A: 1
        case 0xC2 where offset + 1 < count && self[offset + 1] == 0xA0: 2
        default: nil
        }
    }

    fileprivate func lengthOfSpace(before offset: Int) -> Int? {
        switch self[offset - 1] {
        case 0x20, 0x0A: 1
        case 0xA0 where offset >= 2 && self[offset - 2] == 0xC2: 2
        default: nil
        }
    }
}
