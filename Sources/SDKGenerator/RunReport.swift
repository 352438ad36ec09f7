import DocsChecks
import SourceText

/// The diagnostics of a run and the texts that they speak of.
public struct RunReport: Sendable {
    var diagnostics = DiagnosticCollector()
    /// The files that spans name and that could be read.
    private(set) var sources: [SourceFile] = []
    /// The path under which a person finds a file that is no page, by the path that spans have.
    private var displayPaths: [String: String] = [:]
    /// The folder that all other spans name files of, also of pages that could not be read.
    private var docs = ""

    /// How many diagnostics are written at the same time.
    var jobs = 1

    /// How many warnings of rules were set aside: they are for ``Run/lint(_:)`` to tell.
    public private(set) var setAside = 0

    public init() {}

    /// Says what an earlier run said of the same inputs, from beginning to end.
    mutating func repeatDiagnostics(of run: CachedRun) {
        diagnostics = DiagnosticCollector()
        for diagnostic in run.diagnostics { diagnostics.emit(diagnostic) }
        setAside = run.setAside
    }

    /// Leaves the rules' errors, which stop a run, and takes out their warnings and notes, which are about the pages and
    /// not about the SDK.
    mutating func setAsideRemarksOfRules() {
        var remarks = Set<Diagnostic>(minimumCapacity: diagnostics.diagnostics.count)
        diagnostics.map { diagnostic in
            guard diagnostic.severity != .error, Rule.named(diagnostic.code) != nil else { return diagnostic }
            if diagnostic.severity == .warning { remarks.insert(diagnostic) }
            return nil
        }
        setAside = remarks.count
    }

    public var errors: Int { count(of: .error) }
    public var warnings: Int { count(of: .warning) }

    /// How many different diagnostics there are.
    private func count(of severity: Diagnostic.Severity) -> Int {
        Set(diagnostics.diagnostics.lazy.filter { $0.severity == severity }).count
    }

    public var isEmpty: Bool { diagnostics.diagnostics.isEmpty }

    /// The names of the formats in which a report can be written, the default first.
    public static let formats = DiagnosticFormat.all.map(\.name)

    /// The diagnostics, each once and in reading order.
    ///
    /// - Parameters:
    ///   - format: one of ``formats``; the first for any other name.
    ///   - colored: for a terminal that knows colours.
    public func text(format: String, colored: Bool = false) -> String {
        let format = DiagnosticFormat.named(format) ?? .text
        let (paths, docs) = (displayPaths, docs)
        var report = DiagnosticReport(
            diagnostics.sorted, sources: sources, displayPath: { paths[$0] ?? Self.join(docs, $0) },
            explanation: CodeCatalog.explanation, toolVersion: Version.current)
        report.jobs = jobs
        return format.text(of: report, colored: colored)
    }

    /// Tells where the pages are that spans name.
    mutating func addPages(_ pages: [SourceFile], in folder: String) {
        docs = folder
        sources += pages
    }

    /// Tells where files are that are no pages.
    mutating func addSources(_ files: [SourceFile], in folder: String = "") {
        sources += files
        for file in files { displayPaths[file.path] = Self.join(folder, file.path) }
    }

    /// Takes a diagnostic about a file that is no page, and that need not have been read.
    mutating func add(_ diagnostic: Diagnostic, in folder: String = "") {
        for span in [diagnostic.span] + diagnostic.notes.map(\.span) {
            if let span { displayPaths[span.file] = Self.join(folder, span.file) }
        }
        diagnostics.emit(diagnostic)
    }

    private static func join(_ folder: String, _ path: String) -> String {
        folder.isEmpty || folder == "." ? path : folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }
}
