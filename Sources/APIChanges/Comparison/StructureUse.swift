import APIModel

/// What a record of the SDK can do: it is encodable if it is sent, decodable if it is received.
struct RecordUse: Hashable {
    var isEncodable: Bool
    var isDecodable: Bool

    static let input = RecordUse(isEncodable: true, isDecodable: false)
    static let output = RecordUse(isEncodable: false, isDecodable: true)

    /// True if a property is optional: of what is received nothing is promised.
    func isOptional(_ field: Field) -> Bool {
        isDecodable || field.required != .yes
    }
}

/// Which structures the actions of a service send and receive.
struct StructureUse {
    private let sent: Set<DefinitionID>
    private let received: Set<DefinitionID>

    init(_ service: Service, structures: [DefinitionID: Structure]) {
        sent = Self.reachable(from: service.actions.flatMap(\.inputs), structures)
        received = Self.reachable(from: service.actions.flatMap(\.outputs), structures)
    }

    /// A structure that no action uses can be both sent and received.
    func use(of id: DefinitionID) -> RecordUse {
        let isSent = sent.contains(id)
        let isReceived = received.contains(id)
        return RecordUse(isEncodable: isSent || !isReceived, isDecodable: isReceived || !isSent)
    }

    private static func reachable(
        from fields: [Field], _ structures: [DefinitionID: Structure]
    ) -> Set<DefinitionID> {
        var reached: Set<DefinitionID> = []
        var waiting = fields.compactMap(\.type.reference.definition)
        while let id = waiting.popLast() {
            guard let structure = structures[id], reached.insert(id).inserted else { continue }
            waiting += structure.fields.compactMap(\.type.reference.definition)
        }
        return reached
    }
}
