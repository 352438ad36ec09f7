/// Diagnostics together with what it takes to show them.
public struct DiagnosticReport: Sendable {
    /// In the order in which they are shown.
    public var diagnostics: [Diagnostic]
    /// The path to show for the path of a span: spans know only where a file is below the documentation folder.
    public var displayPath: @Sendable (String) -> String
    /// What stands behind a code, for formats that tell it.
    public var explanation: @Sendable (String) -> CodeExplanation?
    /// The version of the tool that made the report.
    public var toolVersion: String?
    /// How many diagnostics are written at the same time, by a format that can.
    public var jobs = 1
    private let sources: [String: SourceFile]

    public init(
        _ diagnostics: [Diagnostic], sources: [SourceFile],
        displayPath: @escaping @Sendable (String) -> String = { $0 },
        explanation: @escaping @Sendable (String) -> CodeExplanation? = { _ in nil }, toolVersion: String? = nil
    ) {
        self.diagnostics = diagnostics
        self.displayPath = displayPath
        self.explanation = explanation
        self.toolVersion = toolVersion
        self.sources = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The file that a span speaks of, if it could be read.
    public func source(of span: SourceSpan) -> SourceFile? { sources[span.file] }

    /// Where a span begins, under the path that is shown for its file.
    func place(of span: SourceSpan) -> String { span.place(in: displayPath(span.file)) }

    public func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}
