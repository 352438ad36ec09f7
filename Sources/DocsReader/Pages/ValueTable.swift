import APIModel
import Markdown
import RichText
import SourceText

/// Reads the rows of a table that lists the values of a value set.
struct ValueTableReader {
    var vocabulary: Vocabulary

    /// The values, or nil if the table has no column of values.
    func read(_ table: Table, diagnostics: inout DiagnosticCollector) -> [DocumentedValue]? {
        guard
            let layout = TableLayout(table, required: [.value], optional: [.description], vocabulary: vocabulary)
        else { return nil }
        layout.reportUnreadColumns(of: table, diagnostics: &diagnostics)
        var seen: [String: SourceSpan] = [:]
        return table.rowsWithText(diagnostics: &diagnostics).compactMap { row in
            guard let cell = layout.cell(.value, of: row), !cell.text.isEmpty else {
                diagnostics.error(
                    "missing-name", "a row without a value", at: row.span,
                    help: "fill in the value, or delete the row")
                return nil
            }
            let value = cell.text.plain
            if let earlier = seen[value] {
                diagnostics.warning(
                    "duplicate-value", "'\(value)' is in this table already", at: cell.span,
                    help: "delete one of the two rows", notes: [.init("the first row with this value", at: earlier)])
                return nil
            }
            seen[value] = cell.span
            DocumentedValue.reportUnusual(value, at: cell.span, diagnostics: &diagnostics)
            return DocumentedValue(
                value: Located(value, at: cell.span),
                description: layout.cell(.description, of: row)?.text ?? RichText())
        }
    }
}

extension DocumentedValue {
    /// Reports a value with marks that no service uses in one: a remark, or code of the page that was taken along.
    static func reportUnusual(_ value: String, at span: SourceSpan, diagnostics: inout DiagnosticCollector) {
        let isUnusual = value.unicodeScalars.contains { $0.isInvisible || "\"\\`()<>{};".unicodeScalars.contains($0) }
        guard isUnusual else { return }
        diagnostics.warning(
            "unusual-value", "'\(value)' is an unusual value, which is sent as it is written here", at: span,
            help: "write the bare value; a remark belongs into the description")
    }
}
