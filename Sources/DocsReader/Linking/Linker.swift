import APIModel
import RichText
import SourceText

/// Turns drafts into parts of a service: overrides first, then the types and value sets that links name.
///
/// Linkers know nothing of each other, so any number of services can be linked at the same time.
struct Linker {
    var service: Service
    private(set) var overrides: OverrideApplication
    private let types: TypeResolver

    init(_ service: Service, types: TypeResolver, overrides: Overrides) {
        self.service = service
        self.types = types
        self.overrides = OverrideApplication(overrides)
    }

    /// Adds an action.
    mutating func link(_ draft: ActionDraft, diagnostics: inout DiagnosticCollector) {
        var action = draft.action
        let name = action.name.value
        action.inputs = fields(
            draft.inputs, owner: .inputs(service: service.name, action: name), page: action.page,
            diagnostics: &diagnostics)
        action.outputs = fields(
            draft.outputs, owner: .outputs(service: service.name, action: name), page: action.page,
            diagnostics: &diagnostics)
        action.pagination = PaginationReader.pagination(inputs: action.inputs, outputs: action.outputs)
        service.actions.append(action)
    }

    /// Adds the definitions of a page.
    mutating func link(_ page: Page, diagnostics: inout DiagnosticCollector) {
        guard case .dataStructures(let drafts) = page.content else { return }
        for draft in drafts where types.index.defines(draft, page: page.path) {
            let id = DefinitionID(page: page.path, name: draft.name.value)
            switch draft.content {
            case .structure(let table):
                let fields = fields(
                    table, owner: .structure(service: service.name, name: id.name), page: page.path,
                    diagnostics: &diagnostics)
                service.structures.append(
                    Structure(id: id, span: draft.name.span, description: draft.description, fields: fields))
            case .valueSet(let values):
                service.valueSets.append(
                    ValueSet(id: id, span: draft.name.span, description: draft.description, values: values))
            }
        }
    }

    private mutating func fields(
        _ draft: FieldTableDraft, owner: FieldOverride.Owner, page: String, diagnostics: inout DiagnosticCollector
    ) -> [Field] {
        let table = overrides.apply(to: draft, owner: owner)
        var fields = table.fields
        for open in table.openFields {
            link(&fields[open.row], typeCell: open.typeCell, page: page, diagnostics: &diagnostics)
        }
        return fields
    }

    private func link(
        _ field: inout Field, typeCell: RichText, page: String, diagnostics: inout DiagnosticCollector
    ) {
        field.type.reference = types.resolve(
            typeCell, at: field.type.span, page: page, diagnostics: &diagnostics)
        let valueSet = valueSet(of: field, page: page, diagnostics: &diagnostics)
        // Most fields have none, and so no statement that would have to be made anew.
        if valueSet != nil || field.valueSet != nil { field.valueSet = valueSet }
    }

    /// The values that a field may have: what its type says, or else what its description links to, or else what the
    /// description lists. Only strings have such a list.
    private func valueSet(
        of field: Field, page: String, diagnostics: inout DiagnosticCollector
    ) -> Located<ValueSetReference>? {
        if case .valueSet(let id) = field.type.reference.element { return Located(.type(id), at: field.type.span) }
        guard field.type.reference.element == .scalar(.string) else { return nil }
        let linked = types.valueSet(
            linkedFrom: field.description, at: field.descriptionSpan, page: page, diagnostics: &diagnostics)
        return linked.map { Located(.description($0), at: field.descriptionSpan) } ?? field.valueSet
    }
}
