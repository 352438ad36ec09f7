import Markdown
import RichText
import SourceText
import Testing

/// What must hold for the spans of any page.
enum SpanCheck {
    static func check(_ document: MarkdownDocument, sourceLocation: SourceLocation = #_sourceLocation) {
        for tag in document.tags {
            let text = document.text(at: tag.span)
            #expect(text.hasPrefix("{%") && text.hasSuffix("%}"), "\(tag)", sourceLocation: sourceLocation)
        }
        var end = 0
        for block in document.blocks {
            let range = document.range(of: block.span)
            #expect(range.lowerBound >= end, "blocks stand one behind the other", sourceLocation: sourceLocation)
            end = range.upperBound
            switch block.content {
            case .table(let table): check(table, in: document, range, sourceLocation)
            case .code(let code): check(code, in: document, sourceLocation)
            default: break
            }
        }
    }

    /// What holds even for a page of rubbish: every place is in the page, and blocks begin one behind the other.
    static func checkOrder(_ document: MarkdownDocument, sourceLocation: SourceLocation = #_sourceLocation) {
        let count = document.source.bytes.count
        var spans = document.blocks.map(\.span) + document.tags.map(\.span)
        for case .table(let table) in document.blocks.map(\.content) {
            for row in [table.header] + table.rows { spans += [row.span] + row.cells.map(\.span) }
        }
        for case .code(let code) in document.blocks.map(\.content) { spans += places(of: code.text) }
        let outside = spans.filter { span in
            span.line < 1 || span.column < 1 || span.length < 0 || document.range(of: span).upperBound > count
        }
        #expect(
            outside.isEmpty, "every span is in the page: \(String(decoding: document.source.bytes, as: UTF8.self))",
            sourceLocation: sourceLocation)
        let lines = document.blocks.map(\.span)
        #expect(
            zip(lines, lines.dropFirst()).allSatisfy { $0 <= $1 }, "blocks are in reading order",
            sourceLocation: sourceLocation)
    }

    /// The spans of each character of a text, of all of it, and of its second half as a text of its own.
    private static func places(of text: MappedText) -> [SourceSpan] {
        var offset = 0
        let characters = text.text.unicodeScalars.map { scalar in
            defer { offset += UTF8.width(scalar) }
            return offset..<offset + UTF8.width(scalar)
        }
        let half = characters.isEmpty ? 0 : characters[characters.count / 2].lowerBound
        return characters.map(text.span) + [text.span(0..<offset), text.slice(half..<offset).span(0..<offset - half)]
    }

    private static func check(
        _ table: Table, in document: MarkdownDocument, _ range: Range<Int>, _ location: SourceLocation
    ) {
        for row in [table.header] + table.rows {
            let rowRange = document.range(of: row.span)
            #expect(range.contains(rowRange), "a row stands in its table", sourceLocation: location)
            for cell in row.cells {
                let cellRange = document.range(of: cell.span)
                #expect(rowRange.contains(cellRange), "a cell stands in its row", sourceLocation: location)
                let source = document.text(at: cell.span)
                #expect(source.utf8.elementsEqual(source.utf8.trimmingWhitespace()), sourceLocation: location)
                // Words of the cell stand at its span: letters and digits are what no markup changes.
                #expect(
                    isSubsequence(cell.text.plain.words, of: source.words), "\(source) holds \(cell.text.plain)",
                    sourceLocation: location)
            }
        }
    }

    /// Every byte of code that stands for itself is where its place says.
    private static func check(_ code: CodeBlock, in document: MarkdownDocument, _ location: SourceLocation) {
        var differences = 0
        for (offset, byte) in code.text.text.utf8.enumerated() {
            let span = code.text.span(offset..<offset + 1)
            let source = document.source.bytes[document.range(of: span)]
            // An entity stands for another character, and spaces may stand for part of a tab.
            if source.first != byte, source.first != .ascii("&"), byte != .space { differences += 1 }
        }
        #expect(differences == 0, "\(code.text.text)", sourceLocation: location)
    }

    private static func isSubsequence(_ words: [Unicode.Scalar], of source: [Unicode.Scalar]) -> Bool {
        var rest = source[...]
        for word in words {
            guard let index = rest.firstIndex(of: word) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

extension String {
    fileprivate var words: [Unicode.Scalar] { unicodeScalars.filter(\.properties.isAlphabetic) }
}

extension MarkdownDocument {
    func range(of span: SourceSpan) -> Range<Int> {
        let start = source.lineRange(span.line).lowerBound + span.column - 1
        return start..<start + span.length
    }

    func text(at span: SourceSpan) -> String {
        String(decoding: source.bytes[range(of: span)], as: UTF8.self)
    }
}
