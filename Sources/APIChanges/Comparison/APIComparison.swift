import APIModel
import RichText
import SourceText

/// Two editions of an API, thing by thing: what the rules look at.
///
/// Everything that both editions have is paired once, so that a rule is a loop over pairs.
struct APIComparison {
    private(set) var services: Matching<Service>
    /// The actions of the services that both editions have.
    private(set) var actions = Matched<Action>()
    private(set) var structures = Matched<Structure>()
    private(set) var valueSets = Matched<ValueSet>()
    /// Inputs, outputs and structures that both editions have.
    private(set) var records: [RecordPair] = []
    private(set) var valueLists: [ValueListPair] = []
    private(set) var codeLists: [CodeListPair] = []
    let names: CallerNames

    init(old: API, new: API, names: CallerNames) {
        self.names = names
        services = Matching(old.services, new.services, key: \.name) { _ in
            Traits(name: "", shape: "", description: "")
        }
        let oldDefinitions = Definitions(old)
        let newDefinitions = Definitions(new)
        var identities = Identities()
        var serviceStructures: [Matching<Structure>] = []
        for pair in services.pairs {
            let matching = Self.match(pair.map(\.structures), names)
            identities.add(matching, id: \.id)
            structures.add(matching)
            serviceStructures.append(matching)
            let sets = Self.match(pair.map(\.valueSets), names)
            identities.add(sets, id: \.id)
            valueSets.add(sets)
        }
        for (pair, structures) in zip(services.pairs, serviceStructures) {
            let uses = Pair(
                old: StructureUse(pair.old, structures: oldDefinitions.structures),
                new: StructureUse(pair.new, structures: newDefinitions.structures))
            for structure in structures.pairs {
                let use = Pair(old: uses.old.use(of: structure.old.id), new: uses.new.use(of: structure.new.id))
                guard structure.old != structure.new || use.old != use.new else { continue }
                records.append(RecordPair(structure, use: use, names: names, identities: identities))
            }
            let matching = Self.match(pair.map(\.actions), names)
            actions.add(matching)
            for action in matching.pairs where action.old != action.new {
                records.append(RecordPair(action, .input, names: names, identities: identities))
                records.append(RecordPair(action, .output, names: names, identities: identities))
            }
        }
        codeLists =
            [CodeListPair(common: Pair(old: old, new: new), names: names)]
            + actions.pairs.filter { $0.old.errorCodes != $0.new.errorCodes }
            .map { CodeListPair(action: $0, names: names) }
        valueLists =
            valueSets.pairs.filter { $0.old != $0.new }.map { ValueListPair($0, names: names) }
            + records.flatMap { record in
                record.fields.pairs.compactMap { ValueListPair($0, of: record, names: names) }
            }
    }

    private static func match(_ actions: Pair<[Action]>, _ names: CallerNames) -> Matching<Action> {
        Matching(actions.old, actions.new, key: { names.type($0.name.value) }) { action in
            let fields = [action.inputs, action.outputs].map { $0.map(\.name.value).sorted().joined(separator: ",") }
            // Attaching and detaching take the same fields, and are not one action that changed its name.
            let verb = action.name.value.prefix(1) + action.name.value.dropFirst().prefix { !$0.isUppercase }
            return Traits(
                name: action.name.value, shape: "\(verb)(\(fields[0]))->\(fields[1])",
                description: action.summary.plain)
        }
    }

    private static func match(_ structures: Pair<[Structure]>, _ names: CallerNames) -> Matching<Structure> {
        Matching(structures.old, structures.new, key: { names.type($0.id.name) }) { structure in
            Traits(
                name: structure.id.name, shape: structure.fields.map(\.name.value).sorted().joined(separator: ","),
                description: structure.description.plain)
        }
    }

    private static func match(_ valueSets: Pair<[ValueSet]>, _ names: CallerNames) -> Matching<ValueSet> {
        Matching(valueSets.old, valueSets.new, key: { names.type($0.id.name) }) { set in
            Traits(
                name: set.id.name, shape: set.values.map(\.value.value).sorted().joined(separator: ","),
                description: set.description.plain)
        }
    }
}

/// The matches of several services together.
struct Matched<Element> {
    private(set) var pairs: [Pair<Element>] = []
    private(set) var removed: [Element] = []
    private(set) var added: [Element] = []

    mutating func add(_ matching: Matching<Element>) {
        pairs += matching.pairs
        removed += matching.removed
        added += matching.added
    }
}

extension Pair {
    func map<Result>(_ transform: (Element) -> Result) -> Pair<Result> {
        Pair<Result>(old: transform(old), new: transform(new), isRenamed: isRenamed)
    }
}

/// The structures of an edition by name. The first definition of a name counts.
private struct Definitions {
    let structures: [DefinitionID: Structure]

    init(_ api: API) {
        structures = Dictionary(
            api.services.flatMap(\.structures).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Numbers for definitions: one that was renamed or moved to another page has one number in both editions.
struct Identities {
    private(set) var old: [DefinitionID: Int] = [:]
    private(set) var new: [DefinitionID: Int] = [:]
    private var count = 0

    mutating func add<Element>(_ matching: Matching<Element>, id: (Element) -> DefinitionID) {
        for pair in matching.pairs {
            number(id(pair.old), in: \.old)
            new[id(pair.new)] = new[id(pair.new)] ?? old[id(pair.old)]
        }
        for element in matching.removed { number(id(element), in: \.old) }
        for element in matching.added { number(id(element), in: \.new) }
    }

    private mutating func number(_ id: DefinitionID, in edition: WritableKeyPath<Identities, [DefinitionID: Int]>) {
        guard self[keyPath: edition][id] == nil else { return }
        self[keyPath: edition][id] = count
        count += 1
    }
}
