import Markdown
import SourceText

/// One reading of a page: what is read, the words to read it with, and what is noted on the way.
///
/// A reader claims the blocks whose content it puts into the model. What nobody has claimed at the end is reported, in one
/// place, so that a reader can't lose a table by not looking at it.
struct PageReading {
    let document: MarkdownDocument
    let vocabulary: Vocabulary
    var diagnostics: DiagnosticCollector
    /// Of each block, whether its content was claimed.
    private var claimed: [Bool]

    init(_ document: MarkdownDocument, vocabulary: Vocabulary, diagnostics: DiagnosticCollector) {
        self.document = document
        self.vocabulary = vocabulary
        self.diagnostics = diagnostics
        claimed = Array(repeating: false, count: document.blocks.count)
    }

    /// Says that the content of a block is in the model, or that it was reported why it isn't.
    mutating func claim(_ block: Int) {
        claimed[block] = true
    }

    /// Reports the tables and code blocks of a part of the page that no reader claimed.
    mutating func reportUnclaimed(in blocks: ArraySlice<Block>) {
        for index in blocks.indices where !claimed[index] {
            switch blocks[index].content {
            case .table(let table):
                diagnostics.warning(
                    "unread-table", "this table is not read: nothing is known to stand here in a table",
                    at: table.header.span, help: "move it to the section that it belongs to")
            case .code:
                diagnostics.warning(
                    "unread-code", "this code block is not read: examples belong to the section of examples",
                    at: blocks[index].span, help: "move it to the section with the examples")
            case .heading, .paragraph, .html, .thematicBreak: break
            }
        }
    }
}
