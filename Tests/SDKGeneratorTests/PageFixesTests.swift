import SourceText
import Testing

@testable import SDKGenerator

@Suite struct PageFixesTests {
    private func edit(_ line: Int, _ column: Int, _ original: String, _ replacement: String) -> TextEdit {
        TextEdit(
            SourceSpan(file: "a.md", line: line, column: column, length: original.utf8.count), original: original,
            replacement: replacement)
    }

    private func apply(_ edits: [[TextEdit]], to text: String) -> (text: String, count: Int) {
        var fixes = PageFixes()
        for edit in edits { fixes.add(edit) }
        let (contents, count) = fixes.applied(to: Array(text.utf8))
        return (String(decoding: contents, as: UTF8.self), count)
    }

    @Test("edits are made at their places, whatever their order")
    func places() {
        let result = apply([[edit(2, 3, "，", ",")], [edit(1, 1, "a", "b")], [edit(2, 1, "", "\"")]], to: "a\nxy，z\n")
        #expect(result.text == "b\n\"xy,z\n")
        #expect(result.count == 3)
    }

    @Test("a byte-order mark and line ends of every kind stay", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(end: String) {
        let result = apply([[edit(1, 1, "a", "b")], [edit(3, 2, "c", "d")]], to: "\u{FEFF}a\(end)\(end)xc\(end)")
        #expect(result.text == "\u{FEFF}b\(end)\(end)xd\(end)")
    }

    @Test("an edit whose place says something else, or is not there, is left out")
    func stale() {
        let result = apply([[edit(1, 1, "b", "c")], [edit(9, 1, "a", "c")], [edit(1, 99, "a", "c")]], to: "abc\n")
        #expect(result.text == "abc\n")
        #expect(result.count == 0)
    }

    @Test("of edits that touch, the first is made, with all edits of its diagnostic or none")
    func overlaps() {
        let result = apply(
            [[edit(1, 1, "ab", "x")], [edit(1, 2, "bc", "y"), edit(2, 1, "d", "z")], [edit(1, 3, "c", "w")]],
            to: "abc\nd\n")
        #expect(result.text == "xw\nd\n")
    }

    @Test("insertions at one place are made in the order in which they came")
    func insertions() {
        #expect(apply([[edit(1, 2, "", "1")], [edit(1, 2, "", "2")], [edit(1, 2, "b", "B")]], to: "ab").text == "a12B")
    }
}
