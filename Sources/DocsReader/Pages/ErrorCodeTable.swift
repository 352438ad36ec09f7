import APIModel
import Markdown
import RichText
import SourceText

/// Reads the rows of a table of error codes. Duplicates stay: a reader of the model decides what they mean.
struct ErrorCodeTableReader {
    var vocabulary: Vocabulary

    /// The codes, or nil if the table has no column of codes.
    func read(_ table: Table, diagnostics: inout DiagnosticCollector) -> [ErrorCode]? {
        guard
            let layout = TableLayout(
                table, required: [.errorCode], optional: [.status, .description], vocabulary: vocabulary)
        else { return nil }
        layout.reportUnreadColumns(of: table, diagnostics: &diagnostics)
        return table.rowsWithText(diagnostics: &diagnostics).compactMap { row in
            guard let code = layout.cell(.errorCode, of: row), !code.text.isEmpty else {
                diagnostics.error(
                    "missing-name", "a row without an error code", at: row.span,
                    help: "fill in the code, or delete the row")
                return nil
            }
            reportUnusualCode(code.text.plain, at: code.span, &diagnostics)
            return ErrorCode(
                code: Located(code.text.plain, at: code.span),
                status: status(layout.cell(.status, of: row), diagnostics: &diagnostics),
                description: layout.cell(.description, of: row)?.text ?? RichText())
        }
    }

    private func reportUnusualCode(_ code: String, at span: SourceSpan, _ diagnostics: inout DiagnosticCollector) {
        let isUsual = code.withContiguousUTF8 { code in
            code.allSatisfy { byte in
                byte.isASCIILetterOrDigit || byte == .ascii("_") || byte == .ascii(".") || byte == .ascii("-")
            }
        }
        guard !isUsual else { return }
        diagnostics.warning(
            "unusual-code", "'\(code)' is an unusual error code, which is compared as it is written here", at: span,
            help: "a code consists of letters, digits, '_', '.' and '-'; a remark belongs into the description")
    }

    /// The status as a number (RFC 9110, section 15: three digits, the first from 1 to 5).
    private func status(_ cell: Table.Cell?, diagnostics: inout DiagnosticCollector) -> Located<Int>? {
        guard let cell else { return nil }
        guard let status = Int(cell.text.plain), (100...599).contains(status) else {
            diagnostics.warning(
                "invalid-status",
                cell.text.isEmpty ? "the code has no HTTP status" : "'\(cell.text.plain)' is no HTTP status",
                at: cell.span, help: "write a number from 100 to 599")
            return nil
        }
        return Located(status, at: cell.span)
    }
}
