import APIModel
import SourceText

extension ChangeRule {
    static let structureCodingLost = ChangeRule(
        "structure-coding-lost", .breaking, "a structure is no longer sent, or no longer received",
        meaning: """
            A structure is encodable if an action sends it and decodable if an action receives it. It loses \
            what no action needs any more.
            """,
        example: ChangeExample(
            .outputs,
            before: [
                "requestId | String | ID of the request.", "nic | [NicInfo](datastructure.md#nicinfo) | The vNIC.",
                "options | [NicOptions](datastructure.md#nicoptions) | The options.",
            ],
            after: [
                "requestId | String | ID of the request.", "nic | [NicInfo](datastructure.md#nicinfo) | The vNIC.",
            ],
            client: "func decode<Value: Decodable>(_: Value.Type) {}; decode(NicOptions.self)")
    ) { comparison in
        comparison.records.flatMap { record in
            record.lostConformances.map { name in
                Finding(
                    record.name, "no action \(name == "Encodable" ? "sends" : "receives") the structure any more",
                    "`\(record.name)` is not `\(name)` any more", old: record.place.old, new: record.place.new)
            }
        }
    }
}
