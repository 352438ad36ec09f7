/// Diagnostics together with what it takes to show them.
public struct DiagnosticReport: Sendable {
    /// In the order in which they are shown.
    public var diagnostics: [Diagnostic]
    /// The path to show for the path of a span: spans know only where a file is below the documentation folder.
    public var displayPath: @Sendable (String) -> String
    private let sources: [String: SourceFile]

    public init(
        _ diagnostics: [Diagnostic], sources: [SourceFile],
        displayPath: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.diagnostics = diagnostics
        self.displayPath = displayPath
        self.sources = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The file that a span speaks of, if it could be read.
    public func source(of span: SourceSpan) -> SourceFile? { sources[span.file] }

    public func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}
