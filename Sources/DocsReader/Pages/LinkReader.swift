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
                for cell in ([table.header] + table.rows).flatMap(\.cells) {
                    links += finder.links(of: cell.text, in: cell.span)
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
        let targets = text.links.map(\.target)
        guard !targets.isEmpty else { return [] }
        var rest = source.bytes(of: span)
        return targets.map { target in
            guard let range = rest.firstRange(of: Array(target.utf8)) else { return Located(target, at: span) }
            rest = rest[range.upperBound...]
            return Located(target, at: source.span(range))
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
