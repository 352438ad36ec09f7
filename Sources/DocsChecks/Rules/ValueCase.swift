import APIModel
import SourceText

extension Rule {
    static let valueCase = Rule(
        "value-case", .warning,
        "Fields of one name, and value sets with the same values, spell them in one way.",
        """
        Values are compared byte by byte on the wire. Where two fields of a service have the same name, and a value of one \
        differs from a value of the other only in case, one of them is misspelt; so it is where two value sets differ in \
        nothing else. The later one is reported.
        """,
        bad: """
            | stackType | String | Values: `IPV4`, `IPV6`. |
            | stackType | String | Values: `IPv4`, `IPv6`. |
            """,
        good: "| stackType | String | Values: `IPv4`, `IPv6`. |   on both pages"
    ) { context in
        var first: [Name: [String: Located<String>]] = [:]
        var findings: [Finding] = []
        let sets = Dictionary(
            context.api.services.flatMap(\.valueSets).map { ($0.id, $0.values) },
            uniquingKeysWith: { first, _ in first })
        // Most fields of one name have their values from one set.
        var compared: Set<NamedSet> = []
        for table in context.tables {
            for row in table.fields.indices {
                guard let reference = table.fields[row].valueSet?.value else { continue }
                let name = Name(service: table.service, field: table.fields[row].name.value)
                if let id = reference.definition {
                    guard compared.insert(NamedSet(name: name, set: id)).inserted else { continue }
                }
                findings += deviations(of: reference.values(in: sets), in: name, from: &first[name, default: [:]])
            }
        }
        findings += context.api.services.flatMap(setsInAnotherCase)
        var seen: Set<Finding> = []
        return findings.filter { seen.insert($0).inserted }
    }

    /// - Parameter first: how the values of fields of the name were first spelt, by their lower case.
    private static func deviations(
        of values: [DocumentedValue], in name: Name, from first: inout [String: Located<String>]
    ) -> [Finding] {
        values.compactMap { documented in
            let value = documented.value
            let key = value.value.lowercased()
            guard let earlier = first[key] else {
                first[key] = value
                return nil
            }
            guard earlier.value != value.value else { return nil }
            return Finding(
                "'\(value.value)' of '\(name.field)' is spelt '\(earlier.value)' elsewhere", at: value.span,
                help: "spell it in one way, that of the service",
                notes: [.init("'\(earlier.value)' here", at: earlier.span)])
        }
    }

    private static func setsInAnotherCase(_ service: Service) -> [Finding] {
        var first: [Set<String>: ValueSet] = [:]
        return service.valueSets.compactMap { set in
            let values = Set(set.values.map(\.value.value))
            let key = Set(values.map { $0.lowercased() })
            guard !values.isEmpty, let earlier = first[key] else {
                first[key] = set
                return nil
            }
            guard values != Set(earlier.values.map(\.value.value)) else { return nil }
            return Finding(
                "'\(set.id.name)' has the values of '\(earlier.id.name)' in another case", at: set.span,
                help: "spell them in one way, that of the service", notes: [.init("the other set", at: earlier.span)])
        }
    }

    private struct Name: Hashable {
        var service: String
        var field: String
    }

    private struct NamedSet: Hashable {
        var name: Name
        var set: DefinitionID
    }
}

extension ValueSetReference {
    /// The value set; nil of a list that belongs to one field.
    fileprivate var definition: DefinitionID? {
        switch self {
        case .type(let id), .description(let id): id
        case .inline: nil
        }
    }

    fileprivate func values(in sets: [DefinitionID: [DocumentedValue]]) -> [DocumentedValue] {
        switch self {
        case .type(let id), .description(let id): sets[id] ?? []
        case .inline(let values): values
        }
    }
}
