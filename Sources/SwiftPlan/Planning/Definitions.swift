import APIModel
import SourceText

/// The structures and value sets of all services by their names. The first definition of a name counts.
struct Definitions {
    let structures: [DefinitionID: Structure]
    let valueSets: [DefinitionID: ValueSet]

    init(_ api: API) {
        structures = Dictionary(
            api.services.flatMap(\.structures).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        valueSets = Dictionary(
            api.services.flatMap(\.valueSets).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Field {
    /// The structures and value sets that the field refers to.
    var references: [DefinitionID] {
        var references = type.reference.definition.map { [$0] } ?? []
        switch valueSet?.value {
        case .type(let id), .description(let id): references.append(id)
        case .inline, nil: break
        }
        return references
    }
}
