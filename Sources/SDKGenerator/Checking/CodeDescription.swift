import DocsChecks
import SourceText

/// Codes as a person reads about them.
public enum CodeDescription {
    /// Every code with its statement, one a line.
    public static var list: String {
        let width = CodeCatalog.codes.map(\.utf8.count).max() ?? 0
        return CodeCatalog.explanations.map { explanation in
            let padding = String(repeating: " ", count: width - explanation.code.utf8.count)
            return "\(explanation.code)\(padding)  \(explanation.statement)\n"
        }
        .joined()
    }

    /// What stands behind a code.
    ///
    /// - Throws: ``Unusable`` for a code that the tool never prints.
    public static func text(of code: String) throws(Unusable) -> String {
        guard let explanation = CodeCatalog.explanation(of: code) else {
            throw Unusable(
                "no-such-code", "there is no code '\(code)'",
                help: Suggestion.nearest(to: code, among: CodeCatalog.codes).map { "did you mean '\($0)'?" }
                    ?? "`sdkgen explain` lists all codes")
        }
        var text = "\(code)\n\n\(explanation.statement)\n\n\(wrapped(explanation.reason))\n"
        if let example = explanation.example {
            text += "\nNot so:\n\n\(indented(example.bad))\n\nBut so:\n\n\(indented(example.good))\n"
        }
        return text + "\n\(control(of: explanation))\n"
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
