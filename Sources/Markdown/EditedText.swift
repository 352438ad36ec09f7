import SourceText

/// The text that cmark reads: the page without what is not Markdown, and the way back to the page's own offsets.
///
/// GitBook tags and front matter are cut out rather than blanked: spaces in their place would turn the text behind
/// a tag into indented code. So every offset and line of this text is translated before it is told to anybody.
///
/// A class, as everything that reads a page keeps it, and it never changes.
final class EditedText: Sendable {
    /// The replacement of a range of the page by other bytes.
    struct Edit {
        var range: Range<Int>
        var replacement: [UInt8] = []
    }

    /// A stretch of the edited text that follows the page byte by byte.
    private struct Segment {
        /// Offset in the edited text.
        var start: Int
        /// Offset of the same byte in the page.
        var source: Int
    }

    let source: SourceFile
    let bytes: [UInt8]
    /// The offset of the first byte of each line of the edited text.
    let lineStarts: [Int]
    private let segments: [Segment]

    /// - Parameter edits: in any order; of two that overlap, the first counts.
    init(_ source: SourceFile, edits: [Edit]) {
        self.source = source
        guard !edits.isEmpty else {
            bytes = source.bytes
            lineStarts = source.lineStarts
            segments = []
            return
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.bytes.count)
        var segments: [Segment] = []
        segments.reserveCapacity(2 * edits.count + 1)
        segments.append(Segment(start: 0, source: 0))
        var position = 0
        // Where a break is put before a line that begins with a tag, the break comes first.
        for edit in edits.sorted(by: {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }) {
            guard edit.range.lowerBound >= position else { continue }
            bytes += source.bytes[position..<edit.range.lowerBound]
            if !edit.replacement.isEmpty {
                segments.append(Segment(start: bytes.count, source: edit.range.lowerBound))
                bytes += edit.replacement
            }
            position = edit.range.upperBound
            segments.append(Segment(start: bytes.count, source: position))
        }
        bytes += source.bytes[position...]
        self.bytes = bytes
        self.segments = segments
        lineStarts = bytes.lineStarts
    }

    var lineCount: Int { lineStarts.count }

    /// The byte range of a line, counted from 1, without its line feed; an empty one beyond the last line.
    func lineRange(_ line: Int) -> Range<Int> {
        guard lineStarts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
        let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
        return lineStarts[line - 1]..<end
    }

    /// The place of a byte in the page.
    func sourceOffset(_ offset: Int) -> Int {
        segments.isEmpty ? offset : place(of: offset, in: segmentIndex(of: offset))
    }

    private func place(of offset: Int, in index: Int) -> Int {
        let place = segments[index].source + offset - segments[index].start
        // Inserted bytes have no place of their own: they stand where they were inserted.
        return index + 1 < segments.count ? min(place, segments[index + 1].source) : place
    }

    /// The index of the segment that holds an offset; 0 for a page without edits.
    private func segmentIndex(of offset: Int) -> Int {
        var low = 0
        var high = segments.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if segments[middle].start <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The range of the page that a range of the edited text was.
    func sourceRange(_ range: Range<Int>) -> Range<Int> {
        guard !segments.isEmpty else { return range }
        let first = segmentIndex(of: range.lowerBound)
        let start = place(of: range.lowerBound, in: first)
        guard !range.isEmpty else { return start..<start }
        // Most ranges end in the segment that they begin in.
        let isOneSegment = first + 1 == segments.count || range.upperBound < segments[first + 1].start
        let last = isOneSegment ? first : segmentIndex(of: range.upperBound - 1)
        let next = isOneSegment ? first : segmentIndex(of: range.upperBound)
        // What was cut out behind the range is no part of it.
        let end = min(place(of: range.upperBound - 1, in: last) + 1, place(of: range.upperBound, in: next))
        return start..<max(start, end)
    }

    /// - Parameter line: a line of the page that the range is likely to begin on.
    func span(_ range: Range<Int>, near line: Int? = nil) -> SourceSpan {
        source.span(sourceRange(range), near: line)
    }

    /// Whether a range stands in the page byte by byte.
    func isVerbatim(_ range: Range<Int>) -> Bool {
        segmentIndex(of: range.lowerBound) == segmentIndex(of: range.upperBound)
    }

    /// How far behind its place in the edited text a range stands in the page; nil if it doesn't stand there byte by byte.
    func shift(of range: Range<Int>) -> Int? {
        isVerbatim(range) ? sourceOffset(range.lowerBound) - range.lowerBound : nil
    }

    /// Whole lines as text of the page, without the last line feed; nil if they don't stand there byte by byte.
    func mappedLines(_ lines: Range<Int>) -> MappedText? {
        // With the line feed before them, they begin a line of the page too.
        guard lines.lowerBound > 0, !lines.isEmpty, isVerbatim(lines.lowerBound - 1..<lines.upperBound) else {
            return nil
        }
        let range = lines.lowerBound..<lines.upperBound - 1
        return MappedText(String(cutOut: bytes[range]), at: span(range))
    }

    /// The parts of a range in their order, each of which stands in the page byte by byte or in the place of something
    /// else of it.
    func pieces(of range: Range<Int>) -> [Range<Int>] {
        let next = segmentIndex(of: range.lowerBound) + 1
        let inner = segments.isEmpty ? [] : segments[next...].prefix { $0.start < range.upperBound }.map(\.start)
        let starts = [range.lowerBound] + inner.filter { $0 > range.lowerBound }
        return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    }

    /// The range without the white space at its ends; an empty range at its beginning if there is nothing else.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let text = bytes[range].trimmingWhitespace()
        return text.isEmpty ? range.lowerBound..<range.lowerBound : text.startIndex..<text.endIndex
    }
}

/// Finds the spans of places that stand near one another, mostly each behind the one before.
struct PlaceCursor {
    private let text: EditedText
    /// Where all the places are.
    private let range: Range<Int>
    /// How far the range was moved; nil where not all of it was moved alike.
    private let shift: Int?
    /// The line of the last place.
    private var line: Int?

    init(_ text: EditedText, over range: Range<Int>) {
        self.text = text
        self.range = range
        shift = text.shift(of: range)
    }

    mutating func span(_ place: Range<Int>) -> SourceSpan {
        guard let shift, place.lowerBound >= range.lowerBound, place.upperBound <= range.upperBound else {
            return text.span(place)
        }
        let span = text.source.span(place.lowerBound + shift..<place.upperBound + shift, near: line)
        line = span.line
        return span
    }
}
