public import RichText
public import SourceText

/// A pipe table (GFM 0.29, section 4.10) or an HTML table: both are the same to a reader.
public struct Table: Hashable, Sendable {
    public var header: Row
    /// Each has as many cells as the header.
    public var rows: [Row]

    public struct Row: Hashable, Sendable {
        /// A part of the one list that the cells of all rows stand in: a list for each row would be a good part of what
        /// a page costs.
        public var cells: ArraySlice<Cell>
        public var span: SourceSpan

        init(cells: ArraySlice<Cell>, span: SourceSpan) {
            self.cells = cells
            self.span = span
        }

        /// The cell in a column, from 0; nil if the table has no such column.
        @inlinable public subscript(column: Int) -> Cell? {
            (0..<cells.count).contains(column) ? cells[cells.startIndex + column] : nil
        }
    }

    public struct Cell: Hashable, Sendable {
        public var text: RichText
        /// The cell without the white space around it; of no length for an empty or a missing cell.
        public var span: SourceSpan

        public init(text: RichText, span: SourceSpan) {
            self.text = text
            self.span = span
        }
    }

    /// - Parameters:
    ///   - cells: those of the rows, one row behind the other, and then of the header.
    ///   - width: how many each of them has.
    ///   - spans: where the rows stand.
    init(_ cells: [Cell], width: Int, rows spans: [SourceSpan], header span: SourceSpan) {
        rows = spans.enumerated().map { row, span in
            Row(cells: cells[row * width..<(row + 1) * width], span: span)
        }
        header = Row(cells: cells[spans.count * width..<cells.count], span: span)
    }
}
