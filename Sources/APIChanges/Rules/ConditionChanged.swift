import APIModel
import SourceText

extension ChangeRule {
    static let conditionChanged = ChangeRule(
        "condition-changed", .documentation, "a field is required under another condition",
        meaning: """
            The documentation comment says so. An input that lacks the field compiles, and the service may \
            refuse it.
            """,
        example: ChangeExample(
            .inputs,
            before: [
                "nicId | Yes | String | ID of the vNIC.", "mtu | No | String | ID. Required when `nicId` is not given.",
            ],
            after: [
                "nicId | Yes | String | ID of the vNIC.", "mtu | No | String | ID. Required when `name` is not given.",
            ],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.fieldPairs
            .filter { $0.old.requiredWhen?.value != $0.new.requiredWhen?.value }
            .map { field in
                let values = [field.old.requiredWhen, field.new.requiredWhen].map {
                    $0.map { "'\($0.value)'" } ?? "not stated"
                }
                return field.finding(
                    "the condition of '\(field.new.name.value)' was \(values[0]) and is \(values[1])",
                    "only the documentation comment differs; what the service makes of the field may, too",
                    old: field.old.requiredWhen?.span, new: field.new.requiredWhen?.span)
            }
    }
}
