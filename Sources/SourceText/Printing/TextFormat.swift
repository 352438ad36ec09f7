extension DiagnosticFormat {
    /// For people: `path:line:column: severity[code]: message`, the source line, and a caret under what is meant.
    public static let text = DiagnosticFormat(name: "text") { report, colored in
        let style = TerminalStyle(isOn: colored)
        return report.diagnostics.parallelMap(jobs: report.jobs) { text(of: $0, in: report, style: style) }.joined()
    }

    private static func text(of diagnostic: Diagnostic, in report: DiagnosticReport, style: TerminalStyle) -> String {
        let color = TerminalStyle.color(of: diagnostic.severity)
        let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
        var text = headline(label: label, message: diagnostic.message, span: diagnostic.span, color, report, style)
        for note in diagnostic.notes {
            text += headline(label: "note", message: note.message, span: note.span, .cyan, report, style)
        }
        if let help = diagnostic.help {
            text += "       = \(style.bold("help")): \(TerminalText.escaped(help))\n"
        }
        return text
    }

    private static func headline(
        label: String, message: String, span: SourceSpan?, _ color: TerminalStyle.Color, _ report: DiagnosticReport,
        _ style: TerminalStyle
    ) -> String {
        var text = ""
        if let span {
            text += style.bold(TerminalText.escaped(report.place(of: span)) + ":") + " "
        }
        text += style.colored(label + ":", color) + " " + style.bold(TerminalText.escaped(message)) + "\n"
        if let span, let source = report.source(of: span),
            let excerpt = SourceExcerpt(of: span, in: source)
        {
            text += excerpt.text(caretColor: color, style: style)
        }
        return text
    }
}

/// The escape sequences of a terminal (ECMA-48, section 8.3.117), or none.
struct TerminalStyle {
    var isOn: Bool

    enum Color: Int {
        case red = 31
        case green = 32
        case yellow = 33
        case cyan = 36
    }

    static func color(of severity: Diagnostic.Severity) -> Color {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }

    func bold(_ text: String) -> String { isOn ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    func colored(_ text: String, _ color: Color) -> String {
        isOn ? "\u{1B}[1;\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}
