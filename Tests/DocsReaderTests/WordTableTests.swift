import Testing

@testable import DocsReader

@Suite struct WordTableTests {
    @Test("of two meanings of a word the last counts, or what a function makes of both")
    func meanings() {
        let words = [(1, ["Name", "name:"]), (2, ["NAME", "名称"])]
        #expect(WordTable(words)["name"] == 2)
        #expect(WordTable(words, joining: +)["name"] == 4)
        #expect(WordTable(words)["名称："] == 2)
        #expect(WordTable(words)["names"] == nil)
    }

    @Test("a word is found in each spelling of its letters that a dialect has")
    func spellings() {
        let table = WordTable([(1, ["caf\u{E9}"]), (2, ["cafe\u{301}"])])
        #expect(table["caf\u{E9}"] == 1)
        #expect(table["cafe\u{301}"] == 2)
    }
}
