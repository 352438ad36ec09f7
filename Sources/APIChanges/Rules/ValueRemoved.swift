import APIModel
import SourceText

extension ChangeRule {
    static let valueRemoved = ChangeRule(
        "value-removed", .breaking, "a value is gone",
        meaning: "The static member no longer exists. The value itself can still be written as a literal.",
        example: ChangeExample(
            .valueSet("NicStatus"), before: ["USED | In use.", "AVAILABLE | Not in use."],
            after: ["USED | In use."],
            client: "print(NicStatus.available)")
    ) { comparison in
        comparison.valueLists.flatMap { list in
            list.values.removed.map { value in
                Finding(
                    list.oldPath(of: value), "the value '\(value.value.value)' is no longer documented",
                    "the static member is gone; a literal still makes the value", old: value.value.span,
                    new: list.place.new)
            }
        }
    }
}
