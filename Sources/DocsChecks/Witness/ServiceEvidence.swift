public import APIModel

/// What the examples of a service say about its tables.
///
/// The examples of one service are read against its own tables, so any number of services can be read at the same time.
public struct ServiceEvidence: Sendable {
    let tables: [FieldTable]
    let evidence: ExampleEvidence
    let renamedFields: [RenamedField]

    /// - Parameter valueSets: those of all services, as fields of one refer to value sets of another.
    public init(_ service: Service, _ valueSets: ValueSetLookup) {
        tables = FieldTable.tables(of: service)
        evidence = ExampleReading(service, tables: tables, valueSets).read()
        renamedFields = RenamedField.pairs(in: tables, evidence)
    }
}

extension ServiceEvidence {
    /// All tables of a model, with what the examples say about them.
    static func joined(
        _ services: [ServiceEvidence]
    ) -> (tables: [FieldTable], evidence: ExampleEvidence, renamedFields: [RenamedField]) {
        var tables: [FieldTable] = []
        var evidence = ExampleEvidence(tables: [])
        var renamedFields: [RenamedField] = []
        for service in services {
            renamedFields += service.renamedFields.map { field in
                RenamedField(table: field.table + tables.count, field: field.field, key: field.key)
            }
            tables += service.tables
            evidence.tables += service.evidence.tables
            evidence.strayValues += service.evidence.strayValues
            evidence.absentParameters += service.evidence.absentParameters
        }
        return (tables, evidence, renamedFields)
    }
}
