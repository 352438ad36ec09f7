import APIModel
import SourceText

extension ChangeRule {
    static let fieldRespelled = ChangeRule(
        "field-respelled", .documentation, "a field is spelt in another way that makes the same Swift name",
        meaning: "The property keeps its name; what is sent, and looked for in answers, has the new spelling.",
        example: ChangeExample(
            .inputs, before: ["NicId | Yes | String | ID of the vNIC."],
            after: ["nicId | Yes | String | ID of the vNIC."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.fieldPairs
            .filter { !$0.isRenamed && $0.old.name.value != $0.new.name.value }
            .map { field in
                field.finding(
                    "the field '\(field.old.name.value)' is spelt '\(field.new.name.value)'",
                    "the property is still `\(field.label.new)`; the name on the wire is another")
            }
    }
}
