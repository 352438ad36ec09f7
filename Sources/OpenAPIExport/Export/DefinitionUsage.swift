import APIModel
import SourceText

/// Which definitions requests and answers hold.
struct DefinitionUsage {
    private let requests: Set<DefinitionID>
    private let responses: Set<DefinitionID>

    init(_ api: API) {
        let actions = api.services.flatMap(\.actions)
        let fields = Dictionary(
            api.services.flatMap(\.structures).map { ($0.id, $0.fields) }, uniquingKeysWith: { first, _ in first })
        requests = actions.map(\.inputs).reachableDefinitions { fields[$0] }
        responses = actions.map(\.outputs).reachableDefinitions { fields[$0] }
    }

    /// What nothing refers to is described as if an answer held it.
    func isUsed(_ id: DefinitionID, _ direction: Direction) -> Bool {
        switch direction {
        case .request: requests.contains(id)
        case .response: responses.contains(id) || !requests.contains(id)
        }
    }
}
