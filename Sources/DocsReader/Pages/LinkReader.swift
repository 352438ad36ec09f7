import Markdown
import RichText
import SourceText

/// Finds the links of a page, in its text and in its tables.
enum LinkReader {
    static func links(in document: MarkdownDocument) -> [Located<String>] {
        let finder = TargetFinder(document.source)
        var links: [Located<String>] = []
        for index in document.blocks.indices {
            switch document.blocks[index].content {
            case .heading(_, let text), .paragraph(let text), .html(let text):
                if text.hasLinks { links += finder.links(of: text, in: document.blocks[index].span) }
            case .table(let table):
                finder.addLinks(of: table.header, to: &links)
                for row in table.rows { finder.addLinks(of: row, to: &links) }
            case .code, .thematicBreak: break
            }
        }
        return links
    }
}

/// Finds where targets are spelt out, one behind the other.
private struct TargetFinder {
    private let source: SourceFile
    /// After so many targets of a text that are spelt otherwise, with entities say, the others are not looked for: each
    /// costs a look at the whole text.
    private static let maximumMisses = 16
    /// No browser takes a longer one (RFC 9110, section 4.1, recommends 8,000).
    private static let maximumTarget = 8_000

    init(_ source: SourceFile) { self.source = source }

    func addLinks(of row: Table.Row, to links: inout [Located<String>]) {
        // By index: hardly any cell has a link, and to look at one needs no copy of it.
        for index in row.cells.indices where row.cells[index].text.hasLinks {
            links += self.links(of: row.cells[index].text, in: row.cells[index].span)
        }
    }

    func links(of text: RichText, in span: SourceSpan) -> [Located<String>] {
        var rest = source.bytes(of: span)
        var misses = 0
        return text.links.map { link in
            guard misses < Self.maximumMisses, link.target.utf8.count <= Self.maximumTarget,
                let range = rest.range(of: Array(link.target.utf8))
            else {
                misses += 1
                return Located(link.target, at: span)
            }
            rest = rest[range.upperBound...]
            return Located(link.target, at: source.span(range))
        }
    }
}
