extension DiagnosticFormat {
    /// Workflow commands of GitHub Actions, one a line: each becomes an annotation of the changed file.
    public static let github = DiagnosticFormat(name: "github") { report, _ in
        report.diagnostics.map { command(for: $0, in: report) }.joined()
    }

    private static func command(for diagnostic: Diagnostic, in report: DiagnosticReport) -> String {
        let name =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties: [String] = []
        if let span = diagnostic.span {
            properties.append("file=\(escapedProperty(report.displayPath(span.file)))")
            if span.line > 0 { properties += ["line=\(span.line)", "col=\(span.column)"] }
        }
        properties.append("title=\(escapedProperty(diagnostic.code))")
        var lines = [diagnostic.message]
        for note in diagnostic.notes {
            let place = note.span.map { report.place(of: $0) + ": " }
            lines.append("note: \(place ?? "")\(note.message)")
        }
        if let help = diagnostic.help { lines.append("help: \(help)") }
        let message = lines.joined(separator: "\n")
        return "::\(name) \(properties.joined(separator: ","))::\(escapedMessage(message))\n"
    }

    /// A runner decodes `%25`, `%0D` and `%0A` in the text of a command; anything else stands for itself.
    private static func escapedMessage(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    /// In a property, which a comma or a colon would end, also `%3A` and `%2C`.
    private static func escapedProperty(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    private static func escaped(_ text: String, _ spellings: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            // What is neither decoded nor printable is spelt out as on a terminal: the log of a run is one, too.
            result += spellings[scalar] ?? TerminalText.shown(scalar).text
        }
    }
}
