import APIModel
import SourceText

/// Which structures an action sends and receives, and which contain themselves.
struct StructureGraph {
    /// The definitions that an input contains, directly or through others.
    let sent: Set<DefinitionID>
    /// The definitions that an output contains.
    let received: Set<DefinitionID>
    private let component: [DefinitionID: Int]

    init(_ service: Service, _ definitions: Definitions) {
        let fields = { (id: DefinitionID) in definitions.structure(id)?.fields }
        sent = service.actions.lazy.map(\.inputs).reachableDefinitions(through: fields)
        received = service.actions.lazy.map(\.outputs).reachableDefinitions(through: fields)
        let all = Set(service.structures.map(\.id)).union(sent).union(received)
        var search = ComponentSearch()
        for id in all.sorted() {
            search.visit(id) { id in
                definitions.structure(id)?.fields.containedStructures.filter { definitions.structure($0) != nil } ?? []
            }
        }
        component = search.component
    }

    /// True if a structure with a field of another, not in a list, would need infinite memory.
    func isCyclic(from structure: DefinitionID, to field: DefinitionID) -> Bool {
        structure == field || component[structure] != nil && component[structure] == component[field]
    }
}

extension [Field] {
    /// The structures that values of the fields contain in place.
    fileprivate var containedStructures: [DefinitionID] {
        indices.compactMap { row in
            if case .structure(let id) = self[row].type.reference { id } else { nil }
        }
    }
}

/// Tarjan's search for strongly connected components, with its own stack in place of recursion: the depth is up to the
/// documentation.
private struct ComponentSearch {
    private(set) var component: [DefinitionID: Int] = [:]
    private var order: [DefinitionID: Int] = [:]
    private var low: [DefinitionID: Int] = [:]
    private var open: [DefinitionID] = []
    private var count = 0

    private struct Visit {
        var id: DefinitionID
        var successors: [DefinitionID]
    }

    mutating func visit(_ start: DefinitionID, successors: (DefinitionID) -> [DefinitionID]) {
        guard order[start] == nil else { return }
        var stack = [enter(start, successors)]
        while var visit = stack.popLast() {
            guard let next = visit.successors.popLast() else {
                leave(visit.id)
                if let parent = stack.last { lower(parent.id, to: low[visit.id]) }
                continue
            }
            stack.append(visit)
            if order[next] == nil {
                stack.append(enter(next, successors))
            } else if component[next] == nil {
                lower(visit.id, to: order[next])
            }
        }
    }

    private mutating func enter(_ id: DefinitionID, _ successors: (DefinitionID) -> [DefinitionID]) -> Visit {
        order[id] = order.count
        low[id] = order[id]
        open.append(id)
        return Visit(id: id, successors: successors(id))
    }

    private mutating func lower(_ id: DefinitionID, to value: Int?) {
        guard let value, let current = low[id] else { return }
        low[id] = min(current, value)
    }

    private mutating func leave(_ id: DefinitionID) {
        guard low[id] == order[id] else { return }
        while let member = open.popLast() {
            component[member] = count
            if member == id { break }
        }
        count += 1
    }
}
