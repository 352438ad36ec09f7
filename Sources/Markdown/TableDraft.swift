import RichText
import SourceText

/// A table as it was written: its rows may be ragged. Ranges are those of the edited text.
struct TableDraft {
    struct Row {
        var cells: [Cell]
        var range: Range<Int>
    }

    struct Cell {
        var text: RichText
        /// Without white space at the ends.
        var range: Range<Int>
    }

    /// The first is the header.
    var rows: [Row]

    /// A pipe table.
    init(header: PipeRow, rows: [PipeRow], in text: EditedText) {
        var reader = CellReader()
        var drafts: [Row] = []
        drafts.reserveCapacity(rows.count + 1)
        var waiting: [(row: Int, column: Int)] = []
        for row in [header] + rows {
            var cells: [Cell] = []
            cells.reserveCapacity(row.cells.count)
            for range in row.cells {
                let cell = reader.read(text.bytes[range])
                if cell == nil { waiting.append((drafts.count, cells.count)) }
                cells.append(Cell(text: cell ?? RichText(), range: range))
            }
            drafts.append(Row(cells: cells, range: row.range))
        }
        for (place, cell) in zip(waiting, reader.finish()) { drafts[place.row].cells[place.column].text = cell }
        self.rows = drafts
    }

    init(rows: [Row]) { self.rows = rows }

    /// The table with every row as wide as the header, and within the limits. Nil without any row.
    ///
    /// - Parameter cells: how many cells the tables of the page may still have.
    func table(
        in text: EditedText, limits: MarkdownLimits, cells: inout Int, diagnostics: inout DiagnosticCollector
    ) -> Table? {
        guard let header = rows.first else { return nil }
        var width = header.cells.count
        if width > limits.tableColumns {
            diagnostics.error(
                "limit-table-columns", "the table has \(width) columns, and only \(limits.tableColumns) are read",
                at: text.span(header.cells[limits.tableColumns].range), help: "split the table")
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
        body = body.prefix(within(&cells, body, width: width, in: text, limits, &diagnostics))
        let cut = width < header.cells.count
        var result: [Table.Row] = []
        result.reserveCapacity(body.count)
        for row in body {
            if !cut { report(row, width: width, in: text, &diagnostics) }
            result.append(fit(row, to: width, in: text, limits, &diagnostics))
        }
        return Table(header: fit(header, to: width, in: text, limits, &diagnostics), rows: result)
    }

    /// How many rows the limit of cells lets through.
    private func within(
        _ cells: inout Int, _ body: ArraySlice<Row>, width: Int, in text: EditedText, _ limits: MarkdownLimits,
        _ diagnostics: inout DiagnosticCollector
    ) -> Int {
        // The header takes its cells too.
        let room = max(cells / max(width, 1) - 1, 0)
        guard body.count > room else {
            cells -= (body.count + 1) * width
            return body.count
        }
        if cells >= 0 {
            diagnostics.error(
                "limit-table-cells",
                "the tables of the page have more than \(limits.tableCells) cells, and no row is read from here on",
                at: text.span(body[body.startIndex + room].range), help: "split the page")
        }
        // Told once a page.
        cells = -1
        return room
    }

    private func fit(
        _ row: Row, to width: Int, in text: EditedText, _ limits: MarkdownLimits,
        _ diagnostics: inout DiagnosticCollector
    ) -> Table.Row {
        let rowSpan = text.span(row.range)
        // An empty cell that a span makes may stand behind the row.
        let end = max(row.range.upperBound, row.cells.last?.range.upperBound ?? 0)
        let isVerbatim = text.isVerbatim(row.range.lowerBound..<end)
        var cells: [Table.Cell] = []
        cells.reserveCapacity(width)
        for cell in row.cells.prefix(width) {
            let span = isVerbatim ? text.span(cell.range, near: rowSpan, of: row.range) : text.span(cell.range)
            let isTooLong = cell.range.count > limits.cellBytes
            cells.append(Table.Cell(text: isTooLong ? RichText() : cell.text, span: span))
            guard isTooLong else { continue }
            diagnostics.error(
                "limit-cell-size",
                "the cell has \(cell.range.count) bytes, more than the \(limits.cellBytes) that are read", at: span,
                help: "shorten the cell")
        }
        if cells.count < width {
            let end = text.span(row.range.upperBound..<row.range.upperBound)
            cells += repeatElement(Table.Cell(text: RichText(), span: end), count: width - cells.count)
        }
        return Table.Row(cells: cells, span: rowSpan)
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
                at: text.span(row.cells[width].range),
                help: "remove the surplus cells, or write a pipe that belongs to the text as '\\|'")
        }
    }
}

extension Int {
    /// The number with what it counts: `1 cell`, `2 cells`.
    func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
