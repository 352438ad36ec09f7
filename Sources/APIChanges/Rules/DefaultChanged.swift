import APIModel
import SourceText

extension ChangeRule {
    static let defaultChanged = ChangeRule(
        "default-changed", .documentation, "a field has another default",
        meaning: """
            The documentation comment says so. Code that leaves the argument out compiles as before, and \
            gets from the service what it now does by default.
            """,
        example: ChangeExample(
            .inputs,
            before: [
                "nicId | Yes | String | ID of the vNIC.", "mtu | No | Integer | Size of a packet. Default value: 1500.",
            ],
            after: [
                "nicId | Yes | String | ID of the vNIC.", "mtu | No | Integer | Size of a packet. Default value: 9000.",
            ],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.fieldPairs
            .filter { $0.old.defaultValue?.value != $0.new.defaultValue?.value }
            .map { field in
                let values = [field.old.defaultValue, field.new.defaultValue].map {
                    $0.map { "'\($0.value)'" } ?? "not stated"
                }
                return field.finding(
                    "the default of '\(field.new.name.value)' was \(values[0]) and is \(values[1])",
                    "only the documentation comment differs; what the service makes of the field may, too",
                    old: field.old.defaultValue?.span, new: field.new.defaultValue?.span)
            }
    }
}
