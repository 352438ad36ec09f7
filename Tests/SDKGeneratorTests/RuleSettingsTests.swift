import SourceText
import Testing

@testable import SDKGenerator

@Suite struct RuleSettingsTests {
    private func read(_ rules: String) -> (settings: RuleSettings, problems: [String]) {
        var diagnostics = DiagnosticCollector()
        let text = "services: { zec: { path: /api/v2/zec, version: 2025-09-01, module: ZEC } }\nrules:\n\(rules)"
        let file = ConfigurationFile(
            reading: SourceFile(path: "sdkgen.yaml", text: text), diagnostics: &diagnostics)
        let problems = diagnostics.sorted.map { "\($0.span.map { "\($0.line):\($0.column)" } ?? "") \($0.code)" }
        return (Configuration(file, in: "", flags: .init()).rules, problems)
    }

    private func finding(_ code: String, _ file: String) -> Diagnostic {
        Diagnostic(.warning, code, "wrong", at: SourceSpan(file: file, line: 1, column: 1, length: 1))
    }

    @Test("a rule has a severity, or a severity and pages on which it says nothing")
    func settings() {
        let (settings, problems) = read(
            "  dead-link: error\n  file-name: off\n  blank-row: { severity: warning, exclude: [\"old/\"] }\n")
        #expect(problems == [])
        #expect(settings.apply(to: finding("dead-link", "a.md"))?.severity == .error)
        #expect(settings.apply(to: finding("file-name", "a.md")) == nil)
        #expect(settings.apply(to: finding("blank-row", "a.md"))?.severity == .warning)
        #expect(settings.apply(to: finding("blank-row", "old/a.md")) == nil)
        #expect(settings.apply(to: finding("dead-link", "old/a.md")) != nil)
        #expect(settings.apply(to: finding("unknown-column", "a.md")) == finding("unknown-column", "a.md"))
    }

    @Test("an error of reading stays one: a part of a page is lost")
    func losses() {
        let loss = Diagnostic(.error, "unknown-section", "wrong", at: .wholeFile("a.md"))
        #expect(read("  unknown-section: off\n").settings.apply(to: loss) == loss)
        #expect(read("  unknown-section: { exclude: [a.md] }\n").settings.apply(to: loss) == loss)
        #expect(read("  unknown-section: off\n").settings.apply(to: finding("unknown-section", "a.md")) == nil)
    }

    @Test("unknown rules, levels and keys, and what can't be configured, are errors where they stand")
    func mistakes() {
        #expect(read("  dead-lnik: error\n").problems == ["3:3 configuration-unknown-key"])
        #expect(read("  dead-link: loud\n").problems == ["3:14 configuration-invalid-value"])
        #expect(read("  dead-link: { level: error }\n").problems == ["3:16 configuration-unknown-key"])
        #expect(read("  missing-title: off\n").problems == ["3:3 configuration-invalid-value"])
        #expect(read("  dead-link: { exclude: [/old] }\n").problems == ["3:26 configuration-invalid-value"])
    }
}
