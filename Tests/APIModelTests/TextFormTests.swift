import APIModel
import Foundation
import SourceText
import Testing

@Suite("Text forms of spans and definitions")
struct TextFormTests {
    @Test(arguments: ["a.md", "a:b.md", "a+b.md", "c:1:2+3.md", "", "x:", "+", "页/数据 结构.md", "a\nb.md", "#"])
    func aSpanComesBackWhateverItsFileIsCalled(file: String) throws {
        for (line, column, length) in [(0, 0, 0), (25, 7, 12), (1, 1, .max)] {
            let span = SourceSpan(file: file, line: line, column: column, length: length)
            #expect(SourceSpan(span.description) == span)
            let json = try JSONEncoder().encode([span])
            #expect(try JSONDecoder().decode([SourceSpan].self, from: json) == [span])
        }
    }

    @Test func theTextFormIsTheOneThatEditorsKnow() {
        #expect(SourceSpan(file: "v/a.md", line: 25, column: 7, length: 12).description == "v/a.md:25:7+12")
    }

    @Test(arguments: [
        "", "a.md", "a.md:1", "a.md:1:2", "a.md:1:2+", "a.md:x:2+3", "a.md:1:+3", "1:2+3", "a.md:1:2+3+4",
    ])
    func whatIsNoSpanIsRefused(text: String) throws {
        #expect(SourceSpan(text) == nil)
        let json = try JSONEncoder().encode([text])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([SourceSpan].self, from: json) }
    }

    @Test(arguments: ["vm/datastructure.md", "a#b.md", "100%.md", "%23.md", "%2523#.md", ""])
    func aDefinitionComesBackWhateverItsPageAndNameAre(page: String) throws {
        for name in ["ImageInfo", "C# Info", "50%23", "", "e\u{301}", "\u{301}x"] {
            let id = DefinitionID(page: page, name: name)
            #expect(DefinitionID(id.description) == id)
            #expect(try JSONDecoder().decode([DefinitionID].self, from: JSONEncoder().encode([id])) == [id])
        }
    }

    @Test func theTextFormOfADefinitionIsALink() {
        let id = DefinitionID(page: "vm/datastructure.md", name: "ImageInfo")
        #expect(id.description == "vm/datastructure.md#ImageInfo")
    }

    @Test func aDefinitionNeedsAPage() {
        #expect(DefinitionID("ImageInfo") == nil)
    }
}
