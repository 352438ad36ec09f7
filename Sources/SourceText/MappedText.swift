/// Text taken out of a file that can still say where each of its bytes was.
///
/// Line *n* of the text stands on line `start.line + n` of the file. A line begins at `start.column` unless an
/// anchor says otherwise: an anchor states the true place of one offset, and holds up to the next anchor or
/// the end of the line. A fenced code block needs no anchor; a `<pre>` block has one behind every entity and tag.
public struct MappedText: Hashable, Sendable {
    public var text: String
    /// Where the text begins; its length is that of the text's source.
    public var start: SourceSpan
    /// In ascending order of offset.
    public var anchors: [Anchor]

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
    }

    /// The span of a range of offsets into the text's UTF-8; offsets beyond the end mean the end.
    public func span(_ range: Range<Int>) -> SourceSpan {
        let (line, column) = position(at: range.lowerBound)
        return SourceSpan(file: start.file, line: line, column: column, length: range.count)
    }

    /// A part of the text, which knows its own places. Offsets beyond the end mean the end.
    public func slice(_ range: Range<Int>) -> MappedText {
        let bytes = Array(text.utf8)
        let range = range.clamped(to: 0..<bytes.count)
        var parts: [Anchor] = []
        var offset = range.lowerBound
        let first = position(at: offset)
        // A line that doesn't begin in the slice's own first column needs an anchor of its own.
        while let lineFeed = bytes[offset..<range.upperBound].firstIndex(of: .lineFeed) {
            offset = lineFeed + 1
            let (line, column) = position(at: offset)
            if column != first.column {
                parts.append(Anchor(offset: offset - range.lowerBound, line: line, column: column))
            }
        }
        let lineOffsets = Set(parts.map(\.offset))
        for anchor in anchors where range.contains(anchor.offset) && anchor.offset != range.lowerBound {
            let moved = Anchor(offset: anchor.offset - range.lowerBound, line: anchor.line, column: anchor.column)
            if !lineOffsets.contains(moved.offset) { parts.append(moved) }
        }
        parts.sort { $0.offset < $1.offset }
        let span = SourceSpan(file: start.file, line: first.line, column: first.column, length: range.count)
        return MappedText(String(decoding: bytes[range], as: UTF8.self), at: span, anchors: parts)
    }

    private func position(at offset: Int) -> (line: Int, column: Int) {
        let bytes = text.utf8
        let head = bytes.prefix(offset)
        let lineOffset = head.lastIndex(of: .lineFeed).map { head.distance(from: head.startIndex, to: $0) + 1 } ?? 0
        if let anchor = anchors.last(where: { $0.offset <= head.count }), anchor.offset >= lineOffset {
            return (anchor.line, anchor.column + head.count - anchor.offset)
        }
        let line = start.line + head.count(where: { $0 == .lineFeed })
        return (line, start.column + head.count - lineOffset)
    }
}
