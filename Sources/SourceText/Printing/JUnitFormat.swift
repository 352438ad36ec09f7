extension DiagnosticFormat {
    /// JUnit's XML, which every build service shows: a suite for each file, a failed test for each error and warning.
    ///
    /// There is no standard; the elements are those of Ant's JUnit report that Jenkins and GitLab read. A run without
    /// findings has one test, which passed: services take an empty report for a run that did not happen.
    public static let junit = DiagnosticFormat(name: "junit") { report, _ in
        var files: [String] = []
        var cases: [String: [Diagnostic]] = [:]
        for diagnostic in report.diagnostics {
            let file = diagnostic.span.map { report.displayPath($0.file) } ?? "sdkgen"
            if cases[file] == nil { files.append(file) }
            cases[file, default: []].append(diagnostic)
        }
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        let failures = report.count(of: .error) + report.count(of: .warning)
        let tests = max(1, report.diagnostics.count)
        text += "<testsuites name=\"sdkgen\" tests=\"\(tests)\" failures=\"\(failures)\">\n"
        for file in files { text += suite(file, cases[file] ?? []) }
        if files.isEmpty {
            text += "  <testsuite name=\"sdkgen\" tests=\"1\" failures=\"0\">\n"
            text += "    <testcase classname=\"sdkgen\" name=\"no findings\"/>\n  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private static func suite(_ file: String, _ diagnostics: [Diagnostic]) -> String {
        let failures = diagnostics.count { $0.severity != .note }
        var text = "  <testsuite name=\"\(escaped(file))\" tests=\"\(diagnostics.count)\" failures=\"\(failures)\">\n"
        for diagnostic in diagnostics {
            let place = diagnostic.span.map { $0.place(in: file) } ?? file
            let name = escaped("\(diagnostic.code) \(place)")
            text += "    <testcase classname=\"\(escaped(diagnostic.code))\" name=\"\(name)\""
            if diagnostic.severity == .note {
                text += "/>\n"
            } else {
                text += ">\n      <failure type=\"\(diagnostic.severity.rawValue)\" "
                text += "message=\"\(escaped(diagnostic.message))\">"
                text += escaped(([diagnostic.message] + [diagnostic.help].compactMap(\.self)).joined(separator: "\n"))
                text += "</failure>\n    </testcase>\n"
            }
        }
        return text + "  </testsuite>\n"
    }

    /// Text in an element or an attribute (XML 1.0, section 2.4); what XML can't hold (section 2.2) is spelt out.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result += TerminalText.shown(scalar).text
            }
        }
    }
}
