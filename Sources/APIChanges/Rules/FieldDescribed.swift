import APIModel
import SourceText

extension ChangeRule {
    static let fieldDescribed = ChangeRule(
        "field-description-changed", .documentation, "a field is described in other words",
        meaning: "The documentation comment differs.",
        example: ChangeExample(
            .inputs, before: ["nicId | Yes | String | ID of the vNIC."],
            after: ["nicId | Yes | String | The identifier of a vNIC."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.fieldPairs.filter { $0.old.description != $0.new.description }
            .map { field in
                field.finding(
                    "the field '\(field.new.name.value)' is described in other words",
                    "only the documentation comment differs", old: field.old.descriptionSpan,
                    new: field.new.descriptionSpan)
            }
    }
}
