import APIModel
import SourceText

extension ChangeRule {
    static let unitChanged = ChangeRule(
        "unit-changed", .documentation, "a field has another unit",
        meaning: """
            The documentation comment says so. The numbers that code sends and reads mean something else, \
            which no compiler sees.
            """,
        example: ChangeExample(
            .inputs, before: ["nicId | Yes | String | ID of the vNIC.", "mtu | No | Integer | Size. Unit: GB."],
            after: ["nicId | Yes | String | ID of the vNIC.", "mtu | No | Integer | Size. Unit: MB."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.fieldPairs
            .filter { $0.old.unit?.value != $0.new.unit?.value }
            .map { field in
                let values = [field.old.unit, field.new.unit].map { $0.map { "'\($0.value)'" } ?? "not stated" }
                return field.finding(
                    "the unit of '\(field.new.name.value)' was \(values[0]) and is \(values[1])",
                    "only the documentation comment differs; what the service makes of the field may, too",
                    old: field.old.unit?.span, new: field.new.unit?.span)
            }
    }
}
