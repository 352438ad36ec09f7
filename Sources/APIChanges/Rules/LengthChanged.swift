import APIModel
import SourceText

extension ChangeRule {
    static let lengthChanged = ChangeRule(
        "length-changed", .documentation, "the length of a field is limited differently",
        meaning: "The documentation comment says so. A longer text compiles, and the service refuses it.",
        example: ChangeExample(
            .inputs,
            before: [
                "nicId | Yes | String | ID of the vNIC.", "mtu | No | String | Name. Length: 1 to 64 characters.",
            ],
            after: ["nicId | Yes | String | ID of the vNIC.", "mtu | No | String | Name. Length: 1 to 32 characters."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.fieldPairs
            .filter { $0.old.length?.value != $0.new.length?.value }
            .map { field in
                let values = [field.old.length, field.new.length].map {
                    $0.map { "'\($0.value.described)'" } ?? "not stated"
                }
                return field.finding(
                    "the length of '\(field.new.name.value)' was \(values[0]) and is \(values[1])",
                    "only the documentation comment differs; what the service makes of the field may, too",
                    old: field.old.length?.span, new: field.new.length?.span)
            }
    }
}
