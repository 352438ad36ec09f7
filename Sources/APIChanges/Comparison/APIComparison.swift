import APIModel
import RichText
import SourceText

/// Two editions of an API, thing by thing: what the rules look at.
///
/// Everything that both editions have is paired once, so that a rule is a loop over pairs.
struct APIComparison {
    private(set) var services: Matching<Service>
    /// The actions of the services that both editions have.
    private(set) var actions = Matched<Typed<Action>>()
    private(set) var structures = Matched<Typed<Structure>>()
    private(set) var valueSets = Matched<Typed<ValueSet>>()
    /// Inputs, outputs and structures that both editions have, and of which anything is different.
    private(set) var records: [RecordPair] = []
    /// The fields of all these records that both editions have.
    private(set) var fieldPairs: [FieldPair] = []
    private(set) var valueLists: [ValueListPair] = []
    private(set) var codeLists: [CodeListPair] = []
    /// The name of a value, an error code or a method.
    let member: @Sendable (String) -> String

    init(old: CallerEdition, new: CallerEdition) {
        member = new.surface.member
        services = Matching(old.api.services, new.api.services, key: \.name) { _ in
            Traits(name: "", shape: "", description: "")
        }
        for pair in services.pairs {
            let editions = Pair(
                old: ServiceEdition(pair.old, old.surface), new: ServiceEdition(pair.new, new.surface))
            let serviceActions = Self.match(editions.map(\.actions))
            let serviceStructures = Self.match(editions.map(\.structures))
            let serviceValueSets = Self.match(editions.map(\.valueSets))
            actions.add(serviceActions)
            structures.add(serviceStructures)
            valueSets.add(serviceValueSets)

            let renames = TypeRenames(
                serviceActions.pairs.map { $0.map(\.typeName) } + serviceStructures.pairs.map { $0.map(\.typeName) }
                    + serviceValueSets.pairs.map { $0.map(\.typeName) })
            records += serviceStructures.pairs.compactMap { RecordPair($0, in: editions, renames) }
            records += serviceActions.pairs.flatMap { action in
                RecordPair.Side.allCases.compactMap { RecordPair(action, $0, in: editions, renames) }
            }
            valueLists += ValueListPair.pairs(editions, renames, member: member)
        }
        fieldPairs = records.flatMap(\.fieldPairs)
        codeLists =
            [CodeListPair(common: Pair(old: old.api, new: new.api), member: member)]
            + actions.pairs.filter { $0.old.element.errorCodes != $0.new.element.errorCodes }
            .map { CodeListPair(action: $0, member: member) }
    }

    private static func match(_ actions: Pair<[Typed<Action>]>) -> Matching<Typed<Action>> {
        Matching(actions.old, actions.new, key: \.typeName) { action in
            let fields = [action.element.inputs, action.element.outputs].map {
                $0.map(\.name.value).sorted().joined(separator: ",")
            }
            // Attaching and detaching take the same fields, and are not one action that changed its name.
            let verb =
                action.element.name.value.prefix(1) + action.element.name.value.dropFirst().prefix { !$0.isUppercase }
            return Traits(
                name: action.element.name.value, shape: "\(verb)(\(fields[0]))->\(fields[1])",
                description: action.element.summary.plain)
        }
    }

    private static func match(_ structures: Pair<[Typed<Structure>]>) -> Matching<Typed<Structure>> {
        let known = Set(structures.old.map(\.element.id)).intersection(structures.new.map(\.element.id))
        return Matching(
            structures.old, structures.new,
            key: { known.contains($0.element.id) ? $0.element.id.description : $0.typeName }
        ) { structure in
            Traits(
                name: structure.element.id.name,
                shape: structure.element.fields.map(\.name.value).sorted().joined(separator: ","),
                description: structure.element.description.plain, isDistinctive: structure.element.fields.count > 1)
        }
    }

    private static func match(_ valueSets: Pair<[Typed<ValueSet>]>) -> Matching<Typed<ValueSet>> {
        let known = Set(valueSets.old.map(\.element.id)).intersection(valueSets.new.map(\.element.id))
        return Matching(
            valueSets.old, valueSets.new,
            key: { known.contains($0.element.id) ? $0.element.id.description : $0.typeName }
        ) { set in
            Traits(
                name: set.element.id.name, shape: set.element.values.map(\.value.value).sorted().joined(separator: ","),
                description: set.element.description.plain, isDistinctive: set.element.values.count > 1)
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
