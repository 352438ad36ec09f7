public import SourceText

/// Why a run can't begin: something that was asked for is not there, or can't be used.
public struct Unusable: Error, Hashable {
    public var diagnostic: Diagnostic

    /// - Parameters:
    ///   - message: what is wrong, in one sentence without a full stop.
    ///   - help: what to do about it.
    public init(_ code: String, _ message: String, help: String? = nil) {
        diagnostic = Diagnostic(.error, code, message, at: nil, help: help)
    }

    /// The problem as a person reads it on a terminal.
    public var text: String { DiagnosticFormat.text.text(of: DiagnosticReport([diagnostic], sources: [])) }

    /// A problem with a file, whose span names it by the path under which a person finds it.
    init(_ problem: Diagnostic) {
        diagnostic = problem
    }
}
