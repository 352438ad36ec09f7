public import APIModel

/// What the examples of a service say about its tables.
///
/// The examples of one service are read against its own tables, so any number of services can be read at the same time.
public struct ServiceEvidence: Sendable {
    private(set) var tables: [FieldTable]
    private(set) var evidence: ExampleEvidence
    private(set) var disputedFields: [FieldPosition]
    private(set) var renamedFields: [RenamedField]

    /// - Parameter valueSets: those of all services, as fields of one refer to value sets of another.
    public init(_ service: Service, _ valueSets: ValueSetLookup) {
        tables = FieldTable.tables(of: service)
        evidence = ExampleReading(service, tables: tables, valueSets).read()
        disputedFields = FieldPosition.disputed(evidence)
        renamedFields = RenamedField.pairs(in: tables, evidence)
    }
}

extension ServiceEvidence {
    /// All tables of a model, with what the examples say about them.
    static func joined(_ services: [ServiceEvidence]) -> ServiceEvidence {
        services.reduce(into: ServiceEvidence()) { all, service in all.append(service) }
    }

    private init() {
        tables = []
        evidence = ExampleEvidence(tables: [])
        disputedFields = []
        renamedFields = []
    }

    private mutating func append(_ other: ServiceEvidence) {
        disputedFields += other.disputedFields.map { $0.moved(behind: tables.count) }
        renamedFields += other.renamedFields.map { field in
            RenamedField(position: field.position.moved(behind: tables.count), key: field.key)
        }
        tables += other.tables
        evidence.tables += other.evidence.tables
        evidence.strayValues += other.evidence.strayValues
        evidence.absentParameters += other.evidence.absentParameters
    }
}
