public import APIModel
import LenientJSON
import SourceText

/// Reads the bodies of the examples of a service against the tables of their actions.
///
/// An object that is waiting to be read stands in a list, so no depth of an example makes the reading deep. It takes
/// time linear in the examples.
struct ExampleReading {
    private let service: Service
    private let tables: [FieldTable]
    private let indexOfTable: [FieldTable.ID: Int]
    /// The unknown keys of each table, which are told once.
    private var metKeys: [Int: Set<String>] = [:]
    private var lookups: [FieldLookup?]
    private let values: ValueSetLookup
    private var evidence: ExampleEvidence
    private var pending: [PendingObject] = []

    /// An object, and the table that says what it holds.
    private struct PendingObject {
        var table: Int
        var members: [JSONMember]
        var place: JSONPlace
        var isRequest: Bool
    }

    init(_ service: Service, tables: [FieldTable], _ values: ValueSetLookup) {
        self.service = service
        self.tables = tables
        indexOfTable = Dictionary(
            tables.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        lookups = Array(repeating: nil, count: tables.count)
        self.values = values
        evidence = ExampleEvidence(
            tables: tables.map { TableEvidence(fields: Array(repeating: FieldEvidence(), count: $0.fields.count)) })
    }

    consuming func read() -> ExampleEvidence {
        for action in service.actions {
            for example in action.examples { read(example, of: action.name.value, in: service.name) }
        }
        return evidence
    }

    private mutating func read(_ example: Example, of action: String, in service: String) {
        if let body = example.request, let json = body.json {
            open(json, in: body.text, as: .inputs(service: service, action: action), isRequest: true)
        }
        if let body = example.response, let json = body.json?.member("response") {
            open(json, in: body.text, as: .outputs(service: service, action: action), isRequest: false)
        }
        while let object = pending.popLast() { read(object) }
    }

    private mutating func open(_ node: JSONNode, in body: MappedText, as id: FieldTable.ID, isRequest: Bool) {
        guard let table = indexOfTable[id], case .object(let members) = node.value else { return }
        let place = JSONPlace(body: body, range: node.range)
        pending.append(PendingObject(table: table, members: members, place: place, isRequest: isRequest))
    }

    private mutating func read(_ object: PendingObject) {
        let fields = tables[object.table].fields
        let isOutputs = tables[object.table].isOutputs
        var lookup = lookups[object.table] ?? FieldLookup(fields)
        defer { lookups[object.table] = lookup }
        evidence.tables[object.table].objects += 1
        var present: Set<Int> = []
        for member in object.members {
            let key = JSONPlace(body: object.place.body, range: member.keyRange)
            if let index = lookup.exact[member.key] {
                evidence.tables[object.table].fields[index].shown += 1
                if object.isRequest { present.insert(index) }
                read(member.node, of: index, in: object)
            } else if let index = lookup.foldedIndex(of: member.key, among: fields) {
                evidence.tables[object.table].fields[index].otherCase.append(.init(key: member.key, place: key))
                if object.isRequest { present.insert(index) }
                read(member.node, of: index, in: object)
            } else if !(member.key == Action.requestIDName && isOutputs) {
                addUnknown(member, at: key, in: object.table)
            }
        }
        guard object.isRequest else { return }
        for row in fields.indices where fields[row].required == .yes && !present.contains(row) {
            evidence.absentParameters.append(.init(field: fields[row], place: object.place))
        }
    }

    private mutating func addUnknown(_ member: JSONMember, at place: JSONPlace, in table: Int) {
        guard metKeys[table, default: []].insert(member.key).inserted else { return }
        evidence.tables[table].unknownKeys.append(
            .init(key: member.key, place: place, shape: JSONShape(member.node)))
    }

    // MARK: Values

    private mutating func read(_ node: JSONNode, of index: Int, in object: PendingObject) {
        if case .null = node.value { return }
        let type = tables[object.table].fields[index].type.reference
        guard accepts(node, as: type) else {
            let fits =
                elements(of: node).map { $0.allSatisfy { accepts($0, as: type) } } ?? accepts(node, as: type.element)
            evidence.tables[object.table].fields[index].contradictions.append(
                .init(
                    shape: JSONShape(node), fitsElement: fits, isQuotedNumber: isQuotedNumber(node, type),
                    place: JSONPlace(body: object.place.body, range: node.range)))
            // What the objects in it hold can be told all the same.
            if fits { follow(node, of: index, in: object) }
            return
        }
        evidence.tables[object.table].fields[index].agreeing += 1
        follow(node, of: index, in: object)
    }

    /// Opens the objects of a value, and looks its strings up in the field's value set.
    private mutating func follow(_ node: JSONNode, of index: Int, in object: PendingObject) {
        guard case .array(let elements) = node.value else { return followLeaf(node, of: index, in: object) }
        for element in elements { followLeaf(element, of: index, in: object) }
    }

    private mutating func followLeaf(_ leaf: JSONNode, of index: Int, in object: PendingObject) {
        let fields = tables[object.table].fields
        switch leaf.value {
        case .object:
            guard case .structure(let id) = fields[index].type.reference.element else { return }
            let table = FieldTable.ID.structure(service: service.name, id)
            open(leaf, in: object.place.body, as: table, isRequest: object.isRequest)
        case .string(let text):
            guard let reference = fields[index].valueSet?.value,
                case .stray(let otherCase) = values.verdict(on: text, in: reference)
            else { return }
            evidence.strayValues.append(
                .init(
                    field: fields[index], value: text, otherCase: otherCase,
                    place: JSONPlace(body: object.place.body, range: leaf.range)))
        default: return
        }
    }

    private func isQuotedNumber(_ node: JSONNode, _ type: TypeReference) -> Bool {
        guard case .string(let text) = node.value, case .scalar(let scalar) = type else { return false }
        return [.integer, .long, .float, .double, .decimal].contains(scalar) && Double(text) != nil
    }

    private func elements(of node: JSONNode) -> [JSONNode]? {
        guard case .array(let elements) = node.value else { return nil }
        return elements
    }

    /// True of a value that the type can have. A type that nothing defines is one of objects.
    private func accepts(_ node: JSONNode, as type: TypeReference) -> Bool {
        if case .null = node.value { return true }
        switch type {
        case .scalar(let scalar): return accepts(node, as: scalar)
        case .array(let element):
            guard case .array(let elements) = node.value else { return false }
            return elements.allSatisfy { accepts($0, as: element) }
        case .structure, .unresolved: if case .object = node.value { return true }
        case .valueSet: if case .string = node.value { return true }
        case .missing: return true
        }
        return false
    }

    private func accepts(_ node: JSONNode, as scalar: ScalarType) -> Bool {
        switch (scalar, node.value) {
        case (.string, .string), (.timestamp, .string), (.boolean, .bool), (.object, .object), (.map, .object): true
        case (.integer, .number(let text)), (.long, .number(let text)):
            text.utf8.allSatisfy { !".eE".utf8.contains($0) }
        case (.float, .number), (.double, .number), (.decimal, .number): true
        // A decimal may be sent as a string, lest a reader rounds it.
        case (.decimal, .string(let text)): Double(text) != nil
        default: false
        }
    }
}

/// Finds the fields of a table by their names.
private struct FieldLookup {
    var exact: [String: Int] = [:]
    /// By the name in lower case; wire names are ASCII. Nearly all names are found without.
    private var folded: [String: Int]?

    init(_ fields: [Field]) {
        exact.reserveCapacity(fields.count)
        // From the end, as the first of two rows with one name counts.
        for row in fields.indices.reversed() { exact[fields[row].name.value] = row }
    }

    /// The field whose name differs from a key only in case.
    mutating func foldedIndex(of key: String, among fields: [Field]) -> Int? {
        let folded =
            folded
            ?? Dictionary(
                fields.enumerated().map { ($0.element.name.value.lowercased(), $0.offset) },
                uniquingKeysWith: { first, _ in first })
        self.folded = folded
        return folded[key.lowercased()]
    }
}

/// Tells whether a value is in a value set.
public struct ValueSetLookup: Sendable {
    private var sets: [DefinitionID: Values] = [:]

    private struct Values: Sendable {
        var exact: Set<String> = []
        var folded: [String: String] = [:]

        init(_ values: [DocumentedValue]) {
            for value in values {
                exact.insert(value.value.value)
                folded[value.value.value.lowercased()] = value.value.value
            }
        }
    }

    public init(_ api: API) {
        for set in api.services.flatMap(\.valueSets) { sets[set.id] = Values(set.values) }
    }

    enum Verdict {
        case member
        /// Not in the set, which may have the value in another case.
        case stray(otherCase: String?)
    }

    /// A set that nobody knows has every value.
    func verdict(on text: String, in reference: ValueSetReference) -> Verdict {
        let values: Values
        switch reference {
        case .type(let id), .description(let id):
            guard let set = sets[id] else { return .member }
            values = set
        case .inline(let list): values = Values(list)
        }
        return values.exact.contains(text) ? .member : .stray(otherCase: values.folded[text.lowercased()])
    }
}
