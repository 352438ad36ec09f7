import APIModel
import RichText
import SourceText

/// Applies the overrides to fields before their types are resolved, and remembers which of them found their field.
struct OverrideApplication {
    private let overrides: Overrides
    private var used: Set<Int> = []

    init(_ overrides: Overrides) { self.overrides = overrides }

    mutating func apply(to drafts: [FieldDraft], owner: FieldOverride.Owner) -> [FieldDraft] {
        let entries = overrides.fields.enumerated().filter { $0.element.owner == owner }
        guard !entries.isEmpty else { return drafts }
        return drafts.map { draft in
            var draft = draft
            for (index, entry) in entries where entry.field == draft.field.name.value {
                used.insert(index)
                draft.apply(entry)
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
    }
}

extension FieldDraft {
    fileprivate mutating func apply(_ override: FieldOverride) {
        if let name = override.name { field.name.value = name }
        if let required = override.required { field.required = required ? .yes : .no }
        if let type = override.type {
            field.type = FieldType(text: type, reference: .missing, span: override.span)
            typeCell = RichText(plain: type)
        }
    }
}
