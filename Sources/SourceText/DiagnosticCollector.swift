/// Takes the diagnostics of a stage.
///
/// A collector is a value that is passed along, never a global: two pages that are read at the same time
/// have one each, and ``merge(_:)`` joins them in the order of the pages.
public struct DiagnosticCollector: Sendable {
    public private(set) var diagnostics: [Diagnostic] = []

    public init() {}

    public mutating func emit(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    public mutating func merge(_ other: DiagnosticCollector) {
        diagnostics += other.diagnostics
    }

    /// Replaces each diagnostic by what a function makes of it; nil leaves it out.
    public mutating func map(_ transform: (Diagnostic) -> Diagnostic?) {
        diagnostics = diagnostics.compactMap(transform)
    }

    public mutating func error(
        _ code: String, _ message: String, at span: SourceSpan?, help: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        emit(Diagnostic(.error, code, message, at: span, help: help, notes: notes))
    }

    public mutating func warning(
        _ code: String, _ message: String, at span: SourceSpan?, help: String? = nil, notes: [Diagnostic.Note] = []
    ) {
        emit(Diagnostic(.warning, code, message, at: span, help: help, notes: notes))
    }

    public mutating func note(_ code: String, _ message: String, at span: SourceSpan?, help: String? = nil) {
        emit(Diagnostic(.note, code, message, at: span, help: help))
    }

    /// The diagnostics in reading order, each once.
    public var sorted: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.sorted(by: Diagnostic.readsBefore).filter { seen.insert($0).inserted }
    }

    public func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
