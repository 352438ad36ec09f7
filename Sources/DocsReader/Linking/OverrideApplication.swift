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

    mutating func apply(to drafts: [FieldDraft], owner: FieldOverride.Owner) -> [FieldDraft] {
        let entries = overrides.fields.enumerated().filter { $0.element.owner == owner }
        guard !entries.isEmpty else { return drafts }
        return drafts.map { draft in
            var draft = draft
            for (index, entry) in entries where entry.field == draft.field.name.value {
                used.insert(index)
                if draft.apply(entry) { effective.insert(index) }
            }
            return draft
        }
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

extension FieldDraft {
    /// - Returns: true if the page says something else.
    fileprivate mutating func apply(_ override: FieldOverride) -> Bool {
        var isEffective = false
        if let name = override.name {
            isEffective = name != field.name.value
            field.name.value = name
        }
        if let required = override.required {
            let requirement: Field.Requirement = required ? .yes : .no
            isEffective = isEffective || requirement != field.required
            field.required = requirement
        }
        if let type = override.type {
            isEffective = isEffective || Vocabulary.key(type) != Vocabulary.key(field.type.text)
            field.type = FieldType(text: type, reference: .missing, span: override.span)
            typeCell = RichText(plain: type)
        }
        return isEffective
    }
}
