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
    ) -> FieldTableDraft? {
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
        var draft = FieldTableDraft()
        draft.fields.reserveCapacity(rows.count)
        var spans: [String: SourceSpan] = Dictionary(minimumCapacity: rows.count)
        for row in rows {
            guard let (field, openCell) = field(row, layout: layout, diagnostics: &diagnostics) else { continue }
            if let earlier = spans.updateValue(field.name.span, forKey: field.name.value) {
                report(duplicate: field.name, of: earlier, &diagnostics)
                continue
            }
            if let openCell { draft.openFields.append(.init(row: draft.fields.count, typeCell: openCell)) }
            draft.fields.append(field)
        }
        return draft
    }

    /// One object can't have two fields of one name: the second is left out.
    private func report(
        duplicate name: Located<String>, of earlier: SourceSpan, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.error(
            "duplicate-field", "'\(name.value)' is in this table already", at: name.span,
            help: "delete one of the two rows", notes: [.init("the row with this name above", at: earlier)])
    }

    private func report(missingTypeOf name: String, at span: SourceSpan, _ diagnostics: inout DiagnosticCollector) {
        diagnostics.warning(
            "missing-type", "nothing says what type '\(name)' has", at: span, help: "fill in the column 'Type'")
    }

    private func reportUnusualValues(of field: Field, _ diagnostics: inout DiagnosticCollector) {
        guard case .inline(let values) = field.valueSet?.value else { return }
        for value in values {
            DocumentedValue.reportUnusual(value.value.value, at: field.descriptionSpan, diagnostics: &diagnostics)
        }
    }

    /// - Returns: the field, and its type cell if that or the description have to be linked; nil for a row that is none.
    private func field(
        _ row: Table.Row, layout: TableLayout, diagnostics: inout DiagnosticCollector
    ) -> (Field, openCell: RichText?)? {
        guard let nameCell = layout.cell(.name, of: row), !nameCell.text.isEmpty else {
            diagnostics.error(
                "missing-name", "a row without a name", at: row.span, help: "fill in the name, or delete the row")
            return nil
        }
        let marked = MarkedName(nameCell.text.plain, vocabulary: vocabulary)
        reportUnusualName(marked.name, at: nameCell.span, &diagnostics)
        let typeCell = layout.cell(.type, of: row)
        if let typeCell, typeCell.text.isEmpty { report(missingTypeOf: marked.name, at: nameCell.span, &diagnostics) }
        let descriptionCell = layout.cell(.description, of: row)
        let typeText = typeCell?.text.plain ?? ""
        let wording = vocabulary.wording(ofType: typeText)
        var field = Field(
            name: Located(marked.name, at: nameCell.span),
            type: FieldType(
                text: typeText, reference: wording.ownMeaning ?? .missing, span: typeCell?.span ?? row.span),
            required: requirement(layout.cell(.required, of: row), diagnostics: &diagnostics),
            description: descriptionCell?.text ?? RichText(), descriptionSpan: descriptionCell?.span ?? row.span)
        if marked.isDeprecated { field.deprecation = Deprecation(span: nameCell.span) }
        addFacts(to: &field, shape: wording.shape)
        reportUnusualValues(of: field, &diagnostics)
        let isOpen = wording.ownMeaning == nil || needsLinks(field, typeCell: typeCell)
        return (consume field, openCell: isOpen ? typeCell?.text ?? RichText() : nil)
    }

    /// True if a field whose type is a word means what a link says, or has the values that one leads to: a string may link
    /// to them, and nothing else has a list of them.
    private func needsLinks(_ field: Field, typeCell: Table.Cell?) -> Bool {
        if let typeCell, typeCell.text.hasLinks { return true }
        return field.type.reference.element == .scalar(.string) ? field.description.hasLinks : field.valueSet != nil
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

    private func reportUnusualName(
        _ name: String, at span: SourceSpan, _ diagnostics: inout DiagnosticCollector
    ) {
        guard !name.isWireIdentifier else { return }
        diagnostics.warning(
            "unusual-name", "'\(name)' is an unusual name for a field, which is sent as it is written here", at: span,
            help: "a name begins with a letter and consists of letters, digits and '_'")
    }
}

extension FieldTableReader {
    /// Adds what the description says in words: default, range, length, unit, condition, deprecation, values.
    private func addFacts(to field: inout Field, shape: DescribedShape) {
        let facts = vocabulary.descriptions.read(field.description, of: shape)
        let span = field.descriptionSpan
        func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: span) }
        guard field.deprecation != nil || facts != DescriptionFacts() else { return }
        var statements = field.statements
        statements.defaultValue = facts.defaultValue.map(located)
        statements.range = facts.range.map(located)
        statements.length = facts.length.map(located)
        statements.unit = facts.unit.map(located)
        statements.requiredWhen = facts.requiredWhen.map(located)
        if let deprecation = facts.deprecation {
            statements.deprecation = Deprecation(
                replacement: deprecation.replacement, span: field.deprecation?.span ?? span)
        } else if field.deprecation != nil {
            statements.deprecation?.replacement = vocabulary.descriptions.replacement(in: field.description)
        }
        if !facts.values.isEmpty {
            let values = facts.values.map { DocumentedValue(value: located($0.value), description: $0.description) }
            statements.valueSet = located(.inline(values))
        }
        field.statements = statements
    }
}
