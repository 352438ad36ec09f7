/// The line that a span begins on, made fit for a terminal, and the columns that the span covers.
///
/// A long line is cut around the span: the excerpt is never wider than ``maximumWidth`` columns.
struct SourceExcerpt {
    static let maximumWidth = 120
    private static let tabStop = 4

    let line: Int
    let text: String
    /// The number of columns in front of the caret, and the width of what it marks.
    let indentation: Int
    let caretWidth: Int

    /// nil where there is no such line, as for a statement about a whole file.
    init?(of span: SourceSpan, in source: SourceFile) {
        guard span.line > 0, span.line <= source.lineCount else { return nil }
        let cells = Self.cells(of: source.bytes[source.lineRange(span.line)])
        let start = max(0, span.column - 1)
        let end = span.length > Int.max - start ? Int.max : start + max(span.length, 1)
        let first = cells.firstIndex { $0.end > start } ?? cells.count
        let last = cells[first...].firstIndex { $0.start >= end } ?? cells.count

        let window = Self.window(around: first..<last, in: cells)
        let marked = (first..<last).clamped(to: window)
        let isCutBefore = window.lowerBound > 0
        line = span.line
        text =
            (isCutBefore ? "…" : "") + cells[window].map(\.text).joined()
            + (window.upperBound < cells.count ? "…" : "")
        indentation = (isCutBefore ? 1 : 0) + cells[window.lowerBound..<marked.lowerBound].reduce(0) { $0 + $1.width }
        caretWidth = max(1, cells[marked].reduce(0) { $0 + $1.width })
    }

    func text(caretColor: TerminalStyle.Color, style: TerminalStyle) -> String {
        let number = String(line)
        let gutter = String(repeating: " ", count: max(0, 6 - number.utf8.count)) + number
        let blank = String(repeating: " ", count: max(6, number.utf8.count))
        let caret = "^" + String(repeating: "~", count: caretWidth - 1)
        return """
            \(gutter) | \(text)
            \(blank) | \(String(repeating: " ", count: indentation))\(style.colored(caret, caretColor))

            """
    }

    /// One scalar of the line as it is shown.
    private struct Cell {
        var text: String
        var width: Int
        /// Where it stands in the line, in bytes.
        var start: Int
        var end: Int
    }

    private static func cells(of line: ArraySlice<UInt8>) -> [Cell] {
        var cells: [Cell] = []
        var offset = 0
        var column = 0
        for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
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
