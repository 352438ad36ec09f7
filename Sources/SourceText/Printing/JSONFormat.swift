import Foundation

extension DiagnosticFormat {
    /// One JSON document for programs. Places are members of their own; a statement about a whole file has no line.
    public static let json = DiagnosticFormat(name: "json") { report, _ in
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        // Strings and integers only: there is nothing in the document that the encoder could refuse.
        guard let data = try? encoder.encode(JSONReport(report)) else { return "" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

private struct JSONReport: Encodable {
    /// Raised when a reader of the old form would misread the new one.
    var formatVersion = 1
    var diagnostics: [Statement]
    var errors: Int
    var warnings: Int
    var notes: Int

    init(_ report: DiagnosticReport) {
        diagnostics = report.diagnostics.map { diagnostic in
            Statement(
                code: diagnostic.code, severity: diagnostic.severity.rawValue, message: diagnostic.message,
                place: diagnostic.span.map { Place($0, in: report) }, help: diagnostic.help,
                edits: diagnostic.edits.map { edit in
                    Edit(place: Place(edit.span, in: report), original: edit.original, replacement: edit.replacement)
                },
                notes: diagnostic.notes.map { note in
                    Remark(message: note.message, place: note.span.map { Place($0, in: report) })
                })
        }
        errors = report.count(of: .error)
        warnings = report.count(of: .warning)
        notes = report.count(of: .note)
    }

    struct Statement: Encodable {
        var code: String
        var severity: String
        var message: String
        var place: Place?
        var help: String?
        /// Changes of the page that put it right.
        var edits: [Edit]
        var notes: [Remark]
    }

    struct Edit: Encodable {
        var place: Place
        var original: String
        var replacement: String
    }

    struct Remark: Encodable {
        var message: String
        var place: Place?
    }

    struct Place: Encodable {
        var path: String
        var line: Int?
        var column: Int?
        var length: Int?

        init(_ span: SourceSpan, in report: DiagnosticReport) {
            path = report.displayPath(span.file)
            guard span.line > 0 else { return }
            line = span.line
            column = span.column
            length = span.length
        }
    }
}
