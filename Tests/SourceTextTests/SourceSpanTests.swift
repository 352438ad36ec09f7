import SourceText
import Testing

@Suite struct SourcePaths {
    @Test func `spans of one path are equal wherever the path comes from`() {
        let file = SourceFile(path: "a/b.md", text: "one\ntwo\n")
        let span = SourceSpan(file: ["a", "b.md"].joined(separator: "/"), line: 2, column: 1, length: 3)
        #expect(file.span(4..<7) == span && file.span(4..<7).hashValue == span.hashValue)
        #expect(span.file == "a/b.md" && SourceSpan(span.description) == span)
    }

    @Test func `paths are told apart by their bytes`() {
        let composed = SourceSpan.wholeFile("\u{E9}.md")
        let decomposed = SourceSpan.wholeFile("e\u{301}.md")
        #expect(composed != decomposed && decomposed < composed)
        #expect(Array(decomposed.file.utf8) == Array("e\u{301}.md".utf8))
    }

    @Test func `numbers that no file has are cut`() {
        let span = SourceSpan(file: "a", line: .max, column: .min, length: 1 << 40)
        #expect(span.line == Int(Int32.max) && span.column == Int(Int32.min) && span.length == Int(Int32.max))
    }

    @Test func `many threads meet the same paths`() async {
        let spans = await withTaskGroup(of: [SourceSpan].self) { group in
            for _ in 0..<8 { group.addTask { (0..<200).map { .wholeFile("thread/\($0).md") } } }
            return await group.reduce(into: [[SourceSpan]]()) { $0.append($1) }
        }
        #expect(Set(spans.flatMap { $0 }).count == 200)
    }
}
