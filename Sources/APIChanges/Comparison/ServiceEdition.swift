import APIModel
import SourceText

/// A service in one edition, as its callers see it.
struct ServiceEdition {
    let actions: [Typed<Action>]
    let structures: [Typed<Structure>]
    let valueSets: [Typed<ValueSet>]
    let records: [String: CallerSurface.Record]

    /// What is left out of the generated code, such as a second definition of one name, has no name and is left out here.
    init(_ service: Service, _ surface: CallerSurface) {
        let module = surface.modules[service.name]
        actions = service.actions.compactMap { action in
            module?.actions[action.name.value].map { Typed(element: action, typeName: $0) }
        }
        var seen: Set<DefinitionID> = []
        structures = service.structures.compactMap { structure in
            guard seen.insert(structure.id).inserted else { return nil }
            return module?.definitions[structure.id].map { Typed(element: structure, typeName: $0) }
        }
        valueSets = service.valueSets.compactMap { set in
            guard seen.insert(set.id).inserted else { return nil }
            return module?.definitions[set.id].map { Typed(element: set, typeName: $0) }
        }
        records = module?.records ?? [:]
    }

    /// The fields of each record, with the name of the record.
    var fields: [(record: String, fields: [Field])] {
        actions.flatMap {
            [("\($0.typeName).Input", $0.element.inputs), ("\($0.typeName).Output", $0.element.outputs)]
        }
            + structures.map { ($0.typeName, $0.element.fields) }
    }
}

/// The types that have another name in the new edition.
struct TypeRenames {
    private let names: [String: String]

    init(_ pairs: [Pair<String>]) {
        names = Dictionary(
            pairs.filter { $0.old != $0.new }.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
    }

    /// The new name of an old type: `[Old.Input.Kind]` is `[New.Input.Kind]` where the action `Old` is now `New`.
    func applied(to type: String) -> String {
        guard !names.isEmpty else { return type }
        let brackets = type.prefix { $0 == "[" }
        let path = type.dropFirst(brackets.count).prefix { $0 != "]" && $0 != "." }
        guard let name = names[String(path)] else { return type }
        return brackets + name + type.dropFirst(brackets.count + path.count)
    }
}
