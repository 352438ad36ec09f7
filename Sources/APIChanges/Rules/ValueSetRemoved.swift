import APIModel
import SourceText

extension ChangeRule {
    static let valueSetRemoved = ChangeRule(
        "value-set-removed", .breaking, "a value set is gone",
        meaning: "The type no longer exists.",
        example: ChangeExample(
            before: """
                ## DiskKind

                Kinds of disks.

                | Value | Description |
                | --- | --- |
                | SSD | Fast. |
                | HDD | Large. |
                """,
            after: "",
            client: "print(DiskKind.ssd)")
    ) { comparison in
        comparison.valueSets.removed.map { set in
            let name = set.typeName
            return Finding(
                name, "the value set '\(set.element.id.name)' is no longer documented", "the type `\(name)` is gone",
                old: set.element.span, new: nil)
        }
    }
}
