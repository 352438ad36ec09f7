import APIModel
import DocsChecks
import SourceText
import SystemPackage

extension Run {
    /// What a person asks of ``lint(_:)``.
    public struct LintOptions: Sendable {
        /// Warnings count as errors.
        public var isStrict: Bool
        /// A file with findings that don't count.
        public var baseline: String?
        /// Writes the findings to the baseline instead of comparing with it.
        public var updatesBaseline: Bool
        /// Makes the changes of pages that diagnostics propose.
        public var fixes: Bool

        public init(
            isStrict: Bool = false, baseline: String? = nil, updatesBaseline: Bool = false, fixes: Bool = false
        ) {
            self.isStrict = isStrict
            self.baseline = baseline
            self.updatesBaseline = updatesBaseline
            self.fixes = fixes
        }
    }

    /// What ``lint(_:)`` did besides reporting.
    public struct LintResult: Sendable {
        /// The section `overrides:` of a configuration that corrects what the pages have wrong about the wire; empty if
        /// that is nothing.
        public var overrides: String
        /// How many changes were made, and on how many pages.
        public var fixes = 0
        public var fixedPages = 0
        /// How many findings the baseline took in; nil if it was not written.
        public var baselineFindings: Int?
    }

    /// Reads the pages and reports what is wrong with them. Errors are findings; warnings are where the options are
    /// strict.
    public mutating func lint(_ options: LintOptions = LintOptions()) throws -> LintResult? {
        guard var (overrides, configuration) = try findings() else { return nil }
        var result = LintResult(overrides: "")
        if options.fixes, try fix(below: configuration.docs, &result), result.fixes > 0 {
            // What is left is told of the pages as they are now.
            report = RunReport()
            guard let again = try findings() else { return nil }
            (overrides, configuration) = again
        }
        guard outcome == .fine else { return result }
        result.overrides = overrides.yaml
        if let path = options.baseline { try useBaseline(path, update: options.updatesBaseline, &result) }
        guard outcome == .fine else { return result }
        if options.isStrict {
            report.diagnostics.map { diagnostic in
                var diagnostic = diagnostic
                if diagnostic.severity == .warning { diagnostic.severity = .error }
                return diagnostic
            }
        }
        if report.errors > 0 { outcome = .findings }
        return result
    }

    private mutating func findings() throws -> (Overrides, Configuration)? {
        guard let (pipeline, sources) = try open(withTemplates: false) else { return nil }
        let (api, overrides) = pipeline.lint(sources, diagnostics: &report.diagnostics)
        sdk = SDK(api: api, files: [])
        return (overrides, pipeline.configuration)
    }

    /// Makes the changes that the diagnostics propose.
    ///
    /// - Returns: false if a page can't be written.
    private mutating func fix(below docs: String, _ result: inout LintResult) throws -> Bool {
        var fixes: [String: PageFixes] = [:]
        for diagnostic in report.diagnostics.sorted {
            guard let page = diagnostic.edits.first?.span.file,
                diagnostic.edits.allSatisfy({ $0.span.file == page })
            else { continue }
            fixes[page, default: PageFixes()].add(diagnostic.edits)
        }
        for (page, pageFixes) in fixes.sorted(by: { $0.key.precedes($1.key) }) {
            do {
                let count = try pageFixes.apply(to: page, in: FilePath(docs))
                result.fixes += count
                result.fixedPages += count > 0 ? 1 : 0
            } catch let error as Errno {
                report.diagnostics.error("unwritable-page", "the page can't be written: \(error)", at: .wholeFile(page))
                outcome = .findings
                return false
            }
        }
        return true
    }

    private mutating func useBaseline(_ path: String, update: Bool, _ result: inout LintResult) throws {
        if update {
            _ = try attempt { run in
                let baseline = Baseline(run.report.diagnostics.sorted)
                try baseline.write(to: path)
                result.baselineFindings = baseline.findings.reduce(0) { $0 + $1.count }
                run.report.diagnostics = DiagnosticCollector()
                return ()
            }
            return
        }
        guard let baseline = try attempt({ _ in try Baseline(reading: path) }) else { return }
        let (new, gone) = baseline.compare(with: report.diagnostics.sorted)
        report.diagnostics = DiagnosticCollector()
        for diagnostic in new { report.diagnostics.emit(diagnostic) }
        if gone > 0 {
            report.diagnostics.note(
                "stale-baseline", "\(gone) finding\(gone == 1 ? "" : "s") of the baseline '\(path)' are gone", at: nil,
                help: "shorten it with --update-baseline, so that they can't come back unnoticed")
        }
    }
}
