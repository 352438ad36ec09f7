import DocsChecks
public import SourceText

/// What the configuration decides about diagnostics: how severe those of a code are, and where they don't count.
public struct RuleSettings: Hashable, Sendable {
    /// By code.
    public var entries: [String: Entry]

    public struct Entry: Hashable, Sendable {
        /// nil for the severity that the rule has by itself.
        public var level: Level?
        /// Pages on which it says nothing.
        public var exclude: [Located<Glob>]

        public init(level: Level? = nil, exclude: [Located<Glob>] = []) {
            self.level = level
            self.exclude = exclude
        }
    }

    public enum Level: String, Hashable, Sendable, CaseIterable {
        case error, warning, note, off

        /// nil for off.
        var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
    }

    public init(entries: [String: Entry] = [:]) {
        self.entries = entries
    }

    /// The severity of a rule; nil if it is off.
    func severity(of rule: Rule) -> Diagnostic.Severity? {
        guard let level = entries[rule.id]?.level else { return rule.severity }
        return level.severity
    }

    /// A diagnostic as the settings want it; nil if they don't want it. An error of reading stays as it is.
    func apply(to diagnostic: Diagnostic) -> Diagnostic? {
        // What is an error before any rule speaks lets a part of a page be lost.
        let isLoss = diagnostic.severity == .error && Rule.named(diagnostic.code) == nil
        guard let entry = entries[diagnostic.code], !isLoss else { return diagnostic }
        if let file = diagnostic.span?.file, entry.exclude.contains(where: { $0.value.matches(file) }) { return nil }
        guard let level = entry.level else { return diagnostic }
        guard let severity = level.severity else { return nil }
        var diagnostic = diagnostic
        diagnostic.severity = severity
        return diagnostic
    }

    /// Reports each pattern that matches no page.
    func reportIdlePatterns(among pages: [String], diagnostics: inout DiagnosticCollector) {
        for (_, entry) in entries {
            Selection(exclude: entry.exclude).reportIdlePatterns(among: pages, kind: "pages", diagnostics: &diagnostics)
        }
    }
}
