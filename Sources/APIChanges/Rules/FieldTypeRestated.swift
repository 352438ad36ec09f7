import APIModel
import SourceText

extension ChangeRule {
    static let fieldTypeRestated = ChangeRule(
        "field-type-restated", .documentation, "a field has another documented type that is the same in Swift",
        meaning: "The property keeps its type.",
        example: ChangeExample(
            .inputs, before: ["nicId | Yes | String | ID of the vNIC.", "price | No | Float | Highest price."],
            after: ["nicId | Yes | String | ID of the vNIC.", "price | No | Double | Highest price."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\", price: 1.5))")
    ) { comparison in
        comparison.fieldPairs
            .filter { $0.type.old == $0.type.new && !$0.old.type.reference.isSpelt(like: $0.new.type.reference) }
            .map { field in
                field.finding(
                    "the type of '\(field.new.name.value)' was \(field.old.type.described) and is \(field.new.type.described)",
                    "the property keeps its type", old: field.old.type.span, new: field.new.type.span)
            }
    }
}
