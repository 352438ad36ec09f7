import APIModel
import SourceText

extension ChangeRule {
    static let fieldBecameRequired = ChangeRule(
        "field-became-required", .breaking, "an optional field is required",
        meaning: "The property is no optional any more, and the argument of the initialiser has no default.",
        example: ChangeExample(
            .inputs,
            before: ["nicId | Yes | String | ID of the vNIC.", "instanceId | No | String | ID of the instance."],
            after: ["nicId | Yes | String | ID of the vNIC.", "instanceId | Yes | String | ID of the instance."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.fieldPairs.filter { $0.isOptional.old && !$0.isOptional.new }
            .map { field in
                field.finding(
                    "the field '\(field.new.name.value)' is required",
                    "the argument `\(field.label.new):` has to be given, and the property is no optional")
            }
    }
}
