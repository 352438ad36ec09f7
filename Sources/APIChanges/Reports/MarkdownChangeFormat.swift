import SourceText

extension ChangeFormat {
    /// A section of a changelog: a heading for each level, an item for each change.
    static let markdown = ChangeFormat(name: "markdown") { report in
        let sections = ChangeLevel.allCases.compactMap { level -> String? in
            let changes = report.changes.filter { $0.level == level }
            guard !changes.isEmpty else { return nil }
            return "### \(title(of: level))\n\n" + changes.map { item($0, in: report) }.joined()
        }
        return "## Changes (\(report.summary))\n" + sections.map { "\n" + $0 }.joined()
    }

    private static func title(of level: ChangeLevel) -> String {
        switch level {
        case .breaking: "Breaking changes"
        case .addition: "Additions"
        case .documentation: "Documentation"
        }
    }

    private static func item(_ change: Change, in report: ChangeReport) -> String {
        // What a field is described as is of interest to readers of the pages only: a line each suffices.
        let consequence = change.level == .documentation ? "" : "; \(prose(change.consequence))"
        return "- \(code(change.subject)): \(prose(change.message))\(consequence) (\(code(change.rule)))\n"
    }

    /// Text that may be in backticks already, as the rules write names of Swift; nothing else in it is Markdown.
    private static func prose(_ text: String) -> String {
        TerminalText.escaped(text).split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { $0.offset.isMultiple(of: 2) ? escaped($0.element) : "`\($0.element)`" }
            .joined()
    }

    /// A backslash takes the meaning of any ASCII punctuation (CommonMark 0.31, section 2.4).
    private static func escaped(_ text: Substring) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            if "\\*_[]<>&#|!~".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
    }

    private static func code(_ text: String) -> String {
        "`\(TerminalText.escaped(text).replacing("`", with: "'"))`"
    }
}
