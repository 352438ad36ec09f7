import TestSupport
import Testing

@testable import DocsReader

/// What is told of a place before phrases are compared there: it may be told too often, never too seldom.
@Suite("The marks of a list of phrases")
struct PhraseMarksTests {
    private static let letters = ["a", "B", "b", "9", " ", "，", "默", "认", "值", "默认", "é"]

    private static func text(_ lengths: ClosedRange<Int>, _ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: lengths, using: &generator))
            .map { _ in letters.randomElement(using: &generator) ?? "" }
            .joined()
    }

    @Test("nowhere does a phrase begin or end unseen", arguments: 0..<16)
    func places(batch: Int) {
        var generator = SeededGenerator(seed: UInt64(batch))
        var (found, turnedAway) = (0, 0)
        for _ in 0..<200 {
            let phrases = (0..<3).map { _ in Phrase(Self.text(1...4, &generator)) }
            let list = PhraseList(phrases)
            let text = Array(Self.text(1...12, &generator).utf8)
            let folded = text.map(Phrase.folded)
            for phrase in phrases {
                for start in 0..<max(0, text.count - phrase.bytes.count + 1) {
                    let end = start + phrase.bytes.count
                    guard folded[start..<end].elementsEqual(phrase.bytes) else { continue }
                    found += 1
                    #expect(list.mayBegin(at: start, of: text) && list.mayEnd(at: end, of: text))
                    #expect(list.firstPlace(in: start..<text.count, of: text) == start)
                }
            }
            turnedAway += text.indices.count { !list.mayBegin(at: $0, of: text) }
            turnedAway += text.indices.count { !list.mayEnd(at: $0 + 1, of: text) }
        }
        #expect(found > 100 && turnedAway > 1000)
    }

    @Test("the first place is none where no phrase may begin")
    func noPlace() {
        let list: PhraseList = ["default", "默认"]
        let text = Array("编号：x".utf8)
        #expect(list.firstPlace(in: text.indices, of: text) == nil)
        #expect(list.firstPlace(in: 0..<0, of: text) == nil)
    }
}
