import Foundation
import SourceText
import Testing

@Suite struct MachineFormatTests {
    private let diagnostics = [
        Diagnostic(
            .error, "bad,code", "50% wrong\r\n::set-output name=x::y", at: nil, help: "don't"),
        Diagnostic(
            .note, "remark", "a: b, c", at: SourceSpan(file: "a,b:c%.md", line: 3, column: 7, length: 2),
            notes: [.init("first here", at: SourceSpan(file: "b.md", line: 1, column: 2, length: 1))]),
        Diagnostic(.warning, "whole", "all of it", at: .wholeFile("a.md")),
    ]

    @Test("each annotation is one line, whatever a page says")
    func github() {
        let report = DiagnosticReport(diagnostics, sources: []) { "docs/\($0)" }
        #expect(
            DiagnosticFormat.github.text(of: report) == """
                ::error title=bad%2Ccode::50%25 wrong%0D%0A::set-output name=x::y%0Ahelp: don't
                ::notice file=docs/a%2Cb%3Ac%25.md,line=3,col=7,title=remark::a: b, c%0Anote: docs/b.md:1:2: first here
                ::warning file=docs/a.md,title=whole::all of it

                """)
    }

    @Test("JSON has every statement, with its place as numbers, and the sums")
    func json() throws {
        let report = DiagnosticReport(diagnostics, sources: []) { "docs/\($0)" }
        let text = DiagnosticFormat.json.text(of: report)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["formatVersion"] as? Int == 1)
        #expect(object["errors"] as? Int == 1)
        #expect(object["warnings"] as? Int == 1)
        #expect(object["notes"] as? Int == 1)
        let statements = try #require(object["diagnostics"] as? [[String: Any]])
        try #require(statements.count == 3)
        #expect(statements[0]["message"] as? String == "50% wrong\r\n::set-output name=x::y")
        #expect(statements[0]["help"] as? String == "don't")
        #expect(statements[0]["place"] == nil)
        let place = try #require(statements[1]["place"] as? [String: Any])
        #expect(place["path"] as? String == "docs/a,b:c%.md")
        #expect([place["line"], place["column"], place["length"]].map { $0 as? Int } == [3, 7, 2])
        let whole = try #require(statements[2]["place"] as? [String: Any])
        #expect(whole.keys.sorted() == ["path"])
    }

    @Test("an empty report is still JSON, and no text")
    func empty() throws {
        let report = DiagnosticReport([], sources: [])
        #expect(DiagnosticFormat.text.text(of: report).isEmpty)
        #expect(DiagnosticFormat.github.text(of: report).isEmpty)
        let json = Data(DiagnosticFormat.json.text(of: report).utf8)
        #expect(try JSONSerialization.jsonObject(with: json) is [String: Any])
    }

    @Test("formats are found by their names, text first")
    func names() {
        #expect(DiagnosticFormat.all.first?.name == "text")
        for format in DiagnosticFormat.all { #expect(DiagnosticFormat.named(format.name)?.name == format.name) }
        #expect(DiagnosticFormat.named("xml") == nil)
    }
}
