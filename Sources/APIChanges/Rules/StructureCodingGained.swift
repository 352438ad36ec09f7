import APIModel
import SourceText

extension ChangeRule {
    static let structureCodingGained = ChangeRule(
        "structure-coding-gained", .addition, "a structure is now sent, or now received",
        meaning: """
            A structure is encodable, and its properties can be set, if an action sends it; it is decodable if an \
            action receives it. That what is received is optional is reported field by field.
            """,
        example: ChangeExample(
            .inputs,
            before: [
                "nicId | Yes | String | ID of the vNIC.",
                "options | No | [NicOptions](datastructure.md#nicoptions) | Options.",
            ],
            after: [
                "nicId | Yes | String | ID of the vNIC.",
                "options | No | [NicOptions](datastructure.md#nicoptions) | Options.",
                "like | No | [NicInfo](datastructure.md#nicinfo) | A vNIC to copy.",
            ],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.records.flatMap { record in
            record.gainedUses.map { use in
                let consequence =
                    switch use {
                    case .sent(isCoded: true): "is `Encodable`, and its properties can be set"
                    case .sent(isCoded: false): "has properties that can be set"
                    case .received: "is `Decodable`"
                    }
                let message =
                    record.isUsed.new
                    ? "an action \(use.verb) the structure" : "no action uses the structure any more"
                return Finding(
                    record.name, message, "`\(record.name)` \(consequence)", old: record.place.old,
                    new: record.place.new)
            }
        }
    }
}
