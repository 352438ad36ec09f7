import Foundation
import SourceText
import Testing

@testable import APIChanges

/// Texts of the documentation in reports: none of them can be anything but text.
@Suite struct ReportTests {
    private let report = ChangeReport(
        [
            Change(
                rule: "field-removed", level: .breaking, subject: "A.Input.`x`",
                message: "the field 'a*b_[c](d)<e>\u{1B}[2J\n::set-output name=x::y' is gone",
                consequence: "`x` is gone", old: SourceSpan(file: "a,b.md", line: 3, column: 4, length: 5), new: nil)
        ], oldPath: { "old/\($0)" }, newPath: { "new/\($0)" })

    @Test("as text, a change is four lines at most, whatever it says")
    func text() throws {
        let text = try #require(ChangeFormat.named("text")).text(of: report)
        #expect(
            text == """
                breaking[field-removed]: A.Input.`x`: the field 'a*b_[c](d)<e>\\u{1B}[2J\\n::set-output name=x::y' is gone
                    for callers: `x` is gone
                    old: old/a,b.md:3:4
                verdict: major: 1 breaking

                """)
    }

    @Test("as Markdown, it is one item without markup of its own")
    func markdown() throws {
        let text = try #require(ChangeFormat.named("markdown")).text(of: report)
        #expect(
            text == """
                ## Changes (major: 1 breaking)

                ### Breaking changes

                - `A.Input.'x'`: the field 'a\\*b\\_\\[c\\](d)\\<e\\>\\\\u{1B}\\[2J\\\\n::set-output name=x::y' is gone; `x` is gone (`field-removed`)

                """)
    }

    @Test("as annotations, it is one command")
    func github() throws {
        let lines = try #require(ChangeFormat.named("github")).text(of: report).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("::error title=field-removed::A.Input.`x`: the field 'a*b_[c](d)<e>"))
        #expect(lines[0].contains("%0A::set-output name=x::y' is gone (before: old/a,b.md:3:4)"))
        #expect(lines[1] == "verdict: major: 1 breaking")
    }

    @Test("as JSON, it says everything")
    func json() throws {
        let text = try #require(ChangeFormat.named("json")).text(of: report)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["verdict"] as? String == "major")
        #expect(object["breaking"] as? Int == 1)
        let change = try #require((object["changes"] as? [[String: Any]])?.first)
        #expect(change["rule"] as? String == "field-removed")
        #expect((change["old"] as? [String: Any])?["line"] as? Int == 3)
        #expect(change["new"] == nil)
    }

    @Test("the verdict is that of the gravest change, and none of none", arguments: ChangeLevel.allCases)
    func verdict(_ level: ChangeLevel) {
        let change = Change(rule: "", level: level, subject: "", message: "", consequence: "")
        #expect(Verdict([change]) == [.breaking: .major, .addition: .minor, .documentation: .patch][level])
        #expect(Verdict([change] + report.changes) == .major)
        #expect(Verdict([]) == .none)
    }
}
