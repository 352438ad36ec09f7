import APIModel
import SourceText

extension ChangeRule {
    static let valueRespelled = ChangeRule(
        "value-respelled", .documentation, "a value is spelt in another way that makes the same Swift name",
        meaning: "The static member keeps its name and stands for another string.",
        example: ChangeExample(
            .valueSet("NicStatus"), before: ["USED | In use.", "AVAILABLE | Not in use."],
            after: ["used | In use.", "AVAILABLE | Not in use."],
            client: "print(NicStatus.used)")
    ) { comparison in
        comparison.valueLists.flatMap { list in
            list.values.pairs.compactMap { value in
                let name = value.map { comparison.member($0.value.value) }
                guard name.old == name.new, value.old.value.value != value.new.value.value else { return nil }
                return Finding(
                    list.path(of: value.new),
                    "the value '\(value.old.value.value)' is spelt '\(value.new.value.value)'",
                    "the static member `\(name.new)` stands for another string", old: value.old.value.span,
                    new: value.new.value.span)
            }
        }
    }
}
