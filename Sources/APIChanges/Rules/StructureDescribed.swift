import APIModel
import SourceText

extension ChangeRule {
    static let structureDescribed = ChangeRule(
        "structure-description-changed", .documentation, "a structure or value set is described in other words",
        meaning: "The documentation comment differs.",
        example: ChangeExample(
            before: """
                ## MarketingInfo

                A discount of the order.

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | code | String | Discount code. |
                """,
            after: """
                ## MarketingInfo

                A discount of an order.

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | code | String | Discount code. |
                """,
            client: "_ = MarketingInfo(code: \"SPRING\")")
    ) { comparison in
        let structures = comparison.structures.pairs.map { structure in
            (structure.new.typeName, structure.map(\.element.description), structure.map(\.element.span))
        }
        let valueSets = comparison.valueSets.pairs.map { set in
            (set.new.typeName, set.map(\.element.description), set.map(\.element.span))
        }
        return (structures + valueSets)
            .compactMap { name, description, span in
                guard description.old != description.new else { return nil }
                return Finding(
                    name, "it is described in other words", "only the documentation comment differs", old: span.old,
                    new: span.new)
            }
    }
}
