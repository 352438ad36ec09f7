import APIModel
import SourceText

extension ChangeRule {
    static let structureCodingLost = ChangeRule(
        "structure-coding-lost", .breaking, "a structure is no longer sent, or no longer received",
        meaning: """
            A structure is encodable, and its properties can be set, if an action sends it; it is decodable if an \
            action receives it. It loses what no action needs any more.
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
            record.lostUses.map { use in
                let (what, consequence) =
                    switch use {
                    case .sent(isCoded: true):
                        ("sends", "is not `Encodable` any more, and its properties are constants")
                    case .sent(isCoded: false): ("sends", "has constants for properties now")
                    case .received: ("receives", "is not `Decodable` any more")
                    }
                return Finding(
                    record.name, "no action \(what) the structure any more", "`\(record.name)` \(consequence)",
                    old: record.place.old, new: record.place.new)
            }
        }
    }
}
