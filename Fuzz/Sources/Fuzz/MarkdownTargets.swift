import RichText
import SourceText

@testable import Markdown

extension FuzzTarget {
    /// The tag scanner alone, with the areas of code that are guessed from lines.
    static func readTags(_ bytes: [UInt8]) {
        guard let source = SourceFile(fuzzed: bytes) else { return }
        let marks = PageMarks(source)
        let areas = CodeAreas(guessing: source)
        let openings = GitBookTagScan.openings(among: marks.tagOpenings[...], outside: areas, of: source)
        let scan = GitBookTagScan(source, openings: openings)
        promise(scan.tags.count == scan.cuts.count, "each tag is cut")
        promise(scan.tags.count + scan.malformed.count <= marks.tagOpenings.count, "each tag has its opening")
        var end = 0
        for (tag, cut) in zip(scan.tags, scan.cuts) {
            promise(cut.lowerBound >= end, "cuts stand one behind the other")
            end = cut.upperBound
            let text = source.bytes(of: tag.span)
            promise(text.starts(with: "{%".utf8) && text.suffix(2).elementsEqual("%}".utf8), "a tag spans its marks")
            promise(!text.contains(.lineFeed), "a tag stands on a line")
        }
        for range in scan.malformed { promise(source.bytes[range].starts(with: "{%".utf8), "a malformed tag begins") }
        let edited = EditedText(source, edits: scan.cuts.map { EditedText.Edit(range: $0) })
        for line in 1...edited.lineCount { checkLine(line, of: edited, source) }
    }

    /// What is left of a line stands in the page where the edited text says.
    private static func checkLine(_ line: Int, of edited: EditedText, _ source: SourceFile) {
        for offset in edited.lineRange(line) {
            let place = edited.sourceOffset(offset)
            promise(edited.bytes[offset] == source.bytes[place], "each byte knows its place")
        }
    }

    /// A page that begins with a table: the header and delimiter row have as many columns as the first byte says.
    static func readTables(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let columns = Int(first % 8)
        let head = String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
        read(Array((columns == 0 ? "" : head).utf8) + bytes.dropFirst())
    }

    /// An HTML block.
    static func readHTML(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let openings = ["", "<div>", "<table><tr><td>", "<pre>", "<table>", "<ul><li>"]
        read(Array(openings[Int(first) % openings.count].utf8) + bytes.dropFirst())
    }

    /// The text of a paragraph, and of a cell of HTML.
    static func readText(_ bytes: [UInt8]) {
        guard let source = SourceFile(fuzzed: bytes) else { return }
        var writer = RichTextWriter()
        writer.writeHTML(source.bytes)
        check(writer.finish())
        var cells = CellReader()
        for line in source.bytes.split(separator: .lineFeed) {
            if let text = line.trimmingWhitespace().withUnsafeBufferPointer({ cells.read($0) }) { check(text) }
        }
        for text in cells.finish() { check(text) }
        check(CellReader.text(of: source.bytes.split(separator: .lineFeed)))
    }

    private static func check(_ text: RichText) {
        for block in text.blocks { promise(!block.runs.isEmpty, "no block is empty") }
    }

    static func read(_ bytes: [UInt8]) {
        guard let source = SourceFile(fuzzed: bytes) else { return }
        var diagnostics = DiagnosticCollector()
        let document = MarkdownDocument(reading: source, diagnostics: &diagnostics)
        check(document, diagnostics)
    }

    static func check(_ document: MarkdownDocument, _ diagnostics: DiagnosticCollector) {
        let source = document.source
        var last: SourceSpan?
        for block in document.blocks {
            promise(last.map { $0 <= block.span } ?? true, "blocks are in reading order")
            last = block.span
            check(block.span, in: source)
            guard case .table(let table) = block.content else { continue }
            for row in [table.header] + table.rows {
                promise(row.cells.count == table.header.cells.count, "a row is as wide as its header")
                check(row.span, in: source)
                for cell in row.cells { check(cell.span, in: source) }
            }
        }
        for tag in document.tags { check(tag.span, in: source) }
        for diagnostic in diagnostics.diagnostics {
            if let span = diagnostic.span { check(span, in: source) }
            for note in diagnostic.notes { if let span = note.span { check(span, in: source) } }
        }
    }

    static func check(_ span: SourceSpan, in source: SourceFile) {
        // Line 0 stands for the whole file.
        guard span.line != 0 else { return }
        promise(span.line >= 1 && span.column >= 1 && span.length >= 0, "a place has a line and a column")
        promise(span.line <= source.lineCount, "a place is in the page")
        let end = source.lineRange(span.line).lowerBound + span.column - 1 + span.length
        promise(end <= source.bytes.count, "a span ends in the page")
    }
}
