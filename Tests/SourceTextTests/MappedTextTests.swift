import SourceText
import TestSupport
import Testing

@Suite struct MappedTexts {
    private let text = MappedText(
        "ab\ncd\n<x", at: SourceSpan(file: "p", line: 5, column: 3, length: 20),
        anchors: [
            .init(offset: 1, line: 5, column: 9), .init(offset: 6, line: 9, column: 1),
            .init(offset: 7, line: 9, column: 6),
        ])

    private func places(_ text: MappedText) -> [String] {
        (0...text.text.utf8.count).map { offset in
            let span = text.span(offset..<offset)
            return "\(span.line):\(span.column)"
        }
    }

    @Test func `an anchor holds to the next one or to the end of the line`() {
        #expect(places(text) == ["5:3", "5:9", "5:10", "6:3", "6:4", "6:5", "9:1", "9:6", "9:7"])
    }

    @Test func `a span has the length of its range, and one beyond the end begins at the end`() {
        #expect(text.span(3..<5) == SourceSpan(file: "p", line: 6, column: 3, length: 2))
        #expect(text.span(99..<99) == SourceSpan(file: "p", line: 9, column: 7, length: 0))
    }

    @Test func `a character that is longer here than in the file has the file's length`() {
        let start = SourceSpan(file: "p", line: 1, column: 1, length: 7)
        // `ab`, a NUL, `c`, a line feed, `d` and a NUL: each NUL became U+FFFD.
        let text = MappedText(
            "ab\u{FFFD}c\nd\u{FFFD}", at: start, anchors: [.init(offset: 5, line: 1, column: 4)]
        )
        .ending(line: 2, column: 3)
        #expect(text.span(2..<5) == SourceSpan(file: "p", line: 1, column: 3, length: 1))
        #expect(text.span(5..<6) == SourceSpan(file: "p", line: 1, column: 4, length: 1))
        #expect(text.span(8..<11) == SourceSpan(file: "p", line: 2, column: 2, length: 1))
        #expect(text.span(0..<11).length == 7)
        #expect(text.slice(7..<11).span(0..<4) == SourceSpan(file: "p", line: 2, column: 1, length: 2))
    }

    @Test func `every slice of every text knows the places of the whole`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            let text = Self.random(&generator)
            let count = text.text.utf8.count
            let start = Int.random(in: 0...count, using: &generator)
            let end = Int.random(in: start...count, using: &generator)
            let slice = text.slice(start..<end)
            #expect(slice.text.utf8.elementsEqual(Array(text.text.utf8)[start..<end]))
            for offset in start..<end {
                let expected = text.span(offset..<offset + 1)
                #expect(slice.span(offset - start..<offset - start + 1) == expected, "\(text) \(start..<end)")
            }
        }
    }

    @Test func `a slice beyond the end is empty there`() {
        #expect(text.slice(50..<60).text == "")
        #expect(text.slice(7..<60).text == "x")
        #expect(places(text.slice(50..<60)) == ["9:7"])
    }

    @Test func `slices of a long text take little time`() {
        let lines = String(repeating: "x\n", count: 200_000)
        let anchors = (0..<200_000).map { MappedText.Anchor(offset: 2 * $0, line: $0 * 2 + 1, column: 2) }
        let text = MappedText(lines, at: SourceSpan(file: "p", line: 1, column: 1, length: 400_000), anchors: anchors)
        #expect(text.slice(1..<400_000).anchors.count > 199_000)
    }

    private static func random(_ generator: inout SeededGenerator) -> MappedText {
        let count = Int.random(in: 0...20, using: &generator)
        let bytes = (0..<count).map { _ in Int.random(in: 0..<4, using: &generator) == 0 ? "\n" : "x" }
        var anchors: [MappedText.Anchor] = []
        for offset in 0..<count where Int.random(in: 0..<4, using: &generator) == 0 {
            let line = Int.random(in: 1...9, using: &generator)
            anchors.append(.init(offset: offset, line: line, column: Int.random(in: 1...9, using: &generator)))
        }
        let column = Int.random(in: 1...3, using: &generator)
        return MappedText(
            bytes.joined(), at: SourceSpan(file: "p", line: 1, column: column, length: count), anchors: anchors)
    }
}
