import APIModel
import SourceText

extension ChangeRule {
    static let structureRenamed = ChangeRule(
        "structure-renamed", .breaking, "a structure has another name",
        meaning: """
            The type has another name. Fields of that type are not reported: what holds a value in them \
            still does.
            """,
        example: ChangeExample(
            before: """
                ## MarketingInfo

                A discount of the order.

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | code | String | Discount code. |
                """,
            after: """
                ## Discount

                A discount of the order.

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | code | String | Discount code. |
                """,
            client: "_ = MarketingInfo(code: \"SPRING\")")
    ) { comparison in
        comparison.structures.pairs.compactMap { structure in
            let name = structure.map(\.typeName)
            guard name.old != name.new else { return nil }
            return Finding(
                name.new, "the structure '\(structure.old.element.id.name)' is now '\(structure.new.element.id.name)'",
                "the type `\(name.old)` is `\(name.new)`", old: structure.old.element.span,
                new: structure.new.element.span)
        }
    }
}
