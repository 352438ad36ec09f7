import APIModel
import SourceText

extension ChangeRule {
    static let fieldRemoved = ChangeRule(
        "field-removed", .breaking, "a field is gone",
        meaning: "The property and the argument of the initialiser no longer exist.",
        example: ChangeExample(
            .inputs,
            before: ["nicId | Yes | String | ID of the vNIC.", "instanceId | No | String | ID of the instance."],
            after: ["nicId | Yes | String | ID of the vNIC."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\", instanceId: \"ins-1\"))")
    ) { comparison in
        comparison.records.flatMap { record in
            record.fields.removed.map { field in
                Finding(
                    record.oldPath(of: field), "the field '\(field.name.value)' is no longer documented",
                    "the property `\(field.property.name)` and the argument of that name are gone",
                    old: field.name.span, new: record.place.new)
            }
        }
    }
}
