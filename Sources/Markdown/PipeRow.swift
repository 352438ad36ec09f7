import SourceText

/// One line of a pipe table, split as GFM 4.10 says.
struct PipeRow {
    /// The cells without the white space around them; `\|` is still escaped.
    var cells: [Range<Int>]
    /// The line without the white space around it.
    var range: Range<Int>

    /// Splits at each pipe that no backslash precedes; a code span doesn't protect a pipe. The first pipe of the line
    /// opens it, a last one closes it. A line that is nothing but one pipe has no cells and is no row.
    init(_ line: Range<Int>, in bytes: [UInt8]) {
        (cells, range) = bytes.withUnsafeBufferPointer { page in
            var cells: [Range<Int>] = []
            cells.reserveCapacity(8)
            var start = line.lowerBound
            if start < line.upperBound, page[start] == .ascii("|") { start = Self.skipSpaces(start + 1, line, page) }
            let text = UnsafeBufferPointer(rebasing: page[..<line.upperBound])
            text.forEachOffset(of: .ascii("|"), from: start) { pipe in
                guard pipe == line.lowerBound || page[pipe - 1] != .ascii("\\") else { return }
                cells.append(Self.trimmed(start..<pipe, page))
                start = Self.skipSpaces(pipe + 1, line, page)
            }
            if start < line.upperBound { cells.append(Self.trimmed(start..<line.upperBound, page)) }
            return (cells, Self.trimmed(line, page))
        }
    }

    /// The number of columns that a delimiter row states, or nil for another line: hyphens with an optional colon
    /// at each end, between pipes.
    static func delimiterColumns(_ line: Range<Int>, in bytes: [UInt8]) -> Int? {
        guard bytes[line].allSatisfy({ isDelimiterByte($0) }) else { return nil }
        let row = PipeRow(line, in: bytes)
        for cell in row.cells {
            var text = bytes[cell]
            if text.first == .ascii(":") { text = text.dropFirst() }
            if text.last == .ascii(":") { text = text.dropLast() }
            guard !text.isEmpty, text.allSatisfy({ $0 == .ascii("-") }) else { return nil }
        }
        return row.cells.isEmpty ? nil : row.cells.count
    }

    private static func isDelimiterByte(_ byte: UInt8) -> Bool {
        byte == .ascii("-") || byte == .ascii("|") || byte == .ascii(":") || byte.isASCIIWhitespace
    }

    private static func skipSpaces(_ offset: Int, _ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var offset = offset
        while offset < line.upperBound, bytes[offset].isASCIIWhitespace { offset += 1 }
        return offset
    }

    private static func trimmed(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start].isASCIIWhitespace { start += 1 }
        while start < end, bytes[end - 1].isASCIIWhitespace { end -= 1 }
        return start..<end
    }
}
