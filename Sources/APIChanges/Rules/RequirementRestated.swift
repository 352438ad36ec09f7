import APIModel
import SourceText

extension ChangeRule {
    static let requirementRestated = ChangeRule(
        "requirement-restated", .documentation, "a field is required, or not, where the code makes no difference",
        meaning: """
            What an answer contains is optional whatever the page says, and a field that is not known to be \
            required counts as not required.
            """,
        example: ChangeExample(
            .structure("NicInfo"),
            before: ["nicId | Yes | String | ID of the vNIC.", "status | No | [NicStatus](#nicstatus) | State."],
            after: ["nicId | No | String | ID of the vNIC.", "status | No | [NicStatus](#nicstatus) | State."],
            client:
                "let output = try await zec.attachNic(.init(nicId: \"nic-1\")); let id: String? = output.nic?.nicId; print(id ?? \"\")"
        )
    ) { comparison in
        comparison.fieldPairs
            .filter { $0.old.required != $0.new.required && $0.isOptional.old == $0.isOptional.new }
            .map { field in
                field.finding(
                    "the field '\(field.new.name.value)' was stated to be \(field.old.required.described) and is stated "
                        + "to be \(field.new.required.described)", "the property is an optional as before")
            }
    }
}
