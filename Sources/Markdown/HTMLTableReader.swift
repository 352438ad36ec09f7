import RichText
import SourceText

/// Collects the rows of one HTML table from its tags. End tags may be missing, as HTML allows.
struct HTMLTableReader {
    /// The `<table>` tag.
    let opening: Range<Int>
    private(set) var isClosed = false
    private let text: EditedText
    private var end: Int
    private var rows: [TableDraft.Row] = []
    private var cells: [TableDraft.Cell] = []
    private var row: OpenRow?
    private var cell: OpenCell?
    /// Tables that stand in a cell; their text belongs to the cell.
    private var nesting = 0
    /// Columns beyond these are read only if they are written out.
    private let columns: Int
    /// How many cells spans may still make.
    private(set) var spannedCells: Int
    /// For each column, in how many of the next rows a cell from above takes the place.
    private var spans: [Int] = []

    private struct OpenRow {
        var start: Int
        /// The index of the cell that is its first.
        var firstCell: Int
    }

    private struct OpenCell {
        var writer = RichTextWriter()
        /// Where its content begins.
        var start: Int
        var columns: Int
        var rows: Int
    }

    init(_ text: EditedText, at opening: Range<Int>, columns: Int, spannedCells: Int) {
        self.text = text
        self.opening = opening
        self.columns = columns
        self.spannedCells = spannedCells
        end = opening.upperBound
    }

    var isInCell: Bool { cell != nil }

    /// The table as far as it was read.
    var range: Range<Int> { opening.lowerBound..<end }

    /// Takes a piece of HTML; false if it belongs to no cell and is no part of the table.
    mutating func read(
        _ token: HTMLTokenizer.Token, at range: Range<Int>, of bytes: [UInt8], _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        defer { end = max(end, range.upperBound) }
        guard let part = Part(token.kind) else {
            guard cell != nil else { return false }
            cell?.writer.write(token, of: bytes)
            return true
        }
        if part == .beginTable {
            nesting += 1
            if nesting == 1 {
                diagnostics.warning(
                    "nested-table", "the cell holds a table, which is read as text", at: text.span(range),
                    help: "move the inner table out of the cell")
            }
        }
        if nesting > 0 {
            if part == .endTable { nesting -= 1 }
            cell?.writer.write(token, of: bytes)
            return true
        }
        switch part {
        case .beginTable: break
        case .endTable:
            endRow(at: range.lowerBound)
            isClosed = true
        case .beginRow:
            endRow(at: range.lowerBound)
            beginRow(at: range.lowerBound)
        case .endRow:
            endCell(at: range.lowerBound)
            endRow(at: range.upperBound)
        case .beginCell:
            endCell(at: range.lowerBound)
            beginCell(bytes[token.range], at: range, &diagnostics)
        case .endCell: endCell(at: range.lowerBound)
        case .section: endRow(at: range.lowerBound)
        }
        return true
    }

    /// Takes Markdown between two HTML blocks into the open cell.
    mutating func writeMarkdown(at range: Range<Int>, _ write: (inout RichTextWriter) -> Void) {
        guard var open = cell else { return }
        cell = nil
        open.writer.begin(.block)
        write(&open.writer)
        open.writer.end(.block)
        cell = open
        end = max(end, range.upperBound)
    }

    mutating func finish() -> TableDraft {
        endRow(at: end)
        return TableDraft(rows: rows, cells: cells)
    }

    private mutating func beginRow(at start: Int) {
        row = OpenRow(start: start, firstCell: cells.count)
    }

    /// How many cells the open row has.
    private var width: Int { row.map { cells.count - $0.firstCell } ?? 0 }

    private mutating func beginCell(
        _ tag: ArraySlice<UInt8>, at range: Range<Int>, _ diagnostics: inout DiagnosticCollector
    ) {
        if row == nil { beginRow(at: range.lowerBound) }
        fillSpannedColumns(at: range.lowerBound)
        let columns = Self.span("colspan", of: tag)
        let rows = Self.span("rowspan", of: tag)
        if columns > 1 || rows > 1 {
            diagnostics.warning(
                "table-span-unsupported",
                "the cell spans \(columns.counting("column")) and \(rows.counting("row")), but is read as one cell",
                at: text.span(range), help: "repeat the text in each row and column that it is meant for")
        }
        cell = OpenCell(start: range.upperBound, columns: columns, rows: rows)
    }

    private mutating func endCell(at end: Int) {
        guard var open = cell else { return }
        cell = nil
        let range = text.trimmed(open.start..<max(open.start, end))
        append(TableDraft.Cell(text: open.writer.finish(), range: range), rows: open.rows)
        for _ in 1..<max(open.columns, 2) where open.columns > 1 && maySpan {
            append(TableDraft.Cell(text: RichText(), range: range.upperBound..<range.upperBound), rows: open.rows)
            spannedCells -= 1
        }
    }

    /// One column more than are read shows that there are too many.
    private var maySpan: Bool { spannedCells > 0 && row != nil && width <= columns }

    private mutating func append(_ cell: TableDraft.Cell, rows: Int) {
        let column = width
        cells.append(cell)
        while spans.count <= column { spans.append(0) }
        spans[column] = rows - 1
    }

    /// Puts an empty cell wherever a cell from above reaches down, so that the columns stay aligned.
    private mutating func fillSpannedColumns(at place: Int) {
        while row != nil, width < spans.count, spans[width] > 0, maySpan {
            spans[width] -= 1
            spannedCells -= 1
            cells.append(TableDraft.Cell(text: RichText(), range: place..<place))
        }
    }

    private mutating func endRow(at end: Int) {
        endCell(at: end)
        guard let open = row else { return }
        fillSpannedColumns(at: end)
        row = nil
        guard cells.count > open.firstCell else { return }
        let range = text.trimmed(open.start..<max(open.start, end))
        rows.append(TableDraft.Row(cells: open.firstCell..<cells.count, range: range))
    }

    /// A `colspan` or `rowspan`, at most 1,000 as HTML limits the former.
    private static func span(_ name: String, of tag: ArraySlice<UInt8>) -> Int {
        guard let value = HTMLTokenizer.attribute(name, of: tag) else { return 1 }
        return min(max(Int(String(decoding: value, as: UTF8.self)) ?? 1, 1), 1000)
    }

    /// The tags that make a table.
    private enum Part {
        case beginTable, endTable, beginRow, endRow, beginCell, endCell
        /// `thead`, `tbody`, `tfoot`, open or closed.
        case section

        init?(_ kind: HTMLTokenizer.Kind) {
            switch kind {
            case .open(.table): self = .beginTable
            case .close(.table): self = .endTable
            case .open(.tr): self = .beginRow
            case .close(.tr): self = .endRow
            case .open(.td), .open(.th): self = .beginCell
            case .close(.td), .close(.th): self = .endCell
            case .open(.thead), .open(.tbody), .open(.tfoot), .close(.thead), .close(.tbody), .close(.tfoot):
                self = .section
            default: return nil
            }
        }
    }
}
