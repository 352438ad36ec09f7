import APIModel
import SourceText

extension ChangeRule {
    static let structureCodingGained = ChangeRule(
        "structure-coding-gained", .addition, "a structure is now sent, or now received",
        meaning: """
            A structure is encodable if an action sends it and decodable if an action receives it. That what \
            is received is optional is reported field by field.
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
            record.gainedConformances.map { name in
                Finding(
                    record.name, "an action \(name == "Encodable" ? "sends" : "receives") the structure",
                    "`\(record.name)` is `\(name)`", old: record.place.old, new: record.place.new)
            }
        }
    }
}
