import APIModel
import Markdown
import RichText
import SourceText

/// Reads the rows of a parameter, output or structure table.
struct FieldTableReader {
    var vocabulary: Vocabulary

    /// The fields of a table, or nil if it has no column of names.
    ///
    /// - Parameter expectsRequired: true for request parameters, whose table should say which are required.
    func read(
        _ table: Table, expectsRequired: Bool, diagnostics: inout DiagnosticCollector
    ) -> [FieldDraft]? {
        guard
            let layout = TableLayout(
                table, required: [.name], optional: [.type, .required, .description], vocabulary: vocabulary)
        else { return nil }
        if expectsRequired, !layout.has(.required) {
            diagnostics.warning(
                "missing-required-column", "the table doesn't say which parameters are required", at: table.header.span,
                help: "add a column 'Required' with 'Yes' or 'No' in each row")
        }
        if !layout.has(.type) {
            diagnostics.warning(
                "missing-type-column", "the table doesn't say what types the fields have", at: table.header.span,
                help: "add a column 'Type'")
        }
        layout.reportUnreadColumns(of: table, diagnostics: &diagnostics)
        let rows = table.rowsWithText(diagnostics: &diagnostics)
        let fields = rows.compactMap { field($0, layout: layout, diagnostics: &diagnostics) }
        reportDuplicates(fields, diagnostics: &diagnostics)
        return fields
    }

    private func field(
        _ row: Table.Row, layout: TableLayout, diagnostics: inout DiagnosticCollector
    ) -> FieldDraft? {
        guard let nameCell = layout.cell(.name, of: row), !nameCell.text.isEmpty else {
            diagnostics.error(
                "missing-name", "a row without a name", at: row.span, help: "fill in the name, or delete the row")
            return nil
        }
        let (name, isMarkedDeprecated) = wireName(nameCell)
        let typeCell = layout.cell(.type, of: row)
        let descriptionCell = layout.cell(.description, of: row)
        var field = Field(
            name: Located(name, at: nameCell.span),
            type: FieldType(
                text: typeCell?.text.plain ?? "", reference: .missing, span: typeCell?.span ?? row.span),
            required: requirement(layout.cell(.required, of: row), diagnostics: &diagnostics),
            description: descriptionCell?.text ?? RichText(), descriptionSpan: descriptionCell?.span ?? row.span)
        if isMarkedDeprecated { field.deprecation = Deprecation(span: nameCell.span) }
        let typeText = typeCell?.text ?? RichText()
        addFacts(to: &field, shape: vocabulary.shape(of: typeText))
        return FieldDraft(field: field, typeCell: typeText)
    }

    /// The name without the mark of a deprecated field: `eipV4Type [已废弃]`.
    private func wireName(_ cell: Table.Cell) -> (name: String, isDeprecated: Bool) {
        let text = cell.text.plain
        guard let open = text.lastIndex(where: { $0 == "[" || $0 == "【" || $0 == "(" || $0 == "（" }) else {
            return (text, false)
        }
        let mark = text[text.index(after: open)...].dropLast()
        guard vocabulary.isDeprecationMark(String(mark)) else { return (text, false) }
        let name = Array(text[..<open].utf8)[...].trimmingWhitespace()
        return (String(decoding: name, as: UTF8.self), true)
    }

    private func requirement(
        _ cell: Table.Cell?, diagnostics: inout DiagnosticCollector
    ) -> Field.Requirement {
        guard let cell else { return .unknown }
        let word = cell.text.plain
        if let requirement = vocabulary.requirement(word) { return requirement }
        diagnostics.warning(
            "unknown-requirement", "'\(word)' says neither that the parameter is required nor that it isn't",
            at: cell.span, help: "write 'Yes' or 'No'")
        return .unknown
    }

    private func reportDuplicates(_ fields: [FieldDraft], diagnostics: inout DiagnosticCollector) {
        var first: [String: SourceSpan] = [:]
        for draft in fields {
            let name = draft.field.name
            if let earlier = first[name.value] {
                diagnostics.error(
                    "duplicate-field", "'\(name.value)' is in this table already", at: name.span,
                    help: "delete one of the two rows", notes: [.init("the first row with this name", at: earlier)])
            } else {
                first[name.value] = name.span
            }
        }
    }
}

extension FieldTableReader {
    /// Adds what the description says in words: default, range, length, unit, condition, deprecation, values.
    private func addFacts(to field: inout Field, shape: DescribedShape) {
        let facts = vocabulary.descriptions.read(field.description, of: shape)
        let span = field.descriptionSpan
        func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: span) }
        field.defaultValue = facts.defaultValue.map(located)
        field.range = facts.range.map(located)
        field.length = facts.length.map(located)
        field.unit = facts.unit.map(located)
        field.requiredWhen = facts.requiredWhen.map(located)
        if let deprecation = facts.deprecation {
            field.deprecation = Deprecation(replacement: deprecation.replacement, span: field.deprecation?.span ?? span)
        } else if field.deprecation != nil {
            field.deprecation?.replacement = vocabulary.descriptions.replacement(in: field.description)
        }
        if !facts.values.isEmpty {
            let values = facts.values.map { DocumentedValue(value: located($0.value), description: $0.description) }
            field.valueSet = located(.inline(values))
        }
    }
}
