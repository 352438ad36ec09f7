import RichText
import SourceText
import TestSupport
import Testing

@testable import Markdown

/// What cmark doesn't see of a page is what it need not see.
@Suite struct ShortenedTexts {
    /// What is read of a page whose text cmark sees in part, or nil where that doesn't serve.
    private struct Reading: Equatable {
        var blocks: [Block]
        var diagnostics: [Diagnostic]
        var edits: [EditedText.Edit]
        var readsRowsAsText: Bool

        init?(
            _ bytes: [UInt8], _ lines: ParsedLines, of text: EditedText,
            where serves: ([LeafBlock]) -> Bool = { _ in true }
        ) {
            let reader = MarkdownTree.parse(bytes) { root -> BlockReader? in
                let leaves = LeafBlock.all(in: root, of: text, lines)
                guard serves(leaves) else { return nil }
                var reader = BlockReader(text, lines, limits: .standard)
                reader.read(leaves)
                return reader
            }
            guard case let reader?? = reader else { return nil }
            blocks = reader.blocks
            diagnostics = reader.diagnostics.diagnostics
            edits = reader.edits
            readsRowsAsText = reader.readsRowsAsText
        }

        static func == (left: Reading, right: Reading) -> Bool {
            left.blocks == right.blocks && left.diagnostics == right.diagnostics
                && left.edits.map(\.range) == right.edits.map(\.range)
                && left.edits.map(\.replacement) == right.edits.map(\.replacement)
        }
    }

    private func whole(_ text: EditedText) -> Reading? { Reading(text.bytes, ParsedLines(all: text), of: text) }

    private func part(_ shortened: ShortenedText, of text: EditedText) -> Reading? {
        let reading = Reading(shortened.bytes, shortened.lines, of: text) { shortened.serves($0, in: text) }
        return reading?.readsRowsAsText == true ? nil : reading
    }

    private func text(_ page: String) -> EditedText { EditedText(SourceFile(path: "p.md", text: page), edits: []) }

    private func shortened(_ page: String) -> String? {
        ShortenedText(text(page)).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func `of rows a pipe is left, of code nothing`() {
        #expect(shortened("# A\n\n|a|b|\n|-|-|\n  |c|\nd|e\n") == "# A\n\n|\nd|e\n")
        #expect(shortened("```json\n{\n  ``\n}\n````\n|a|") == "```json\n  ``\n````\n|")
        #expect(shortened("~~~\n```\n| a |\n~~~\n") == "~~~\n~~~\n")
        #expect(shortened("|a|\n```\n|b|\n") == "|\n```\n|b|\n", "the block is never closed")
        #expect(shortened(" ```\na\n ```\n") == " ```\na\n ```\n", "the block is indented")
        #expect(shortened("[a]: b\n|c|\n") == nil, "the row may belong to a definition")
    }

    @Test(
        arguments: [
            "    |a|\n", "<div>\n|a|\n", "<pre>\n```\na\n```\n</pre>\n", "<!--\n```\na\n```\n-->\n", "> ```\n|*a*|\n",
            "``` `\na\n```\n",
        ])
    func `a page whose lines are something else is read as a whole`(page: String) throws {
        let text = text(page)
        let shortened = try #require(ShortenedText(text))
        #expect(part(shortened, of: text) == (shortened.bytes == text.bytes ? whole(text) : nil))
    }

    @Test(arguments: 0..<12)
    func `random pages read the same`(batch: Int) {
        var generator = SeededGenerator(seed: UInt64(batch))
        var served = 0
        for _ in 0..<400 {
            let page = RandomBlocks.page(&generator)
            let text = text(page)
            guard let shortened = ShortenedText(text), shortened.bytes != text.bytes,
                let reading = part(shortened, of: text)
            else { continue }
            served += 1
            #expect(reading == whole(text), "\(page.debugDescription)")
        }
        #expect(served > 30, "enough pages are read from less than their text")
    }
}

/// Lines of every kind of block, in any order and at any depth.
private enum RandomBlocks {
    static func page(_ generator: inout SeededGenerator) -> String {
        var lines: [String] = []
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let prefix = prefixes.randomElement(using: &generator) ?? ""
            let unit = units.randomElement(using: &generator) ?? []
            lines += unit.map { (Int.random(in: 0..<10, using: &generator) == 0 ? "" : prefix) + $0 }
        }
        return lines.joined(separator: "\n")
    }

    private static let prefixes = ["", "", "", "", "", "", "> ", "- ", "  ", "   ", "    ", "1. ", "\t", ">"]

    private static let units: [[String]] = [
        ["| a | `b` |", "| - | - |", "| c\\|d | *e |"], ["|a|", "|-|", "|b|", ""], ["a | b", "--|--", "c | d"],
        ["|a|"], ["|"], ["| a", "==="], ["| a", "---"], ["|-|"],
        ["```json", "{", "  \"a\": 1", "}", "```"], ["```", "| a |", "", "    b", "```"],
        ["~~~~", "```", "~~~", "~~~~"],
        ["```"], ["~~~"], ["``` a`b"], ["``"],
        ["text"], ["text *b* `c`"], ["# heading"], ["## `a` #"], [""], ["", ""], ["---"], ["- item"], ["2) item"],
        ["> quote"],
        ["<div>"], ["</div>"], ["<!--"], ["-->"], ["<pre>"], ["</pre>"], ["<?"], ["?>"], ["<table><tr><td>"],
        ["</td></tr></table>"], ["<a href=\"b\">"],
        ["[a]"], ["[b]:"], ["    code"],
    ]
}
