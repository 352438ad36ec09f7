import SourceText
import TestSupport
import Testing

@Suite struct TextFormatTests {
    /// The text of one error over a range of bytes of a one-file report.
    private func text(
        _ source: String, line: Int, column: Int, length: Int, message: String = "wrong", colored: Bool = false
    ) -> String {
        let span = SourceSpan(file: "a.md", line: line, column: column, length: length)
        let diagnostic = Diagnostic(.error, "some-code", message, at: span)
        let report = DiagnosticReport([diagnostic], sources: [SourceFile(path: "a.md", text: source)])
        return DiagnosticFormat.text.text(of: report, colored: colored)
    }

    @Test("an error shows its place, its code, the source line and a caret as wide as the span")
    func caret() {
        #expect(
            text("first\n| nicId | Foo |\n", line: 2, column: 11, length: 3) == """
                a.md:2:11: error[some-code]: wrong
                     2 | | nicId | Foo |
                       |           ^~~

                """)
    }

    @Test("the caret stands under its text behind tabs and wide characters")
    func displayWidth() {
        #expect(
            text("\ta\tFoo\n", line: 1, column: 4, length: 3) == """
                a.md:1:4: error[some-code]: wrong
                     1 |     a   Foo
                       |         ^~~

                """)
        // Each of the two characters has three bytes and two columns.
        #expect(
            text("类型 Foo\n", line: 1, column: 8, length: 3) == """
                a.md:1:8: error[some-code]: wrong
                     1 | 类型 Foo
                       |      ^~~

                """)
        #expect(
            text("类型 Foo\n", line: 1, column: 4, length: 3) == """
                a.md:1:4: error[some-code]: wrong
                     1 | 类型 Foo
                       |   ^~

                """)
        // A combining mark has no column of its own.
        #expect(
            text("e\u{301}e\u{301} x\n", line: 1, column: 8, length: 1).hasSuffix("       |    ^\n"))
        #expect(text("🙂 x\n", line: 1, column: 6, length: 1).hasSuffix("       |    ^\n"))
    }

    @Test("a caret may stand behind the end of the line, and a span over several lines ends with the first")
    func edges() {
        #expect(text("ab\ncd\n", line: 1, column: 3, length: 0).hasSuffix("     1 | ab\n       |   ^\n"))
        #expect(text("ab\ncd\n", line: 1, column: 2, length: 4).hasSuffix("     1 | ab\n       |  ^\n"))
        #expect(text("ab\n", line: 1, column: 99, length: 7).hasSuffix("     1 | ab\n       |   ^\n"))
        #expect(text("", line: 1, column: 1, length: .max).hasSuffix("     1 | \n       | ^\n"))
    }

    @Test("a long line is cut around the span, and the caret still stands under it")
    func longLines() throws {
        let source = String(repeating: "字", count: 20_000) + "Foo" + String(repeating: "y", count: 20_000)
        let lines = text(source, line: 1, column: 60_001, length: 3).split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[1].hasPrefix("     1 | …字"))
        #expect(lines[1].hasSuffix("y…"))
        #expect(lines[1].unicodeScalars.count < 140)
        let before = try #require(lines[1].firstRange(of: "Foo")).lowerBound
        let columns = lines[1][..<before].unicodeScalars.reduce(0) { $0 + ($1 == "字" ? 2 : 1) }
        #expect(lines[2].prefix { $0 != "^" }.count == columns)
        #expect(lines[2].hasSuffix("^~~"))
    }

    @Test("a thousand places in one line of a megabyte are shown without reading the line a thousand times")
    func manyPlacesInALongLine() {
        let source = SourceFile(path: "a.md", text: String(repeating: "类x", count: 1 << 18))
        let diagnostics = (0..<1_000)
            .map { number in
                Diagnostic(
                    .error, "code", "wrong",
                    at: SourceSpan(file: "a.md", line: 1, column: number * 1000 + 1, length: 1 << 20))
            }
        let text = DiagnosticFormat.text.text(of: DiagnosticReport(diagnostics, sources: [source]))
        #expect(text.split(separator: "\n").count == 3_000)
        #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    }

    @Test("a span longer than an excerpt marks what is shown of it")
    func longSpans() throws {
        let lines = text(String(repeating: "x", count: 1000), line: 1, column: 1, length: 1000).split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[1].utf8.count <= 9 + SourceExcerptWidth.maximum + 4)
        #expect(lines[2].count <= lines[1].count)
    }

    private enum SourceExcerptWidth { static let maximum = 120 }

    @Test("notes show their own places, and help stands last")
    func notesAndHelp() {
        let sources = [SourceFile(path: "a.md", text: "# A\n"), SourceFile(path: "b.md", text: "# A\n")]
        let diagnostic = Diagnostic(
            .warning, "twice", "defined twice", at: SourceSpan(file: "b.md", line: 1, column: 3, length: 1),
            help: "rename one",
            notes: [
                .init("first here", at: SourceSpan(file: "a.md", line: 1, column: 3, length: 1)), .init("no place"),
            ])
        let report = DiagnosticReport([diagnostic], sources: sources) { "docs/\($0)" }
        #expect(
            DiagnosticFormat.text.text(of: report) == """
                docs/b.md:1:3: warning[twice]: defined twice
                     1 | # A
                       |   ^
                docs/a.md:1:3: note: first here
                     1 | # A
                       |   ^
                note: no place
                       = help: rename one

                """)
    }

    @Test("a statement about a file has no line, one about a run no place")
    func places() {
        let report = DiagnosticReport(
            [
                Diagnostic(.note, "b", "about a run", at: nil),
                Diagnostic(.error, "a", "about a file", at: .wholeFile("gone.md")),
            ], sources: [])
        #expect(
            DiagnosticFormat.text.text(of: report) == """
                note[b]: about a run
                gone.md: error[a]: about a file

                """)
    }

    @Test("text of a page can't move the cursor, hide, or turn the direction of writing")
    func hostileText() {
        let source = "a\u{1B}[31m\u{202E}b\u{0}\u{2028}c\u{7F} Foo\n"
        let shown = text(
            source, line: 1, column: source.utf8.count - 3, length: 3, message: "no\u{7}\n::error::\u{200B}x")
        let hidden = shown.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\n"
            default: false
            }
        }
        #expect(hidden.isEmpty)
        #expect(shown.hasPrefix("a.md:1:18: error[some-code]: no\\u{7}\\n::error::\\u{200B}x\n"))
        #expect(shown.contains("a\\u{1B}[31m\\u{202E}b\\u{0}\\u{2028}c\\u{7F} Foo\n"))
        let lines = shown.split(separator: "\n")
        #expect(lines[2].prefix { $0 != "^" }.count == lines[1].count - 3)
    }

    @Test("colours are only there when they are asked for, and change no text")
    func colors() {
        let plain = text("| Foo |\n", line: 1, column: 3, length: 3)
        let colored = text("| Foo |\n", line: 1, column: 3, length: 3, colored: true)
        #expect(!plain.contains("\u{1B}"))
        #expect(colored.contains("\u{1B}[1;31m^~~\u{1B}[0m"))
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test("any span over any text gives a caret of at least one column, inside of what is shown")
    func property() throws {
        var random = SeededGenerator(seed: 7)
        let alphabet: [Unicode.Scalar] = ["a", " ", "\t", "类", "é", "\u{301}", "🙂", "\u{202E}", "|", "\n"]
        for _ in 0..<2_000 {
            var source = ""
            for _ in 0..<Int.random(in: 0...300, using: &random) {
                source.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
            }
            let file = SourceFile(path: "a.md", text: source)
            let line = Int.random(in: 1...file.lineCount, using: &random)
            let shown = text(
                source, line: line, column: Int.random(in: -1...400, using: &random),
                length: Int.random(in: 0...400, using: &random))
            let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
            try #require(lines.count == 4)
            #expect(lines[2].contains("^"))
            #expect(lines[2].utf8.count <= 9 + 122)
        }
    }
}
