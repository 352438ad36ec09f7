import SourceText

/// Finds the pipe tables in the lines of a paragraph or a setext heading.
///
/// cmark knows no tables: to it, a table is a paragraph. What it knows is what is code, a quote or a list, so its
/// paragraphs are read again. Where GFM would have ended the table and cmark did not, or the other way round, the
/// scan asks for an edit with which cmark sees what GFM sees, and the page is parsed again.
struct PipeTableScan {
    enum Part {
        /// Lines that belong to no table.
        case text([LinePrefix.Line])
        case table(PipeTable)
    }

    private(set) var parts: [Part] = []
    private(set) var edit: EditedText.Edit?

    var hasTable: Bool {
        parts.contains { if case .table = $0 { true } else { false } }
    }

    /// - Parameter endsWithUnderline: the lines are those of a setext heading.
    init(_ lines: [LinePrefix.Line], endsWithUnderline: Bool, in text: EditedText) {
        var start = 0
        var line = 1
        // A line that cmark takes for an underline is no delimiter row: the heading comes first.
        let delimiterEnd = endsWithUnderline ? lines.count - 1 : lines.count
        while line < delimiterEnd {
            guard var table = Self.table(at: line, from: start, lines, text.bytes) else {
                line += 1
                continue
            }
            if line - 1 > start { parts.append(.text(Array(lines[start..<line - 1]))) }
            start = line + 1
            while start < lines.count, Self.addRow(lines[start], to: &table, text.bytes) { start += 1 }
            parts.append(.table(table))
            requestEdit(after: start, lines, endsWithUnderline: endsWithUnderline, in: text)
            line = start + 1
        }
        if start < lines.count { parts.append(.text(Array(lines[start...]))) }
    }

    private mutating func requestEdit(
        after end: Int, _ lines: [LinePrefix.Line], endsWithUnderline: Bool, in text: EditedText
    ) {
        guard edit == nil else { return }
        if end < lines.count {
            // An empty line, in the containers that go on, ends the table for cmark too.
            let prefix = lines[end].prefix
            let place = text.sourceOffset(prefix.lowerBound)
            edit = EditedText.Edit(range: place..<place, replacement: text.bytes[prefix] + [.lineFeed])
        } else if endsWithUnderline {
            // `===` under a table is a row, which an opening pipe tells cmark without changing its cells.
            let place = text.sourceOffset(lines[end - 1].content.lowerBound)
            edit = EditedText.Edit(range: place..<place, replacement: [.ascii("|")])
        }
    }

    /// The table that begins above a line, if that is the delimiter row of one.
    private static func table(
        at line: Int, from start: Int, _ lines: [LinePrefix.Line], _ bytes: [UInt8]
    ) -> PipeTable? {
        let delimiter = lines[line]
        guard line > start, !delimiter.isLazy, delimiter.indent < 4 else { return nil }
        return PipeTable(
            header: lines[line - 1].content, delimiter: delimiter.content,
            linesBelow: lines.count - line - 1, in: bytes)
    }

    /// Adds a row, unless the line ends the table (GFM 4.10: at the beginning of another block): then the result is false.
    private static func addRow(_ line: LinePrefix.Line, to table: inout PipeTable, _ bytes: [UInt8]) -> Bool {
        guard !line.isLazy, line.indent < 4, !beginsBlock(bytes[line.content]) else { return false }
        return table.addRow(line.content, in: bytes)
    }

    /// Whether a line that can't interrupt a paragraph begins a block where there is none. cmark itself is asked.
    private static func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, mayBeginBlock(first) else { return false }
        return MarkdownTree.parse(line) { $0.firstChild.map { $0.type != .paragraph } ?? false } ?? false
    }

    private static func mayBeginBlock(_ byte: UInt8) -> Bool {
        switch byte {
        case .ascii("<"), .ascii("*"), .ascii("+"), .ascii("-"): true
        default: byte.isASCIIDigit
        }
    }
}
