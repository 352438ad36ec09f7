import APIModel
import SourceText

extension Rule {
    static let equalValueSets = Rule(
        "equal-value-sets", nil,
        "A list of values is defined once.",
        """
        Two value sets with the same values become two types that callers have to convert between. It is off unless the \
        configuration turns it on: the states of two resources can be the same by chance.
        """,
        bad: """
            ## EipStatus      ## IpStatus
            | AVAILABLE |     | AVAILABLE |
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
                let values = Set(set.values.map(\.value.value))
                guard !values.isEmpty, let earlier = first[values] else {
                    first[values] = set
                    return nil
                }
                return Finding(
                    "'\(set.id.name)' has the same values as '\(earlier.id.name)'", at: set.span,
                    help: "define the values once", notes: [.init("the other set", at: earlier.span)])
            }
        }
    }
}
