import APIModel
import SourceText

extension ChangeRule {
    static let valueSetRenamed = ChangeRule(
        "value-set-renamed", .breaking, "a value set has another name",
        meaning: """
            The type has another name. Fields of that type are not reported: what holds a value in them \
            still does.
            """,
        example: ChangeExample(
            before: """
                ## DiskKind

                Kinds of disks.

                | Value | Description |
                | --- | --- |
                | SSD | Fast. |
                | HDD | Large. |
                """,
            after: """
                ## DiskCategory

                Kinds of disks.

                | Value | Description |
                | --- | --- |
                | SSD | Fast. |
                | HDD | Large. |
                """,
            client: "print(DiskKind.ssd)")
    ) { comparison in
        comparison.valueSets.pairs.compactMap { set in
            let name = set.map(\.typeName)
            guard name.old != name.new else { return nil }
            return Finding(
                name.new, "the value set '\(set.old.element.id.name)' is now '\(set.new.element.id.name)'",
                "the type `\(name.old)` is `\(name.new)`", old: set.old.element.span, new: set.new.element.span)
        }
    }
}
