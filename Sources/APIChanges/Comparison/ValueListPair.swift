import APIModel
import RichText
import SourceText

/// The values of a type in both editions: of a value set with a heading of its own, or of lists in descriptions.
struct ValueListPair {
    /// How a caller names it in the new SDK: `NicStatus`, `AttachNic.Input.Kind`.
    let name: String
    let oldName: String
    /// Where a value is added to, and removed from.
    let place: Pair<SourceSpan>
    let values: Matching<DocumentedValue>
    private let member: @Sendable (String) -> String

    /// The types that both editions have, and of which any value is different.
    static func pairs(
        _ editions: Pair<ServiceEdition>, _ renames: TypeRenames, member: @escaping @Sendable (String) -> String
    ) -> [ValueListPair] {
        let lists = editions.map(ValueLists.init)
        return lists.old.names.compactMap { oldName in
            let name = renames.applied(to: oldName)
            guard let old = lists.old[oldName], let new = lists.new[name], old.values != new.values else { return nil }
            return ValueListPair(
                name: name, oldName: oldName, place: Pair(old: old.place, new: new.place),
                values: Matching(old.values, new.values, key: { member($0.value.value) }) { value in
                    Traits(name: value.value.value, shape: "", description: value.description.plain)
                }, member: member)
        }
    }

    func path(of value: DocumentedValue) -> String { "\(name).\(member(value.value.value))" }
    func oldPath(of value: DocumentedValue) -> String { "\(oldName).\(member(value.value.value))" }
}

/// The values that each type of an edition has. A type may have them from several lists of one meaning.
private struct ValueLists {
    struct List {
        var place: SourceSpan
        var values: [DocumentedValue]
        var known: Set<String>
    }

    private(set) var names: [String] = []
    private var lists: [String: List] = [:]

    init(_ edition: ServiceEdition) {
        for set in edition.valueSets { add(set.element.values, to: set.typeName, at: set.element.span) }
        for (record, fields) in edition.fields {
            guard let properties = edition.records[record]?.properties else { continue }
            for field in fields {
                guard let set = field.valueSet, case .inline(let values) = set.value,
                    field.type.reference.element == .scalar(.string), let property = properties[field.name.value]
                else { continue }
                add(values, to: String(property.elementType), at: set.span)
            }
        }
    }

    subscript(name: String) -> List? { lists[name] }

    private mutating func add(_ values: [DocumentedValue], to name: String, at place: SourceSpan) {
        if lists[name] == nil {
            names.append(name)
            lists[name] = List(place: place, values: [], known: [])
        }
        for value in values where lists[name]?.known.insert(value.value.value).inserted == true {
            lists[name]?.values.append(value)
        }
    }
}
