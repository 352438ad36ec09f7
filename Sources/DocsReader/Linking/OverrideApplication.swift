import APIModel
import RichText
import SourceText

/// Applies the overrides to fields before their types are resolved, and remembers which of them found their field.
struct OverrideApplication {
    private let overrides: Overrides
    private var used: Set<Int> = []
    /// Those that the page didn't say already.
    private var effective: Set<Int> = []

    init(_ overrides: Overrides) { self.overrides = overrides }

    mutating func apply(to draft: FieldTableDraft, owner: FieldOverride.Owner) -> FieldTableDraft {
        let entries = overrides.fields.enumerated().filter { $0.element.owner == owner }
        guard !entries.isEmpty else { return draft }
        var table = draft
        for row in table.fields.indices {
            for (index, entry) in entries where entry.field == table.fields[row].name.value {
                used.insert(index)
                if table.apply(entry, toRow: row) { effective.insert(index) }
            }
        }
        return table
    }

    /// Adds what the same overrides found elsewhere.
    mutating func merge(_ other: OverrideApplication) {
        used.formUnion(other.used)
        effective.formUnion(other.effective)
    }

    /// Reports the overrides that found nothing to correct.
    func reportUnused(diagnostics: inout DiagnosticCollector) {
        for (index, entry) in overrides.fields.enumerated() where !used.contains(index) {
            diagnostics.warning(
                "unused-override", "the pages have no '\(entry.field)' here, so this override corrects nothing",
                at: entry.span, help: "delete it, or correct its service, action, structure or field")
        }
        for (index, entry) in overrides.fields.enumerated() where used.contains(index) && !effective.contains(index) {
            diagnostics.warning(
                "unused-override", "the pages say of '\(entry.field)' what this override says", at: entry.span,
                help: "delete it")
        }
    }
}

extension FieldTableDraft {
    /// - Returns: true if the page says something else.
    fileprivate mutating func apply(_ override: FieldOverride, toRow row: Int) -> Bool {
        var isEffective = false
        if let name = override.name {
            isEffective = name != fields[row].name.value
            fields[row].name.value = name
        }
        if let required = override.required {
            let requirement: Field.Requirement = required ? .yes : .no
            isEffective = isEffective || requirement != fields[row].required
            fields[row].required = requirement
        }
        if let type = override.type {
            isEffective = isEffective || Vocabulary.key(type) != Vocabulary.key(fields[row].type.text)
            fields[row].type = FieldType(text: type, reference: .missing, span: override.span)
            open(row, typeCell: RichText(plain: type))
        }
        return isEffective
    }

    /// Has a type looked up, instead of what the page says if need be.
    private mutating func open(_ row: Int, typeCell: RichText) {
        openFields.removeAll { $0.row == row }
        let place = openFields.firstIndex { $0.row > row } ?? openFields.endIndex
        openFields.insert(OpenField(row: row, typeCell: typeCell), at: place)
    }
}
