import APIModel
import SourceText

extension ChangeRule {
    static let valueAdded = ChangeRule(
        "value-added", .addition, "a value is new",
        meaning: """
            There is a static member more. A `switch` over a value set has a default already, since a \
            service may add values before the documentation does.
            """,
        example: ChangeExample(
            .valueSet("NicStatus"), before: ["USED | In use."],
            after: ["AVAILABLE | Not in use.", "USED | In use."],
            client: "switch NicStatus.used { case .used: print(1); default: print(2) }")
    ) { comparison in
        comparison.valueLists.flatMap { list in
            list.values.added.map { value in
                Finding(
                    list.path(of: value), "the value '\(value.value.value)' is new", "there is a static member for it",
                    old: list.place.old, new: value.value.span)
            }
        }
    }
}
