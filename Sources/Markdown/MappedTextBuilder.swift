import SourceText

/// Puts a ``MappedText`` together from pieces, with an anchor wherever a piece isn't where the text's rule would
/// place it.
struct MappedTextBuilder {
    private let text: EditedText
    private var bytes: [UInt8] = []
    private var anchors: [MappedText.Anchor] = []
    private var start: Int
    private var end: Int
    private var begin: SourceSpan
    // Where the next byte of the text would be without another anchor.
    private var line: Int
    private var column: Int
    private var lineFeeds = 0

    /// - Parameters:
    ///   - start: the offset in the edited text of the first byte.
    ///   - capacity: how many bytes the text will have.
    init(_ text: EditedText, from start: Int, capacity: Int) {
        self.text = text
        bytes.reserveCapacity(capacity)
        self.start = start
        end = start
        begin = text.span(start..<start)
        (line, column) = (begin.line, begin.column)
    }

    /// Adds characters that stand for a range of the edited text.
    mutating func append(_ characters: ArraySlice<UInt8>, at range: Range<Int>) {
        let pageEnd = text.bytes.count
        if characters.count == range.count + 1, characters.last == .lineFeed, range.upperBound == pageEnd {
            // The line feed that cmark adds to the last line stands nowhere.
            append(characters.dropLast(), at: range)
            return appendPiece([.lineFeed], at: pageEnd..<pageEnd)
        }
        guard characters.count == range.count, !text.isVerbatim(range) else {
            return appendPiece(characters, at: range)
        }
        // Behind a replacement, the page's own bytes stand at another distance.
        var rest = characters
        for piece in text.pieces(of: range) {
            appendPiece(rest.prefix(piece.count), at: piece)
            rest = rest.dropFirst(piece.count)
        }
    }

    private mutating func appendPiece(_ characters: ArraySlice<UInt8>, at range: Range<Int>) {
        let offset = text.sourceOffset(range.lowerBound)
        if bytes.isEmpty || !text.source.isAt(line: line, column: column, offset: offset) {
            let place = text.source.span(offset..<offset)
            if bytes.isEmpty {
                start = range.lowerBound
                begin = place
            } else {
                anchors.append(MappedText.Anchor(offset: bytes.count, line: place.line, column: place.column))
            }
            (line, column) = (place.line, place.column)
        }
        let old = bytes.count
        bytes += characters
        column += characters.count
        if let (count, last) = lineFeeds(from: old) {
            // The rule counts lines from the beginning, whatever the anchors say.
            lineFeeds += count
            line = begin.line + lineFeeds
            column = begin.column + bytes.count - last - 1
        }
        end = range.upperBound
    }

    /// How many line feeds there are from an offset on, and where the last is; nil if there is none.
    private func lineFeeds(from start: Int) -> (count: Int, last: Int)? {
        var found: (count: Int, last: Int)?
        bytes.withUnsafeBufferPointer { bytes in
            bytes.forEachOffset(of: .lineFeed, from: start) { found = ((found?.count ?? 0) + 1, $0) }
        }
        return found
    }

    /// The text, without the line feed at its end.
    mutating func finish() -> MappedText {
        if bytes.last == .lineFeed {
            bytes.removeLast()
            // The last line of a page may lack the one that cmark adds.
            if end > start, text.bytes[end - 1] == .lineFeed { end -= 1 }
        }
        begin.length = text.span(start..<max(start, end)).length
        anchors.removeAll { $0.offset >= bytes.count }
        let mapped = MappedText(String(cutOut: bytes), at: begin, anchors: anchors)
        let place = text.span(end..<end)
        return mapped.ending(line: place.line, column: place.column)
    }
}
