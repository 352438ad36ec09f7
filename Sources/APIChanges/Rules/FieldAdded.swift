import APIModel
import SourceText

extension ChangeRule {
    static let fieldAdded = ChangeRule(
        "field-added", .addition, "a field is new",
        meaning: "There is a property more. It is optional: the initialiser's argument for it has a default.",
        example: ChangeExample(
            .inputs, before: ["nicId | Yes | String | ID of the vNIC."],
            after: ["instanceId | No | String | ID of the instance.", "nicId | Yes | String | ID of the vNIC."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.records.flatMap { record in
            record.fields.added.filter { $0.property.isOptional }
                .map { field in
                    Finding(
                        record.path(of: field), "the field '\(field.name.value)' is new",
                        "there is an optional property `\(field.property.name)`", old: record.place.old,
                        new: field.name.span)
                }
        }
    }
}
