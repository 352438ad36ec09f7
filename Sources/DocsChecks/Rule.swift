public import APIModel
public import SourceText

/// One check of the documentation: a statement that its pages should live up to.
///
/// A rule is a value in ``all``: another one is one file with one value, one word in that list, and one test.
public struct Rule: Sendable {
    /// The code of its diagnostics.
    public var id: String { explanation.code }
    /// nil for a rule that is off unless the configuration turns it on.
    public let severity: Diagnostic.Severity?
    public let explanation: CodeExplanation
    private let find: @Sendable (CheckContext) -> [Finding]

    /// - Parameters:
    ///   - statement: the correct state, in one sentence.
    ///   - reason: why it matters, how the rule decides, and when it is wrong.
    ///   - bad: an excerpt of a page that the rule has something to say about.
    ///   - good: the excerpt put right.
    init(
        _ id: String, _ severity: Diagnostic.Severity?, _ statement: String, _ reason: String, bad: String,
        good: String,
        find: @escaping @Sendable (CheckContext) -> [Finding]
    ) {
        self.severity = severity
        explanation = CodeExplanation(id, statement, reason, bad: bad, good: good)
        self.find = find
    }

    /// What the rule has to say about a model, in no particular order.
    public func findings(in context: CheckContext) -> [Finding] { find(context) }
}

/// What a rule has to say about one place.
public struct Finding: Hashable, Sendable {
    /// One sentence without a full stop.
    public var message: String
    public var span: SourceSpan
    public var help: String?
    public var notes: [Diagnostic.Note]
    /// Changes of the page that put it right without a doubt.
    public var edits: [TextEdit]
    /// The entry of the configuration that corrects what the page has wrong about the wire.
    public var override: FieldOverride?

    init(
        _ message: String, at span: SourceSpan, help: String? = nil, notes: [Diagnostic.Note] = [],
        edits: [TextEdit] = [], override: FieldOverride? = nil
    ) {
        self.message = message
        self.span = span
        self.help = help
        self.notes = notes
        self.edits = edits
        self.override = override
    }

    /// The finding as it is told; an override is a part of the help, ready to be copied.
    public func diagnostic(_ code: String, _ severity: Diagnostic.Severity) -> Diagnostic {
        var help = help
        if let override {
            let line = "\(help ?? "correct the page"), or add to sdkgen.yaml: \(override.line)"
            help = line
        }
        return Diagnostic(severity, code, message, at: span, help: help, notes: notes, edits: edits)
    }
}
