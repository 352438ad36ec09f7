import APIModel
import SourceText

extension ChangeRule {
    static let fieldTypeChanged = ChangeRule(
        "field-type-changed", .breaking, "a field has another type",
        meaning: "The property has another Swift type.",
        example: ChangeExample(
            .inputs, before: ["nicId | Yes | String | ID of the vNIC.", "mtu | No | Integer | Size of a packet."],
            after: ["nicId | Yes | String | ID of the vNIC.", "mtu | No | String | Size of a packet."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\", mtu: 1500))")
    ) { comparison in
        comparison.fieldPairs.filter { $0.type.old != $0.type.new }
            .map { field in
                let values = Pair(old: field.old.hasOwnValues, new: field.new.hasOwnValues)
                let consequence =
                    values.old == values.new
                    ? "the property `\(field.label.new)` has another type"
                    : values.new
                        ? "the property `\(field.label.new)` is a value set, which a literal still makes and a `String` does not"
                        : "the property `\(field.label.new)` is a value set no longer"
                return field.finding(
                    "the type of '\(field.new.name.value)' was \(field.old.type.described) and is "
                        + field.new.type.described
                        + (values.old == values.new
                            ? ""
                            : values.new
                                ? ", with a list of values" : ", without a list of values"),
                    consequence, old: field.old.type.span, new: field.new.type.span)
            }
    }
}
