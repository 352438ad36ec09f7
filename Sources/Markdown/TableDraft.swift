import RichText
import SourceText

/// A table as it was written: its rows may be ragged. Ranges are those of the edited text.
struct TableDraft {
    struct Row {
        /// Which of the cells of the table are its own.
        var cells: Range<Int>
        var range: Range<Int>
    }

    struct Cell {
        var text: RichText
        /// Without white space at the ends.
        var range: Range<Int>
    }

    /// The first is the header.
    private let rows: [Row]
    /// Those of all rows, one row after the other.
    private let cells: [Cell]

    init(rows: [Row], cells: [Cell]) {
        self.rows = rows
        self.cells = cells
    }

    /// - Parameter reader: one that no cell waits in; several tables may be read with it.
    init(_ table: PipeTable, in text: EditedText, with reader: inout CellReader) {
        var cells: [Cell] = []
        cells.reserveCapacity(table.cells.count)
        var waiting: [Int] = []
        text.bytes.withUnsafeBufferPointer { page in
            for range in table.cells {
                let cell = reader.read(UnsafeBufferPointer(rebasing: page[range]))
                if cell == nil { waiting.append(cells.count) }
                cells.append(Cell(text: cell ?? RichText(), range: range))
            }
        }
        for (index, cell) in zip(waiting, reader.finish()) { cells[index].text = cell }
        self.init(rows: table.rows, cells: cells)
    }

    var isEmpty: Bool { rows.isEmpty }

    /// The table with every row as wide as the header, and within the limits. Nil without any row.
    ///
    /// - Parameters:
    ///   - range: where the table stands.
    ///   - room: how many cells the tables of the page may still have.
    func table(
        at range: Range<Int>, in text: EditedText, limits: MarkdownLimits, room: inout Int,
        diagnostics: inout DiagnosticCollector
    ) -> Table? {
        guard let header = rows.first else { return nil }
        var width = header.cells.count
        if width > limits.tableColumns {
            diagnostics.error(
                "limit-table-columns", "the table has \(width) columns, and only \(limits.tableColumns) are read",
                at: text.span(cells[header.cells.lowerBound + limits.tableColumns].range), help: "split the table")
            width = limits.tableColumns
        }
        var body = rows.dropFirst()
        if body.count > limits.tableRows {
            let first = body[body.startIndex + limits.tableRows]
            diagnostics.error(
                "limit-table-rows", "the table has \(body.count) rows, and only \(limits.tableRows) are read",
                at: text.span(first.range), help: "split the table")
            body = body.prefix(limits.tableRows)
        }
        body = body.prefix(within(&room, body, width: width, in: text, limits, &diagnostics))
        let cut = width < header.cells.count
        var places = PlaceCursor(text, over: range)
        var fitted: [Table.Cell] = []
        fitted.reserveCapacity((body.count + 1) * width)
        let spans = body.map { row in
            if !cut { report(row, width: width, in: text, &diagnostics) }
            return fit(row, to: width, at: &places, into: &fitted, limits, &diagnostics)
        }
        let headerSpan = fit(header, to: width, at: &places, into: &fitted, limits, &diagnostics)
        return Table(fitted, width: width, rows: spans, header: headerSpan)
    }

    /// How many rows the limit of cells lets through.
    private func within(
        _ room: inout Int, _ body: ArraySlice<Row>, width: Int, in text: EditedText, _ limits: MarkdownLimits,
        _ diagnostics: inout DiagnosticCollector
    ) -> Int {
        // The header takes its cells too.
        let count = max(room / max(width, 1) - 1, 0)
        guard body.count > count else {
            room -= (body.count + 1) * width
            return body.count
        }
        if room >= 0 {
            diagnostics.error(
                "limit-table-cells",
                "the tables of the page have more than \(limits.tableCells) cells, and no row is read from here on",
                at: text.span(body[body.startIndex + count].range), help: "split the page")
        }
        // Told once a page.
        room = -1
        return count
    }

    /// Adds the cells of a row, as many as the header has, and returns where the row stands.
    private func fit(
        _ row: Row, to width: Int, at places: inout PlaceCursor, into fitted: inout [Table.Cell],
        _ limits: MarkdownLimits, _ diagnostics: inout DiagnosticCollector
    ) -> SourceSpan {
        let rowSpan = places.span(row.range)
        for index in row.cells.prefix(width) {
            let range = cells[index].range
            let span = places.span(range)
            let isTooLong = range.count > limits.cellBytes
            fitted.append(Table.Cell(text: isTooLong ? RichText() : cells[index].text, span: span))
            guard isTooLong else { continue }
            diagnostics.error(
                "limit-cell-size",
                "the cell has \(range.count) bytes, more than the \(limits.cellBytes) that are read", at: span,
                help: "shorten the cell")
        }
        if row.cells.count < width {
            let end = places.span(row.range.upperBound..<row.range.upperBound)
            fitted += repeatElement(Table.Cell(text: RichText(), span: end), count: width - row.cells.count)
        }
        return rowSpan
    }

    private func report(_ row: Row, width: Int, in text: EditedText, _ diagnostics: inout DiagnosticCollector) {
        let count = row.cells.count
        if count < width {
            diagnostics.warning(
                "table-row-too-short",
                "the row has \(count.counting("cell")), but the table has \(width.counting("column"))",
                at: text.span(row.range),
                help: "add the missing cells, or an empty line before the row if it is not meant to be one")
        } else if count > width {
            diagnostics.warning(
                "table-row-too-long",
                "the row has \(count.counting("cell")), but the table has \(width.counting("column"))",
                at: text.span(cells[row.cells.lowerBound + width].range),
                help: "remove the surplus cells, or write a pipe that belongs to the text as '\\|'")
        }
    }
}

extension Int {
    /// The number with what it counts: `1 cell`, `2 cells`.
    func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
