import APIModel
import SourceText

extension ChangeRule {
    static let rangeChanged = ChangeRule(
        "range-changed", .documentation, "the limits of a field are different",
        meaning: """
            The documentation comment says so. A value outside of the limits compiles, and the service \
            refuses it.
            """,
        example: ChangeExample(
            .inputs,
            before: [
                "nicId | Yes | String | ID of the vNIC.",
                "mtu | No | Integer | Size of a packet. Value range: \\[1, 1500].",
            ],
            after: [
                "nicId | Yes | String | ID of the vNIC.",
                "mtu | No | Integer | Size of a packet. Value range: \\[1, 9000].",
            ],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.fieldPairs
            .filter { $0.old.range?.value != $0.new.range?.value }
            .map { field in
                let values = [field.old.range, field.new.range].map {
                    $0.map { "'\($0.value.described)'" } ?? "not stated"
                }
                return field.finding(
                    "the range of '\(field.new.name.value)' was \(values[0]) and is \(values[1])",
                    "only the documentation comment differs; what the service makes of the field may, too",
                    old: field.old.range?.span, new: field.new.range?.span)
            }
    }
}
