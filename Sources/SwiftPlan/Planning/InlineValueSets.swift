import APIModel
import SourceText

/// The types of the values that descriptions of fields list.
///
/// Fields of one name mean one thing, so that what one action answers with can be passed to another: all their lists
/// are one type of the module as long as one list has the values of all others. That one is the value set which the
/// documentation defines under the name, where there is one. Lists that none of them contains, as the `status` of
/// things that have nothing in common, are types of their own in the records with the fields.
struct InlineValueSets {
    /// A list that becomes a type of the module.
    struct Shared {
        /// The name of the fields as the first of them spells it.
        var wireName: String
        var values: [DocumentedValue]
        /// The page that states the list; nil for several.
        var page: String?
        var name: SwiftIdentifier
    }

    private(set) var shared: [Shared] = []
    /// The types of the module, by the name of a field and the values that it lists. A list that isn't here is nested.
    private var types: [List.Key: SwiftIdentifier] = [:]

    /// - Parameters:
    ///   - tables: all fields of a module.
    ///   - documented: the value sets that have a type of the module, in the order of their precedence.
    ///   - name: names a type of the module after one wanted.
    init(
        _ tables: [[Field]], documented: [(ValueSet, SwiftIdentifier)],
        name: (SwiftIdentifier) -> SwiftIdentifier
    ) {
        var named: [String: [(values: Set<String>, type: SwiftIdentifier)]] = [:]
        for (valueSet, type) in documented {
            named[Self.key(of: .type(valueSet.id.name)), default: []]
                .append((Set(valueSet.values.map(\.value.value)), type))
        }
        for group in List.groups(of: tables) {
            var undefined: [List] = []
            for list in group {
                if let definition = named[list.key.name]?.first(where: { $0.values.isSuperset(of: list.key.values) }) {
                    types[list.key] = definition.type
                } else {
                    undefined.append(list)
                }
            }
            // Only the longest list can have the values of all.
            let most = undefined.map(\.key.values.count).max()
            guard let whole = undefined.first(where: { $0.key.values.count == most }),
                undefined.allSatisfy({ whole.key.values.isSuperset(of: $0.key.values) })
            else { continue }
            let type = name(.type(whole.wireName))
            let pages = Set(undefined.flatMap(\.pages))
            shared.append(
                Shared(
                    wireName: whole.wireName, values: whole.values, page: pages.count == 1 ? pages.first : nil,
                    name: type))
            for list in undefined { types[list.key] = type }
        }
    }

    /// The type of the module for the values of a field; nil if they have a type in the record with the field.
    func type(of field: Field) -> SwiftIdentifier? {
        List(field).flatMap { types[$0.key] }
    }

    private static func key(of type: SwiftIdentifier) -> String { type.name.lowercased() }

    /// A list of values, and where it stands.
    private struct List {
        /// What lists have in common that are one.
        struct Key: Hashable {
            /// The type that is wanted, in lower case.
            var name: String
            var values: Set<String>
        }

        var key: Key
        var wireName: String
        var values: [DocumentedValue]
        var pages: Set<String>

        init?(_ field: Field) {
            guard let values = field.inlineValues else { return nil }
            key = Key(
                name: InlineValueSets.key(of: .type(field.name.value)), values: Set(values.map(\.value.value)))
            wireName = field.name.value
            self.values = values
            pages = [field.name.span.file]
        }

        private static func lists(in fields: [Field]) -> [List] {
            // A loop over fields would copy them whole, and few have a list.
            fields.indices.compactMap { row in
                if case .inline = fields[row].valueSet?.value { List(fields[row]) } else { nil }
            }
        }

        /// The different lists of each name, in reading order.
        static func groups(of tables: [[Field]]) -> [[List]] {
            var groups: [[List]] = []
            var positions: [String: Int] = [:]
            var places: [Key: Int] = [:]
            for list in tables.flatMap(lists) {
                guard let group = positions[list.key.name] else {
                    positions[list.key.name] = groups.count
                    places[list.key] = 0
                    groups.append([list])
                    continue
                }
                if let place = places[list.key] {
                    groups[group][place].pages.formUnion(list.pages)
                } else {
                    places[list.key] = groups[group].count
                    groups[group].append(list)
                }
            }
            return groups
        }
    }
}

extension Field {
    /// The values that the field's own description lists, where they decide its type: those of a string, or of strings.
    var inlineValues: [DocumentedValue]? {
        guard case .inline(let values) = valueSet?.value, !values.isEmpty, type.reference.element == .scalar(.string)
        else { return nil }
        return values
    }
}
