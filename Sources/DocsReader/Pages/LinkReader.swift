import Markdown
import RichText
import SourceText

/// Finds the links of a page, in its text and in its tables.
enum LinkReader {
    static func links(in document: MarkdownDocument) -> [Located<String>] {
        let finder = TargetFinder(document.source)
        var links: [Located<String>] = []
        for block in document.blocks {
            switch block.content {
            case .heading(_, let text), .paragraph(let text), .html(let text):
                links += finder.links(of: text, in: block.span)
            case .table(let table):
                for cell in table.header.cells { links += finder.links(of: cell.text, in: cell.span) }
                for row in table.rows {
                    for cell in row.cells { links += finder.links(of: cell.text, in: cell.span) }
                }
            case .code, .thematicBreak: break
            }
        }
        return links
    }
}

/// Finds where targets are spelt out, one behind the other.
private struct TargetFinder {
    private let source: SourceFile

    init(_ source: SourceFile) { self.source = source }

    func links(of text: RichText, in span: SourceSpan) -> [Located<String>] {
        // Most texts have none.
        guard text.blocks.contains(where: { $0.runs.contains { $0.link != nil } }) else { return [] }
        var rest = source.bytes(of: span)
        return text.links.map { link in
            guard let range = rest.range(of: Array(link.target.utf8)) else { return Located(link.target, at: span) }
            rest = rest[range.upperBound...]
            return Located(link.target, at: source.span(range))
        }
    }
}

extension MappedText {
    /// The value of `description` in front matter, if that is on one line.
    var pageSummary: Located<String>? {
        let bytes = Array(text.utf8)
        let key = Array("description:".utf8)
        for line in bytes.split(separator: .lineFeed) where line.starts(with: key) {
            let value = line.dropFirst(key.count).trimmingWhitespace()
            guard let first = value.first, first != .ascii(">"), first != .ascii("|") else { return nil }
            return Located(
                String(decoding: value, as: UTF8.self), at: span(value.startIndex..<value.endIndex))
        }
        return nil
    }
}
