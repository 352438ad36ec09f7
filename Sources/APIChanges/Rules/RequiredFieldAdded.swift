import APIModel
import SourceText

extension ChangeRule {
    static let requiredFieldAdded = ChangeRule(
        "required-field-added", .breaking, "a required field is new",
        meaning: "The initialiser has an argument more, which has no default.",
        example: ChangeExample(
            .inputs, before: ["nicId | Yes | String | ID of the vNIC."],
            after: ["nicId | Yes | String | ID of the vNIC.", "instanceId | Yes | String | ID of the instance."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.records.flatMap { record in
            record.fields.added.filter { !$0.property.isOptional }
                .map { field in
                    Finding(
                        record.path(of: field), "the required field '\(field.name.value)' is new",
                        "`\(record.name)` can't be made without `\(field.property.name):`", old: record.place.old,
                        new: field.name.span)
                }
        }
    }
}
