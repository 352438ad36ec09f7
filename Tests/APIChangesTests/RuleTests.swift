import Foundation
import SourceText
import TestSupport
import Testing

@testable import APIChanges

/// Every rule against its own example: one rule, one example, one case of these tests.
@Suite struct RuleTests {
    @Test("a rule finds its example", arguments: ChangeRule.all)
    func findsItsExample(_ rule: ChangeRule) throws {
        #expect(Edition(rule.example.before).errors.isEmpty)
        #expect(Edition(rule.example.after).errors.isEmpty)
        let changes = Edition.changes(rule.example.before, rule.example.after)
        let own = changes.filter { $0.rule == rule.id }
        #expect(!own.isEmpty, "found only \(changes.map(\.rule))")
        for change in own { #expect(change.level == rule.level) }
        #expect(
            Verdict(changes) == Verdict(own),
            "the example shows more than its rule: \(changes.map { "\($0.rule) \($0.subject)" })")
    }

    @Test("every change tells its places: both where both editions have one", arguments: ChangeRule.all)
    func places(_ rule: ChangeRule) throws {
        for change in Edition.changes(rule.example.before, rule.example.after) where change.rule == rule.id {
            #expect(change.old != nil || change.new != nil)
            let isWhole = ["-added", "-removed"].contains { rule.id.hasSuffix($0) }
            if !isWhole { #expect(change.old != nil && change.new != nil, "\(change)") }
            for (span, part) in [(change.old, rule.example.before), (change.new, rule.example.after)] {
                guard let span, span.line > 0 else { continue }
                let page = try #require(ExamplePages(with: part).pages.first { $0.path == span.file })
                let source = SourceFile(path: page.path, text: page.text)
                #expect(span.line <= source.lineCount)
            }
        }
    }

    @Test("an edition has not changed since itself", arguments: ChangeRule.all)
    func noChange(_ rule: ChangeRule) {
        #expect(Edition.findings(rule.example.before, rule.example.before).isEmpty)
        #expect(Edition.findings(rule.example.after, rule.example.after).isEmpty)
    }

    @Test("rules have ids of their own, in kebab-case, and a file each")
    func ids() throws {
        #expect(Set(ChangeRule.all.map(\.id)).count == ChangeRule.all.count)
        for rule in ChangeRule.all { #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil) }
        let folder = Places.package.appending(path: "Sources/APIChanges/Rules").path
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == ChangeRule.all.count)
    }

    @Test("docs/changes.md lists the rules as they are")
    func ruleList() throws {
        let file = Places.package.appending(path: "docs/changes.md")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try Data(ChangeRuleList.markdown.utf8).write(to: file)
        }
        let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(page == ChangeRuleList.markdown, "to write it again: UPDATE_GOLDENS=1 swift test --filter RuleTests")
    }
}
