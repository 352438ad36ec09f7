/// The line that a span begins on, made fit for a terminal, and the columns that the span covers.
///
/// A long line is cut around the span: the excerpt is never wider than ``maximumWidth`` columns.
struct SourceExcerpt {
    static let maximumWidth = 120
    private static let tabStop = 4
    /// How many bytes on each side of a place are looked at: a line may be a whole page, and have many diagnostics.
    private static let reach = 2048

    let line: Int
    let text: String
    /// The number of columns in front of the caret, and the width of what it marks.
    let indentation: Int
    let caretWidth: Int

    /// nil where there is no such line, as for a statement about a whole file.
    init?(of span: SourceSpan, in source: SourceFile) {
        guard span.line > 0, span.line <= source.lineCount else { return nil }
        let range = source.lineRange(span.line)
        let start = min(max(0, span.column - 1), range.count)
        let part = Self.part(of: range, around: range.lowerBound + start, in: source.bytes)
        let cells = Self.cells(of: source.bytes[part], at: part.lowerBound - range.lowerBound)
        let end = span.length > Int.max - start ? Int.max : start + max(span.length, 1)
        let first = cells.firstIndex { $0.end > start } ?? cells.count
        let last = cells[first...].firstIndex { $0.start >= end } ?? cells.count

        let window = Self.window(around: first..<last, in: cells)
        let marked = (first..<last).clamped(to: window)
        let isCutBefore = window.lowerBound > 0 || part.lowerBound > range.lowerBound
        let isCutBehind = window.upperBound < cells.count || part.upperBound < range.upperBound
        line = span.line
        let shown = cells[window].reduce(into: isCutBefore ? "…" : "") { $0 += $1.text }
        text = isCutBehind ? shown + "…" : shown
        indentation = (isCutBefore ? 1 : 0) + cells[window.lowerBound..<marked.lowerBound].reduce(0) { $0 + $1.width }
        caretWidth = max(1, cells[marked].reduce(0) { $0 + $1.width })
    }

    func text(caretColor: TerminalStyle.Color, style: TerminalStyle) -> String {
        let number = String(line)
        let gutter = Self.run(of: .space, max(0, 6 - number.utf8.count)) + number
        let blank = Self.run(of: .space, gutter.utf8.count)
        let caret = "^" + Self.run(of: .ascii("~"), caretWidth - 1)
        return """
            \(gutter) | \(text)
            \(blank) | \(Self.run(of: .space, indentation))\(style.colored(caret, caretColor))

            """
    }

    /// An ASCII character so many times. (`String(repeating:count:)` appends one after the other.)
    private static func run(of character: UInt8, _ count: Int) -> String {
        String(unsafeUninitializedCapacity: count) { bytes in
            bytes.initialize(repeating: character)
            return count
        }
    }

    /// One scalar of the line as it is shown.
    private struct Cell {
        var text: String
        var width: Int
        /// Where it stands in the line, in bytes.
        var start: Int
        var end: Int
    }

    /// The part of a line that can matter for a place in it: whole scalars.
    private static func part(of line: Range<Int>, around place: Int, in bytes: [UInt8]) -> Range<Int> {
        var lower = max(line.lowerBound, place - reach)
        var upper = min(line.upperBound, place + reach)
        // A byte 10xxxxxx continues a scalar (RFC 3629, section 3).
        while lower < upper, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
        while upper < line.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
        return lower..<upper
    }

    private static func cells(of text: ArraySlice<UInt8>, at start: Int) -> [Cell] {
        var cells: [Cell] = []
        var offset = start
        var column = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let shown: (text: String, width: Int)
            if scalar == "\t" {
                let width = tabStop - column % tabStop
                shown = (String(repeating: " ", count: width), width)
            } else {
                shown = TerminalText.shown(scalar)
            }
            let length = UTF8.width(scalar)
            cells.append(Cell(text: shown.text, width: shown.width, start: offset, end: offset + length))
            offset += length
            column += shown.width
        }
        return cells
    }

    /// The part of the line to show: all of it if it fits; else the span, with a third of the width before it.
    private static func window(around span: Range<Int>, in cells: [Cell]) -> Range<Int> {
        guard cells.reduce(0, { $0 + $1.width }) > maximumWidth else { return 0..<cells.count }
        let available = maximumWidth - 2
        var lower = span.lowerBound
        var width = 0
        while lower > 0, width + cells[lower - 1].width <= available / 3 {
            lower -= 1
            width += cells[lower].width
        }
        var upper = span.lowerBound
        while upper < cells.count, width + cells[upper].width <= available {
            width += cells[upper].width
            upper += 1
        }
        while lower > 0, width + cells[lower - 1].width <= available {
            lower -= 1
            width += cells[lower].width
        }
        return lower..<upper
    }
}
