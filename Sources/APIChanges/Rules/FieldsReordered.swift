import APIModel
import SourceText

extension ChangeRule {
    static let fieldsReordered = ChangeRule(
        "fields-reordered", .breaking, "fields are in another order",
        meaning: """
            The arguments of the initialiser follow the table, and Swift has them in order. Restore the \
            order of the rows if it has no meaning.
            """,
        example: ChangeExample(
            .inputs,
            before: ["nicId | Yes | String | ID of the vNIC.", "instanceId | No | String | ID of the instance."],
            after: ["instanceId | No | String | ID of the instance.", "nicId | Yes | String | ID of the vNIC."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\", instanceId: \"ins-1\"))")
    ) { comparison in
        comparison.records.filter(\.fields.isReordered)
            .map { record in
                Finding(
                    record.name, "the fields are in another order",
                    "calls of `\(record.name).init` that give several arguments have to give them in the new order",
                    old: record.place.old, new: record.place.new)
            }
    }
}
