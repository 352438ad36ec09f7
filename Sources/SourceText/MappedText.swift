/// Text taken out of a file that can still say where each of its bytes was.
///
/// Line *n* of the text stands on line `start.line + n` of the file. A line begins at `start.column` unless an
/// anchor says otherwise: an anchor states the true place of one offset, and holds up to the next anchor or
/// the end of the line. A fenced code block needs no anchor; a `<pre>` block has one behind every entity and tag.
public struct MappedText: Hashable, Sendable {
    public let text: String
    /// Where the text begins; its length is that of the text's source.
    public let start: SourceSpan
    /// In ascending order of offset.
    public let anchors: [Anchor]
    /// The offsets at which lines begin: places are looked up often, and a text is read once.
    private let lineStarts: [Int]

    /// The true place of one byte of the text.
    public struct Anchor: Hashable, Sendable {
        /// An offset into the text's UTF-8.
        public var offset: Int
        public var line: Int
        public var column: Int

        public init(offset: Int, line: Int, column: Int) {
            self.offset = offset
            self.line = line
            self.column = column
        }
    }

    public init(_ text: String, at start: SourceSpan, anchors: [Anchor] = []) {
        self.text = text
        self.start = start
        self.anchors = anchors
        lineStarts = text.withContiguousUTF8(\.lineStarts)
    }

    private init(_ text: String, at start: SourceSpan, anchors: [Anchor], lineStarts: [Int]) {
        self.text = text
        self.start = start
        self.anchors = anchors
        self.lineStarts = lineStarts
    }

    /// The range of each line, without its line feed; none behind a last line feed.
    public var lines: [Range<Int>] {
        let end = text.utf8.count
        var lines: [Range<Int>] = []
        lines.reserveCapacity(lineStarts.count)
        for (index, start) in lineStarts.enumerated() where start < end {
            lines.append(start..<(index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : end))
        }
        return lines
    }

    /// The span of a range of offsets into the text's UTF-8; offsets beyond the end mean the end.
    public func span(_ range: Range<Int>) -> SourceSpan {
        let (line, column) = position(at: range.lowerBound)
        return SourceSpan(in: start.path, line: line, column: column, length: sourceLength(of: range))
    }

    /// The text with an anchor at its end, if it ends before its last byte would stand: behind a character that is
    /// longer here than in the file.
    public func ending(line: Int, column: Int) -> MappedText {
        let count = text.utf8.count
        let end = position(at: count)
        guard lineStarts.last != count, end.line == line, end.column > column else { return self }
        return MappedText(
            text, at: start, anchors: anchors + [Anchor(offset: count, line: line, column: column)])
    }

    /// How many bytes a range takes in the file, without what stands between its lines.
    private func sourceLength(of range: Range<Int>) -> Int {
        guard !anchors.isEmpty else { return range.count }
        let range = range.clamped(to: 0..<text.utf8.count)
        var length = 0
        var lower = range.lowerBound
        for next in lineStarts[(lineIndex(at: lower) + 1)...].prefix(while: { $0 <= range.upperBound }) {
            length += sourceLength(inLine: lower..<next - 1) + 1
            lower = next
        }
        return length + sourceLength(inLine: lower..<range.upperBound)
    }

    private func sourceLength(inLine range: Range<Int>) -> Int {
        guard !range.isEmpty else { return 0 }
        let (first, last, next) = (
            position(at: range.lowerBound), position(at: range.upperBound - 1), position(at: range.upperBound)
        )
        // What is left out behind the range is no part of it; a character may be longer here than in the file.
        let end = next.line == last.line ? min(next.column, last.column + 1) : last.column + 1
        return max(0, end - first.column)
    }

    /// A part of the text, which knows its own places. Offsets beyond the end mean the end.
    public func slice(_ range: Range<Int>) -> MappedText {
        text.withContiguousUTF8 { bytes in
            let range = range.clamped(to: 0..<bytes.count)
            let first = position(at: range.lowerBound)
            let end = position(at: range.upperBound)
            let part = String(cutOut: UnsafeBufferPointer(rebasing: bytes[range]))
            return MappedText(
                part, at: span(range), anchors: anchors(in: range, from: first), lineStarts: lineStarts(in: range)
            )
            .ending(line: end.line, column: end.column)
        }
    }

    /// The offsets at which the lines of a part of the text begin, seen from the part.
    private func lineStarts(in range: Range<Int>) -> [Int] {
        let first = lineIndex(at: range.lowerBound)
        let last = lineIndex(at: range.upperBound)
        var starts: [Int] = []
        starts.reserveCapacity(max(first, last) - first + 1)
        starts.append(0)
        for start in lineStarts[(first + 1)..<(max(first, last) + 1)] { starts.append(start - range.lowerBound) }
        return starts
    }

    /// The anchors of a part of the text that begins at a place.
    private func anchors(in range: Range<Int>, from first: (line: Int, column: Int)) -> [Anchor] {
        var anchors = self.anchors[firstAnchor(after: range.lowerBound)...]
        var parts: [Anchor] = []
        func take(_ anchor: Anchor) {
            parts.append(
                Anchor(offset: anchor.offset - range.lowerBound, line: anchor.line, column: anchor.column))
        }
        let firstLine = lineIndex(at: range.lowerBound)
        for (line, offset) in lineStarts[(firstLine + 1)...].prefix(while: { $0 < range.upperBound }).enumerated() {
            while let anchor = anchors.first, anchor.offset < offset { take(anchors.removeFirst()) }
            var place = Anchor(offset: offset, line: start.line + firstLine + line + 1, column: start.column)
            if let anchor = anchors.first, anchor.offset == offset { place = anchors.removeFirst() }
            // A line that isn't where the slice's own beginning would put it needs an anchor of its own.
            if (place.line, place.column) != (first.line + line + 1, first.column) { take(place) }
        }
        while let anchor = anchors.first, anchor.offset < range.upperBound { take(anchors.removeFirst()) }
        return parts
    }

    private func position(at offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), text.utf8.count)
        let line = lineIndex(at: offset)
        let next = firstAnchor(after: offset)
        if next > 0, anchors[next - 1].offset >= lineStarts[line] {
            return (anchors[next - 1].line, anchors[next - 1].column + offset - anchors[next - 1].offset)
        }
        return (start.line + line, start.column + offset - lineStarts[line])
    }

    /// The index of the line that holds an offset.
    private func lineIndex(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The index of the first anchor behind an offset.
    private func firstAnchor(after offset: Int) -> Int {
        var low = 0
        var high = anchors.count
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
