public import SourceText

/// Which pages, or which actions, take part: those that an `include` pattern matches (all where there is none) and no
/// `exclude` pattern does.
public struct Selection: Hashable, Sendable {
    public var include: [Located<Glob>]
    public var exclude: [Located<Glob>]

    public init(include: [Located<Glob>] = [], exclude: [Located<Glob>] = []) {
        self.include = include
        self.exclude = exclude
    }

    public func contains(_ name: String) -> Bool {
        (include.isEmpty || include.contains { $0.value.matches(name) }) && !excludes(name)
    }

    public func excludes(_ name: String) -> Bool {
        exclude.contains { $0.value.matches(name) }
    }

    /// Reports each pattern that none of the names matches: a misspelt one would go unnoticed otherwise.
    ///
    /// - Parameter kind: what the names are, in the plural: `pages`.
    func reportIdlePatterns(among names: [String], kind: String, diagnostics: inout DiagnosticCollector) {
        for glob in include + exclude where !names.contains(where: glob.value.matches) {
            diagnostics.warning(
                "idle-pattern", "the pattern '\(glob.value.pattern)' matches none of the \(names.count) \(kind)",
                at: glob.span)
        }
    }
}
