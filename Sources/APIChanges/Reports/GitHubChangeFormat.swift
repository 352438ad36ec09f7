import SourceText

extension ChangeFormat {
    /// Workflow commands of GitHub Actions, one a change: an error for what breaks callers, a notice for anything else.
    ///
    /// An annotation stands at the new place; what is gone is told at the place that it is gone from, or without one.
    static let github = ChangeFormat(name: "github") { report in
        let diagnostics = report.changes.map { change in
            let old = change.old.map { " (before: \(ChangeReport.place($0, report.oldPath)))" } ?? ""
            return Diagnostic(
                change.level == .breaking ? .error : .note, change.rule,
                "\(change.subject): \(change.message)\(old)", at: change.new, help: change.consequence)
        }
        let text = DiagnosticFormat.github.text(
            of: DiagnosticReport(diagnostics, sources: [], displayPath: report.newPath))
        return text + "verdict: \(report.summary)\n"
    }
}
