import SourceText
import Testing

@Suite struct WordIndexTests {
    private func number(of word: String, in index: WordIndex) -> Int? {
        word.withContiguousUTF8 { index.number(of: $0) }
    }

    @Test("every word of a list has its position")
    func words() {
        let words = (0..<300).map { "word\($0)" } + ["", "名称", "参数名称"]
        let index = WordIndex(words)
        for (position, word) in words.enumerated() { #expect(number(of: word, in: index) == position) }
    }

    @Test("another word has none", arguments: ["", "tab", "tables", "TABLE", "td "])
    func others(word: String) {
        #expect(number(of: word, in: WordIndex(["table", "td", "tr"])) == nil)
        #expect(number(of: word, in: WordIndex([])) == nil)
    }
}
