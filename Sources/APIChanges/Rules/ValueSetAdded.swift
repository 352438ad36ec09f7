import APIModel
import SourceText

extension ChangeRule {
    static let valueSetAdded = ChangeRule(
        "value-set-added", .addition, "a value set is new",
        meaning: "There is a type more.",
        example: ChangeExample(
            before: "",
            after: """
                ## DiskKind

                Kinds of disks.

                | Value | Description |
                | --- | --- |
                | SSD | Fast. |
                | HDD | Large. |
                """,
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.valueSets.added.map { set in
            let name = set.typeName
            return Finding(
                name, "the value set '\(set.element.id.name)' is new", "there is a type `\(name)`", old: nil,
                new: set.element.span)
        }
    }
}
