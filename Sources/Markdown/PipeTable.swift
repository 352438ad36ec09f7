import SourceText

/// The rows of a pipe table, split as GFM 4.10 says.
///
/// The cells of all rows stand in one list: a list for each row would be most of what reading a table costs.
struct PipeTable {
    /// Without the white space around them; `\|` is still escaped.
    private(set) var cells: [Range<Int>] = []
    /// The first is the header.
    private(set) var rows: [TableDraft.Row] = []

    /// So many cells find room before the first is read; more make it as they come.
    private static let expectedCells = 1_024

    /// The table that a header and a delimiter row of as many columns begin; nil for other lines.
    ///
    /// - Parameter linesBelow: how many rows may follow.
    init?(header: Range<Int>, delimiter: Range<Int>, linesBelow: Int, in bytes: [UInt8]) {
        let columns = bytes.withUnsafeBufferPointer { Self.columns(ofDelimiter: delimiter, in: $0) }
        guard let columns else { return nil }
        cells.reserveCapacity(min((linesBelow + 1) * columns, Self.expectedCells))
        rows.reserveCapacity(min(linesBelow + 1, Self.expectedCells))
        guard addRow(header, in: bytes), cells.count == columns else { return nil }
    }

    /// From the beginning of the header to the end of the last row.
    var range: Range<Int> { rows[0].range.lowerBound..<rows[rows.count - 1].range.upperBound }

    /// Adds a line. One that is nothing but one pipe has no cells and is no row: for such a line, the result is false.
    mutating func addRow(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
        let first = cells.count
        let range = bytes.withUnsafeBufferPointer { page in
            Self.forEachCell(of: line, in: page) { cells.append($0) }
            return Self.trimmed(line, page)
        }
        guard cells.count > first else { return false }
        rows.append(TableDraft.Row(cells: first..<cells.count, range: range))
        return true
    }

    /// Splits at each pipe that no backslash precedes; a code span doesn't protect a pipe. The first pipe of the line
    /// opens it, a last one closes it.
    private static func forEachCell(
        of line: Range<Int>, in page: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
    ) {
        var start = line.lowerBound
        if start < line.upperBound, page[start] == .ascii("|") { start = skipSpaces(start + 1, line, page) }
        let text = UnsafeBufferPointer(rebasing: page[..<line.upperBound])
        text.forEachOffset(of: .ascii("|"), from: start) { pipe in
            guard pipe == line.lowerBound || page[pipe - 1] != .ascii("\\") else { return }
            body(trimmed(start..<pipe, page))
            start = skipSpaces(pipe + 1, line, page)
        }
        if start < line.upperBound { body(trimmed(start..<line.upperBound, page)) }
    }

    /// How many columns a delimiter row has; nil for another line.
    private static func columns(ofDelimiter line: Range<Int>, in page: UnsafeBufferPointer<UInt8>) -> Int? {
        var columns = 0
        var isDelimiter = true
        forEachCell(of: line, in: page) { cell in
            columns += 1
            isDelimiter = isDelimiter && Self.isDelimiter(cell, in: page)
        }
        return isDelimiter && columns > 0 ? columns : nil
    }

    /// Whether a cell is one of a delimiter row: hyphens with an optional colon at each end.
    private static func isDelimiter(_ cell: Range<Int>, in page: UnsafeBufferPointer<UInt8>) -> Bool {
        var text = page[cell]
        if text.first == .ascii(":") { text = text.dropFirst() }
        if text.last == .ascii(":") { text = text.dropLast() }
        return !text.isEmpty && text.allSatisfy { $0 == .ascii("-") }
    }

    private static func skipSpaces(_ offset: Int, _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = offset
        while offset < line.upperBound, bytes[offset].isASCIIWhitespace { offset += 1 }
        return offset
    }

    private static func eightSpaces(before end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: end - 8, as: UInt64.self) == 0x2020_2020_2020_2020
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isASCIIWhitespace { start += 1 }
        // Columns are filled up with spaces.
        while end - start >= 8, eightSpaces(before: end, bytes) { end -= 8 }
        while start < end, bytes[end - 1].isASCIIWhitespace { end -= 1 }
        return start..<end
    }
}
