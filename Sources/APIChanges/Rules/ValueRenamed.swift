import APIModel
import SourceText

extension ChangeRule {
    static let valueRenamed = ChangeRule(
        "value-renamed", .breaking, "a value has another name",
        meaning: """
            The static member has another name. A value is taken for renamed if it has the description of \
            one that is gone, or two thirds of its words.
            """,
        example: ChangeExample(
            .valueSet("NicStatus"), before: ["USED | In use.", "AVAILABLE | Not in use."],
            after: ["IN_USE | In use.", "AVAILABLE | Not in use."],
            client: "print(NicStatus.used)")
    ) { comparison in
        comparison.valueLists.flatMap { list in
            list.values.pairs.compactMap { value in
                let name = value.map { comparison.member($0.value.value) }
                guard name.old != name.new else { return nil }
                return Finding(
                    list.path(of: value.new), "the value '\(value.old.value.value)' is now '\(value.new.value.value)'",
                    "the static member `\(name.old)` is `\(name.new)`", old: value.old.value.span,
                    new: value.new.value.span)
            }
        }
    }
}
