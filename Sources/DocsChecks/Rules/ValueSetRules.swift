import APIModel
import SourceText

extension Rule {
    static let equalValueSets = Rule(
        "equal-value-sets", .note,
        "A list of values is defined once.",
        """
        Two value sets with the same values become two types that callers have to convert between. Two that differ only in \
        the case of a value are likely to be one, with a slip.
        """,
        bad: """
            ## EipStatus      ## IpStatus
            | AVAILABLE |     | Available |
            | BOUND     |     | BOUND     |
            """,
        good: """
            ## IpStatus
            | AVAILABLE |
            | BOUND     |
            """
    ) { context in
        context.api.services.flatMap { service in
            var first: [Set<String>: ValueSet] = [:]
            return service.valueSets.compactMap { set -> Finding? in
                let values = set.values.map(\.value.value)
                let key = Set(values.map { $0.lowercased() })
                guard !values.isEmpty, let earlier = first[key] else {
                    first[key] = set
                    return nil
                }
                let isEqual = Set(values) == Set(earlier.values.map(\.value.value))
                return Finding(
                    isEqual
                        ? "'\(set.id.name)' has the same values as '\(earlier.id.name)'"
                        : "'\(set.id.name)' has the values of '\(earlier.id.name)' in another case",
                    at: set.span, help: "define the values once, or make the sets differ",
                    notes: [.init("the other set", at: earlier.span)])
            }
        }
    }

    static let valueCase = Rule(
        "value-case", .warning,
        "Fields of one name spell their values in one way.",
        """
        Values are compared byte by byte on the wire. Where two fields of a service have the same name, and a value of one \
        differs from a value of the other only in case, one of them is misspelt. The later one is reported.
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
            context.api.services.flatMap(\.valueSets).map { ($0.id, $0.values) }, uniquingKeysWith: { first, _ in first })
        for table in context.tables {
            for field in table.fields {
                let name = Name(service: table.service, field: field.name.value)
                for value in field.valueSet?.value.values(in: sets) ?? [] {
                    let text = value.value.value
                    let earlier = first[name]?[text.lowercased()]
                    if let earlier, earlier.value != text {
                        findings.append(
                            Finding(
                                "'\(text)' of '\(name.field)' is spelt '\(earlier.value)' elsewhere",
                                at: value.value.span, help: "spell it in one way, that of the service",
                                notes: [.init("'\(earlier.value)' here", at: earlier.span)]))
                    } else if earlier == nil {
                        first[name, default: [:]][text.lowercased()] = value.value
                    }
                }
            }
        }
        var seen: Set<Finding> = []
        return findings.filter { seen.insert($0).inserted }
    }

    private struct Name: Hashable {
        var service: String
        var field: String
    }
}

extension ValueSetReference {
    fileprivate func values(in sets: [DefinitionID: [DocumentedValue]]) -> [DocumentedValue] {
        switch self {
        case .type(let id), .description(let id): sets[id] ?? []
        case .inline(let values): values
        }
    }
}
