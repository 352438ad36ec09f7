/// Where a field stands among those of a model.
struct FieldPosition: Hashable, Sendable {
    /// The position of the table among the model's.
    var table: Int
    /// The position of the field in the table.
    var field: Int

    /// The same field, if the tables come after so many others.
    func moved(behind tables: Int) -> FieldPosition { FieldPosition(table: table + tables, field: field) }

    /// The fields of which an example shows something else than their rows say: few of all.
    static func disputed(_ evidence: ExampleEvidence) -> [FieldPosition] {
        var positions: [FieldPosition] = []
        for table in evidence.tables.indices {
            for field in evidence.tables[table].fields.indices
            where evidence.tables[table].fields[field].isDisputed {
                positions.append(FieldPosition(table: table, field: field))
            }
        }
        return positions
    }
}
