import APIModel
import SourceText

extension ChangeRule {
    static let fieldBecameOptional = ChangeRule(
        "field-became-optional", .breaking, "a required field is optional",
        meaning: """
            Code that makes values compiles as before. Code that reads the property back gets an optional, \
            and has to unwrap it.
            """,
        example: ChangeExample(
            .inputs, before: ["nicId | Yes | String | ID of the vNIC."],
            after: ["nicId | No | String | ID of the vNIC."],
            client: "let input = AttachNic.Input(nicId: \"nic-1\"); let text: String = input.nicId; print(text)")
    ) { comparison in
        comparison.fieldPairs.filter { !$0.isOptional.old && $0.isOptional.new }
            .map { field in
                let isStated = field.old.required != field.new.required
                return field.finding(
                    isStated
                        ? "the field '\(field.new.name.value)' is no longer required"
                        : "the structure of the field '\(field.new.name.value)' is also received, so nothing in it is sure",
                    "the property `\(field.label.new)` is an optional where it is read")
            }
    }
}
