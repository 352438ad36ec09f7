import APIModel
import SourceText

/// A field that no example shows, and a key that every example shows in its stead.
struct RenamedField: Sendable {
    var position: FieldPosition
    var key: TableEvidence.UnknownKey

    /// The pairs of a model: a name and a key are one if they share their words, their values fit, and no other pair is
    /// possible.
    static func pairs(in tables: [FieldTable], _ evidence: ExampleEvidence) -> [RenamedField] {
        evidence.tables.indices.flatMap { table in
            pairs(in: tables[table], evidence.tables[table]).map { pair in
                RenamedField(position: FieldPosition(table: table, field: pair.field), key: pair.key)
            }
        }
    }

    private static func pairs(
        in table: FieldTable, _ evidence: TableEvidence
    ) -> [(field: Int, key: TableEvidence.UnknownKey)] {
        guard !evidence.unknownKeys.isEmpty else { return [] }
        let absent = table.fields.indices.filter {
            evidence.fields[$0].shown == 0 && evidence.fields[$0].otherCase.isEmpty
        }
        return absent.compactMap { field in
            let keys = evidence.unknownKeys.filter {
                CamelWords.areAkin(table.fields[field].name.value, $0.key)
                    && $0.shape.fits(table.fields[field].type.reference)
            }
            guard keys.count == 1 else { return nil }
            let rivals = absent.filter { CamelWords.areAkin(table.fields[$0].name.value, keys[0].key) }
            return rivals.count == 1 ? (field, keys[0]) : nil
        }
    }
}

extension JSONShape {
    /// True of a shape that a value of the type may have.
    fileprivate func fits(_ type: TypeReference) -> Bool {
        switch (self, type) {
        case (.null, _), (_, .missing), (.array(nil), .array): true
        case (.array(let element?), .array(let type)): element.fits(type)
        case (.object, .structure), (.object, .unresolved), (.object, .scalar(.object)), (.object, .scalar(.map)): true
        case (.string, .valueSet), (.string, .scalar(.string)), (.string, .scalar(.timestamp)): true
        case (.boolean, .scalar(.boolean)): true
        case (.integer, .scalar(let scalar)): [.integer, .long, .float, .double, .decimal].contains(scalar)
        case (.number, .scalar(let scalar)): [.float, .double, .decimal].contains(scalar)
        default: false
        }
    }
}
