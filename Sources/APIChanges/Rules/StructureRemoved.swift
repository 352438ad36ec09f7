import APIModel
import SourceText

extension ChangeRule {
    static let structureRemoved = ChangeRule(
        "structure-removed", .breaking, "a structure is gone",
        meaning: "The type no longer exists.",
        example: ChangeExample(
            before: """
                ## MarketingInfo

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | code | String | Discount code. |
                """,
            after: "",
            client: "_ = MarketingInfo(code: \"SPRING\")")
    ) { comparison in
        comparison.structures.removed.map { structure in
            let name = structure.typeName
            return Finding(
                name, "the structure '\(structure.element.id.name)' is no longer documented",
                "the type `\(name)` is gone",
                old: structure.element.span, new: nil)
        }
    }
}
