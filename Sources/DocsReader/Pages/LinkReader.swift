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
                if text.hasLinks { finder.addLinks(of: text, in: document.blocks[index].span, to: &links) }
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
            addLinks(of: row.cells[index].text, in: row.cells[index].span, to: &links)
        }
    }

    func addLinks(of text: RichText, in span: SourceSpan, to links: inout [Located<String>]) {
        var rest = source.bytes(of: span)
        var misses = 0
        for link in text.links {
            guard misses < Self.maximumMisses, link.target.utf8.count <= Self.maximumTarget,
                let range = rest.range(of: link.target)
            else {
                misses += 1
                links.append(Located(link.target, at: span))
                continue
            }
            rest = rest[range.upperBound...]
            links.append(Located(link.target, at: source.span(range)))
        }
    }
}
