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

    /// - Parameter start: the offset in the edited text of the first byte.
    init(_ text: EditedText, from start: Int) {
        self.text = text
        self.start = start
        end = start
        begin = text.span(start..<start)
        (line, column) = (begin.line, begin.column)
    }

    /// Adds characters that stand for a range of the edited text.
    mutating func append(_ characters: some Collection<UInt8>, at range: Range<Int>) {
        let place = text.span(range.lowerBound..<range.lowerBound)
        if bytes.isEmpty {
            start = range.lowerBound
            begin = place
            (line, column) = (place.line, place.column)
        } else if (place.line, place.column) != (line, column) {
            anchors.append(MappedText.Anchor(offset: bytes.count, line: place.line, column: place.column))
            (line, column) = (place.line, place.column)
        }
        let old = bytes.count
        bytes += characters
        if let last = bytes[old...].lastIndex(of: .lineFeed) {
            // The rule counts lines from the beginning, whatever the anchors say.
            lineFeeds += bytes[old...last].count(where: { $0 == .lineFeed })
            line = begin.line + lineFeeds
            column = begin.column + bytes.count - last - 1
        } else {
            column += bytes.count - old
        }
        end = range.upperBound
    }

    /// The text, without the line feed at its end.
    mutating func finish() -> MappedText {
        if bytes.last == .lineFeed {
            bytes.removeLast()
            end -= 1
        }
        begin.length = text.span(start..<max(start, end)).length
        anchors.removeAll { $0.offset >= bytes.count }
        return MappedText(String(decoding: bytes, as: UTF8.self), at: begin, anchors: anchors)
    }
}
