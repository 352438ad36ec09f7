import APIModel
import Markdown
import RichText
import SourceText

/// Reads the text of a page: the description of an action, and the hints that stand apart from it.
struct ProseReader {
    private let hints: Hints
    private let vocabulary: Vocabulary
    private let blocks: [Block]

    init(_ reading: inout PageReading) {
        hints = Hints(&reading)
        vocabulary = reading.vocabulary
        blocks = reading.document.blocks
    }

    /// The paragraphs, list items and labels outside of hints.
    func text(of part: ArraySlice<Block>) -> [RichText.Block] {
        text(of: part.indices.lazy.filter { !hints.contains($0) })
    }

    /// Every hint that has text, in reading order, without a title that only says that it is one.
    func notes(in part: ArraySlice<Block>) -> [Note] {
        hints.blocks(in: part).compactMap { hint, blocks in
            var lines = text(of: blocks)
            if let title = lines.first, vocabulary.isHintTitle(title.plain) { lines.removeFirst() }
            let text = RichText(lines)
            return text.isEmpty ? nil : Note(style: hint.style, text: text, span: hint.span)
        }
    }

    private func text(of indices: some Sequence<Int>) -> [RichText.Block] {
        var result: [RichText.Block] = []
        for index in indices {
            switch blocks[index].content {
            case .paragraph(let text), .html(let text):
                for block in text.blocks { result.append(block.standing(in: blocks[index].containers)) }
            case .heading(_, let text):
                for block in text.blocks { result.append(block.emphasized) }
            case .code, .table, .thematicBreak:
                break  // what no reader claims is reported
            }
        }
        return result
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
