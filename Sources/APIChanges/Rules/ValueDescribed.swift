import APIModel
import SourceText

extension ChangeRule {
    static let valueDescribed = ChangeRule(
        "value-description-changed", .documentation, "a value is described in other words",
        meaning: "The documentation comment differs.",
        example: ChangeExample(
            .valueSet("NicStatus"), before: ["USED | In use."],
            after: ["USED | Attached to an instance."],
            client: "print(NicStatus.used)")
    ) { comparison in
        comparison.valueLists.flatMap { list in
            list.values.pairs.filter { $0.old.description != $0.new.description }
                .map { value in
                    Finding(
                        list.path(of: value.new), "the value '\(value.new.value.value)' is described in other words",
                        "only the documentation comment differs", old: value.old.value.span, new: value.new.value.span)
                }
        }
    }
}
