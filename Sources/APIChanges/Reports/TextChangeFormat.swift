import SourceText

extension ChangeFormat {
    /// For people: `level[rule]: subject: message`, what it means, and both places.
    static let text = ChangeFormat(name: "text") { report in
        report.changes.map { text(of: $0, in: report) }.joined() + "verdict: \(report.summary)\n"
    }

    private static func text(of change: Change, in report: ChangeReport) -> String {
        let message = TerminalText.escaped("\(change.subject): \(change.message)")
        var lines = [
            "\(change.level.rawValue)[\(change.rule)]: \(message)",
            "    for callers: \(TerminalText.escaped(change.consequence))",
        ]
        if let old = change.old {
            lines.append("    old: \(TerminalText.escaped(ChangeReport.place(old, report.oldPath)))")
        }
        if let new = change.new {
            lines.append("    new: \(TerminalText.escaped(ChangeReport.place(new, report.newPath)))")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
