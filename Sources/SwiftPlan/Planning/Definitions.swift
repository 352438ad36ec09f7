import APIModel
import SourceText

/// The structures and value sets of an API as one of its services has them.
///
/// Two services may share a page, and the configuration may correct it for one of them only. So a service's own
/// definitions go before those that it borrows from others. The first definition of a name counts.
struct Definitions {
    private struct Index {
        var structures: [DefinitionID: Structure]
        var valueSets: [DefinitionID: ValueSet]

        init(_ services: [Service]) {
            structures = Dictionary(
                services.flatMap(\.structures).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            valueSets = Dictionary(
                services.flatMap(\.valueSets).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
    }

    private let all: Index
    private var own: Index

    init(_ api: API) {
        all = Index(api.services)
        own = Index([])
    }

    /// The same, as a service has them.
    func preferring(_ service: Service) -> Definitions {
        var definitions = self
        definitions.own = Index([service])
        return definitions
    }

    func structure(_ id: DefinitionID) -> Structure? { own.structures[id] ?? all.structures[id] }
    func valueSet(_ id: DefinitionID) -> ValueSet? { own.valueSets[id] ?? all.valueSets[id] }
}
