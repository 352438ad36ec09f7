import APIModel
import SourceText

extension ChangeRule {
    static let fieldDeprecated = ChangeRule(
        "field-deprecated", .addition, "a field should no longer be used",
        meaning: "Uses of the property give a warning, which names the replacement where the page does.",
        example: ChangeExample(
            .inputs,
            before: ["nicId | Yes | String | ID of the vNIC.", "instanceId | No | String | ID of the instance."],
            after: [
                "nicId | Yes | String | ID of the vNIC.",
                "instanceId \\[Deprecated] | No | String | ID of the instance.",
            ],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\", instanceId: \"ins-1\"))")
    ) { comparison in
        comparison.fieldPairs
            .compactMap { field in
                guard field.old.deprecation == nil, let deprecation = field.new.deprecation else { return nil }
                let replacement = deprecation.replacement.map { " in favour of '\($0)'" } ?? ""
                return field.finding(
                    "the field '\(field.new.name.value)' is deprecated\(replacement)",
                    "uses of the property give a warning", new: deprecation.span)
            }
    }
}
