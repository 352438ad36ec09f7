import SourceText
import Testing

@testable import Markdown

/// The trees of parses that are open at the same time.
@Suite struct MarkdownTrees {
    private func headings(_ root: MarkdownNode) -> [String] {
        root.leaves.compactMap { $0.firstChild.map { String(decoding: $0.literal, as: UTF8.self) } }
    }

    @Test func `a parse within a parse leaves the outer tree alone`() {
        let outer = Array("# a\n\n# b\n".utf8)
        let texts = MarkdownTree.parse(outer) { root in
            let inner = MarkdownTree.parse(Array("# c\n".utf8)) { headings($0) }
            return [inner ?? [], headings(root)]
        }
        #expect(texts == [["c"], ["a", "b"]])
    }

    @Test func `pieces of any size are kept apart`() {
        // The text of a paragraph grows piece by piece, and some are larger than what is taken at once.
        let paragraphs = (0..<40).map { String(repeating: "word\($0) ", count: 1 << ($0 % 16)) }
        let page = Array(paragraphs.joined(separator: "\n\n").utf8)
        let texts = MarkdownTree.parse(page) { headings($0) }
        #expect(texts == paragraphs.map { String($0.dropLast()) })
    }
}
