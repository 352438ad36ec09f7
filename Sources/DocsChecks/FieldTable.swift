import APIModel
import SourceText

/// A table of fields, and whose it is.
struct FieldTable: Sendable {
    var id: ID
    var fields: [Field]
    /// The page with the table.
    var page: String

    /// What tells the tables of a model apart.
    enum ID: Hashable, Sendable {
        case inputs(service: String, action: String)
        case outputs(service: String, action: String)
        case structure(service: String, DefinitionID)
    }

    var service: String {
        switch id {
        case .inputs(let service, _), .outputs(let service, _), .structure(let service, _): service
        }
    }

    var isInputs: Bool { if case .inputs = id { true } else { false } }
    var isOutputs: Bool { if case .outputs = id { true } else { false } }

    /// What a message calls the table: `the outputs of 'DescribeDisks'`.
    var title: String {
        switch id {
        case .inputs(_, let action): "the parameters of '\(action)'"
        case .outputs(_, let action): "the outputs of '\(action)'"
        case .structure(_, let id): "the structure '\(id.name)'"
        }
    }

    /// True of a field whose type the configuration states: it doesn't stand on the page of the table. A person decided
    /// then, so examples that disagree are the mistake.
    func hasConfiguredType(_ field: Field) -> Bool { field.type.span.file != page }

    /// The correction of a field, as the configuration would have it.
    func override(of field: Field, name: String? = nil, type: String? = nil) -> FieldOverride {
        FieldOverride(owner: owner, field: field.name.value, name: name, type: type, span: .wholeFile("sdkgen.yaml"))
    }

    private var owner: FieldOverride.Owner {
        switch id {
        case .inputs(let service, let action): .inputs(service: service, action: action)
        case .outputs(let service, let action): .outputs(service: service, action: action)
        case .structure(let service, let id): .structure(service: service, name: id.name)
        }
    }

    static func tables(of service: Service) -> [FieldTable] {
        let name = service.name
        let actions = service.actions.flatMap { action in
            [
                FieldTable(
                    id: .inputs(service: name, action: action.name.value), fields: action.inputs, page: action.page),
                FieldTable(
                    id: .outputs(service: name, action: action.name.value), fields: action.outputs, page: action.page),
            ]
        }
        return actions
            + service.structures.map { structure in
                FieldTable(
                    id: .structure(service: name, structure.id), fields: structure.fields, page: structure.id.page)
            }
    }
}
