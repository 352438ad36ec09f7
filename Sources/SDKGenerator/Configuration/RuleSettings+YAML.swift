import SourceText
import Yams

/// `rules: { example-value: off, unknown-action: { severity: error, exclude: ["old/"] } }`
extension RuleSettings {
    static func read(_ member: YAMLReader.Member, _ reader: inout YAMLReader) -> RuleSettings {
        var settings = RuleSettings()
        for entry in reader.members(of: member.value, called: "'rules'") {
            let code = entry.key.value
            guard let explanation = CodeCatalog.explanation(of: code) else {
                reader.error(
                    "unknown-key", "there is no rule '\(code)'", at: entry.key.span,
                    help: Suggestion.nearest(to: code, among: CodeCatalog.codes).map { "did you mean '\($0)'?" }
                        ?? "`sdkgen explain` lists the rules")
                continue
            }
            guard explanation.control == .configurable else {
                reader.error(
                    "invalid-value", "'\(code)' can't be configured: \(CodeCatalog.reasonOfFixedSeverity)",
                    at: entry.key.span)
                continue
            }
            settings.entries[code] = read(entry, &reader)
        }
        return settings
    }

    private static func read(_ entry: YAMLReader.Member, _ reader: inout YAMLReader) -> Entry {
        guard entry.value.mapping != nil else { return Entry(level: reader.choice(entry, of: Level.self)) }
        var result = Entry()
        let what = "the rule '\(entry.key.value)'"
        for member in reader.members(of: entry.value, called: what, known: ["severity", "exclude"]) {
            switch member.key.value {
            case "severity": result.level = reader.choice(member, of: Level.self)
            default: result.exclude = reader.patterns(member)
            }
        }
        return result
    }
}
