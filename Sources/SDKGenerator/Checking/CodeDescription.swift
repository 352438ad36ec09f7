import APIChanges
import DocsChecks
import SourceText

/// Codes as a person reads about them.
public enum CodeDescription {
    /// Every code with its statement, one a line: those of diagnostics, then those of changes.
    public static var list: String {
        let diagnostics = CodeCatalog.explanations.map { ($0.code, $0.statement) }
        let changes = ChangeRule.all.map { ($0.id, "\($0.title) (\($0.level.rawValue))") }
        let width = (diagnostics + changes).map(\.0.utf8.count).max() ?? 0
        return (diagnostics + changes).map { code, statement in
            "\(code)\(String(repeating: " ", count: width - code.utf8.count))  \(statement)\n"
        }
        .joined()
    }

    /// What stands behind a code.
    ///
    /// - Throws: ``Unusable`` for a code that the tool never prints.
    public static func text(of code: String) throws(Unusable) -> String {
        if let rule = ChangeRule.named(code) { return text(of: rule) }
        guard let explanation = CodeCatalog.explanation(of: code) else {
            throw Unusable(
                "no-such-code", "there is no code '\(code)'",
                help: Suggestion.nearest(to: code, among: CodeCatalog.codes + ChangeRule.all.map(\.id)).map {
                    "did you mean '\($0)'?"
                }
                    ?? "`sdkgen explain` lists all codes")
        }
        var text = "\(code)\n\n\(explanation.statement)\n\n\(wrapped(explanation.reason))\n"
        if let example = explanation.example {
            text += "\nNot so:\n\n\(indented(example.bad))\n\nBut so:\n\n\(indented(example.good))\n"
        }
        return text + "\n\(control(of: explanation))\n"
    }

    /// A kind of change between two editions, which `sdkgen diff` reports.
    private static func text(of rule: ChangeRule) -> String {
        var text =
            "\(rule.id)\n\nBetween two editions, \(rule.title): \(rule.level.rawValue).\n\n\(wrapped(rule.meaning))\n"
        for (edition, page) in [("Before", rule.example.before), ("After", rule.example.after)] where !page.isEmpty {
            text += "\n\(edition):\n\n\(indented(page))\n"
        }
        return text
    }

    /// The severity, and who decides on it.
    static func control(of explanation: CodeExplanation) -> String {
        guard explanation.control == .configurable else {
            return "The configuration can't change it: \(CodeCatalog.reasonOfFixedSeverity)."
        }
        var text = ""
        if let rule = Rule.named(explanation.code) {
            text = rule.severity.map { "By default it is \(article($0)) \($0.rawValue). " } ?? "By default it is off. "
        }
        return text + "In sdkgen.yaml: `rules: { \(explanation.code): error|warning|note|off }`."
    }

    private static func article(_ severity: Diagnostic.Severity) -> String { severity == .error ? "an" : "a" }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n")
    }

    private static func wrapped(_ text: String) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > 80 {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? String(word) : " \(word)"
        }
        return (lines + [line]).joined(separator: "\n")
    }
}
