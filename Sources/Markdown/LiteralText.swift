import SourceText

/// The content of a code or HTML block as cmark gives it, with the way back to the edited text.
///
/// What cmark takes away from a line is at its beginning: the marks of the containers, and indentation. So the end of
/// a line of the content is the end of the line, and its beginning follows from the length.
struct LiteralText {
    private struct Line {
        /// Offset in `bytes`.
        var start: Int
        /// Offset in the edited text of the same byte. Less than `begin` where cmark has put spaces for part of a tab.
        var place: Int
        /// The beginning of the line in the edited text.
        var begin: Int
    }

    let bytes: [UInt8]
    private var lines: [Line] = []
    /// The end of the edited text: cmark adds the line feed that the last line of a page may lack.
    private let end: Int

    /// - Parameter firstLine: the number of the line that the content begins on.
    init(_ literal: UnsafeBufferPointer<UInt8>, from firstLine: Int, in text: EditedText) {
        bytes = Array(literal)
        end = text.bytes.count
        var start = 0
        var number = firstLine
        while start < literal.count {
            let end = literal.firstOffset(of: .lineFeed, from: start) ?? literal.count
            let line = text.lineRange(number)
            lines.append(Line(start: start, place: line.upperBound - (end - start), begin: line.lowerBound))
            start = end + 1
            number += 1
        }
    }

    /// The offset in the edited text of a byte of the content.
    func place(of offset: Int) -> Int {
        var low = 0
        var high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].start <= offset { low = middle } else { high = middle }
        }
        return low < lines.count ? place(of: offset, in: lines[low]) : 0
    }

    private func place(of offset: Int, in line: Line) -> Int {
        min(max(line.place + offset - line.start, line.begin), end)
    }

    func range(of range: Range<Int>) -> Range<Int> {
        let start = place(of: range.lowerBound)
        return start..<(range.isEmpty ? start : min(max(start, place(of: range.upperBound - 1) + 1), end))
    }

    /// The content as text of the page.
    func mapped(in text: EditedText) -> MappedText {
        var builder = MappedTextBuilder(text, from: lines.first?.begin ?? 0, capacity: bytes.count)
        for (index, line) in lines.enumerated() {
            let end = index + 1 < lines.count ? lines[index + 1].start : bytes.count
            // Spaces that stand for part of a tab are all where the line begins.
            let spaces = min(max(line.begin - line.place, 0), end - line.start)
            append(line.start..<line.start + spaces, of: line, to: &builder)
            append(line.start + spaces..<end, of: line, to: &builder)
        }
        return builder.finish()
    }

    private func append(_ piece: Range<Int>, of line: Line, to builder: inout MappedTextBuilder) {
        guard !piece.isEmpty else { return }
        let start = place(of: piece.lowerBound, in: line)
        let last = place(of: piece.upperBound - 1, in: line)
        builder.append(bytes[piece], at: start..<min(max(start, last + 1), end))
    }
}
