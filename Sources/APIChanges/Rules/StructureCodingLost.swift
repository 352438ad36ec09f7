import APIModel
import SourceText

extension ChangeRule {
    static let structureCodingLost = ChangeRule(
        "structure-coding-lost", .breaking, "a structure is no longer sent, or no longer received",
        meaning: """
            A structure is encodable, and its properties can be set, if an action sends it; it is decodable if an \
            action receives it; one that no action uses is all of that. It loses what no action needs any more.
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
                let consequence =
                    switch use {
                    case .sent(isCoded: true): "is not `Encodable` any more, and its properties are constants"
                    case .sent(isCoded: false): "has constants for properties now"
                    case .received: "is not `Decodable` any more"
                    }
                let message =
                    record.isUsed.old
                    ? "no action \(use.verb) the structure any more"
                    : "actions use the structure now, and none \(use.verb) it"
                return Finding(
                    record.name, message, "`\(record.name)` \(consequence)", old: record.place.old,
                    new: record.place.new)
            }
        }
    }
}
