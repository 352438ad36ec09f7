import Foundation
import SourceText

extension ChangeFormat {
    /// One JSON document for programs.
    static let json = ChangeFormat(name: "json") { report in
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        // Strings and integers only: there is nothing in the document that the encoder could refuse.
        guard let data = try? encoder.encode(JSONChanges(report)) else { return "" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}

private struct JSONChanges: Encodable {
    /// Raised when a reader of the old form would misread the new one.
    var formatVersion = 1
    var verdict: Verdict
    var breaking: Int
    var additions: Int
    var documentation: Int
    var changes: [Statement]

    init(_ report: ChangeReport) {
        verdict = report.verdict
        breaking = report.count(of: .breaking)
        additions = report.count(of: .addition)
        documentation = report.count(of: .documentation)
        changes = report.changes.map { change in
            Statement(
                rule: change.rule, level: change.level, subject: change.subject, message: change.message,
                consequence: change.consequence, old: change.old.map { Place($0, report.oldPath) },
                new: change.new.map { Place($0, report.newPath) })
        }
    }

    struct Statement: Encodable {
        var rule: String
        var level: ChangeLevel
        var subject: String
        var message: String
        var consequence: String
        var old: Place?
        var new: Place?
    }

    struct Place: Encodable {
        var path: String
        var line: Int?
        var column: Int?
        var length: Int?

        init(_ span: SourceSpan, _ displayPath: (String) -> String) {
            path = displayPath(span.file)
            guard span.line > 0 else { return }
            line = span.line
            column = span.column
            length = span.length
        }
    }
}
