import APIModel
import SourceText

extension ChangeRule {
    static let fieldRenamed = ChangeRule(
        "field-renamed", .breaking, "a field has another name",
        meaning: """
            The property and the argument of the initialiser have another name. A field is taken for renamed \
            if it has the description of one that is gone, or two thirds of its words and its type.
            """,
        example: ChangeExample(
            .inputs, before: ["nicId | Yes | String | ID of the vNIC."],
            after: ["networkInterfaceId | Yes | String | ID of the vNIC."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.fieldPairs.filter(\.isRenamed)
            .map { field in
                field.finding(
                    "the field '\(field.old.name.value)' is now '\(field.new.name.value)'",
                    "the property and argument `\(field.label.old)` is `\(field.label.new)`")
            }
    }
}
