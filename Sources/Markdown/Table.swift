public import RichText
public import SourceText

/// A pipe table (GFM 0.29, section 4.10) or an HTML table: both are the same to a reader.
public struct Table: Hashable, Sendable {
    public var header: Row
    /// Each has as many cells as the header.
    public var rows: [Row]

    public struct Row: Hashable, Sendable {
        public var cells: [Cell]
        public var span: SourceSpan

        public init(cells: [Cell], span: SourceSpan) {
            self.cells = cells
            self.span = span
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

    public init(header: Row, rows: [Row]) {
        self.header = header
        self.rows = rows
    }
}
