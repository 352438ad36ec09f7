import APIModel
import SourceText

extension ChangeRule {
    static let structureAdded = ChangeRule(
        "structure-added", .addition, "a structure is new",
        meaning: "There is a type more.",
        example: ChangeExample(
            before: "",
            after: """
                ## MarketingInfo

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | code | String | Discount code. |
                """,
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.structures.added.map { structure in
            let name = structure.typeName
            return Finding(
                name, "the structure '\(structure.element.id.name)' is new", "there is a type `\(name)`", old: nil,
                new: structure.element.span)
        }
    }
}
