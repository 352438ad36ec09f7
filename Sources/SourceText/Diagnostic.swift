/// One statement about the documentation, addressed to its author.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// A stable name, `unresolved-type`, under which the statement is explained and configured.
    public var code: String
    public var severity: Severity
    /// What is wrong and what was expected, in one sentence without a full stop.
    public var message: String
    /// Where; nil for a statement about a run as a whole.
    public var span: SourceSpan?
    /// What to do about it, in one sentence.
    public var help: String?
    /// Other places that matter: the first of two definitions, the declaration that a use contradicts.
    public var notes: [Note]
    /// Changes of the page that put it right without a doubt; all of them or none are made.
    public var edits: [TextEdit]

    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        case error
        case warning
        /// A remark that asks for nothing.
        case note
    }

    public struct Note: Hashable, Sendable, Codable {
        public var message: String
        public var span: SourceSpan?

        public init(_ message: String, at span: SourceSpan? = nil) {
            self.message = message
            self.span = span
        }
    }

    public init(
        _ severity: Severity, _ code: String, _ message: String, at span: SourceSpan?, help: String? = nil,
        notes: [Note] = [], edits: [TextEdit] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.span = span
        self.help = help
        self.notes = notes
        self.edits = edits
    }
}

extension Diagnostic {
    /// What tells nearly all diagnostics apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(span)
        hasher.combine(code)
        hasher.combine(message)
    }

    /// Reading order. It orders all that read differently, so the output of a run never depends on the order of its work.
    public static func readsBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        switch (left.span, right.span) {
        case (nil, _?): return true
        case (_?, nil): return false
        case (let left?, let right?) where left != right: return left < right
        default: break
        }
        if left.code != right.code { return left.code < right.code }
        if left.message != right.message { return left.message.precedes(right.message) }
        if left.help != right.help { return (left.help ?? "").precedes(right.help ?? "") }
        return left.notes.lexicographicallyPrecedes(right.notes) { left, right in
            if left.message != right.message { return left.message.precedes(right.message) }
            guard let right = right.span else { return false }
            return left.span.map { $0 < right } ?? true
        }
    }
}
