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

    /// A problem with a file, told so that its place is in the message: the file is no page, which spans are about.
    init(_ problem: Diagnostic, in folder: String) {
        let place = problem.span.map { span in
            let path = folder.isEmpty || span.file.hasPrefix("/") ? span.file : "\(folder)/\(span.file)"
            return span.line > 0 ? "\(path):\(span.line):\(span.column): " : "\(path): "
        }
        self.init(problem.code, (place ?? "") + problem.message, help: problem.help)
    }
}
