import APIModel
import Markdown
import RichText
import SourceText

/// Reads the text of a page: the description of an action, and the hints that stand apart from it.
struct ProseReader {
    var vocabulary: Vocabulary
    var hints: [HintRange]

    init(_ document: MarkdownDocument, vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        hints = HintRange.ranges(in: document)
    }

    /// The paragraphs, list items and labels outside of hints.
    func description(in blocks: ArraySlice<Block>) -> RichText {
        text(of: blocks.filter { block in !hints.contains { $0.contains(block) } })
    }

    /// Every hint that has text, in reading order, without a title that only says that it is one.
    func notes(in blocks: ArraySlice<Block>) -> [Note] {
        hints.compactMap { hint in
            var text = text(of: blocks.filter(hint.contains))
            if let title = text.blocks.first, vocabulary.isHintTitle(title.plain) { text.blocks.removeFirst() }
            return text.isEmpty ? nil : Note(style: hint.style, text: text, span: hint.span)
        }
    }

    private func text(of blocks: [Block]) -> RichText {
        var result: [RichText.Block] = []
        for block in blocks {
            switch block.content {
            case .paragraph(let text), .html(let text):
                result += text.blocks.map { $0.standing(in: block.containers) }
            case .heading(_, let text):
                result += text.blocks.map { $0.emphasized }
            case .code, .table, .thematicBreak:
                break  // a reader of the section reports those that it doesn't use
            }
        }
        return RichText(result)
    }
}

extension RichText.Block {
    /// The block as an item of the innermost list around it.
    fileprivate func standing(in containers: [Block.Container]) -> RichText.Block {
        guard case .paragraph = kind else { return self }
        var item = self
        var level = 0
        for case .item(let ordinal, let isStart) in containers {
            level += 1
            item.kind = isStart ? .item(level: level, ordinal: ordinal) : .paragraph
        }
        return item
    }

    /// A label, `### Notes`, becomes a line in bold: a description has no sections.
    fileprivate var emphasized: RichText.Block {
        RichText.Block(runs.map { RichText.Run($0.text, style: $0.style.union(.strong), link: $0.link) })
    }
}

/// The stretch of a page between `{% hint %}` and `{% endhint %}`.
struct HintRange {
    var style: Note.Style
    /// The opening tag.
    var span: SourceSpan
    private var end: SourceSpan?

    static func ranges(in document: MarkdownDocument) -> [HintRange] {
        var ranges: [HintRange] = []
        var open: HintRange?
        for tag in document.tags {
            switch tag.name {
            case "hint":
                if let open { ranges.append(open) }
                open = HintRange(style: Note.Style(rawValue: tag.attribute("style") ?? "") ?? .info, span: tag.span)
            case "endhint":
                open?.end = tag.span
                if let open { ranges.append(open) }
                open = nil
            default: break
            }
        }
        if let open { ranges.append(open) }
        return ranges
    }

    func contains(_ block: Block) -> Bool {
        guard span < block.span || block.span.line == span.line else { return false }
        return end.map { block.span < $0 } ?? true
    }
}
