import APIModel
import SourceText

extension Rule {
    static let exampleValue = Rule(
        "example-value", .warning,
        "A value in an example is one of those that its field can have.",
        """
        Where a field's type or description names its values, an example has one of them, in the same case. A value that is \
        missing from the list is missing from the SDK; a value in another case never equals what the service sends.
        """,
        bad: """
            | diskType | String | Type of the disk. Values: `SSD`, `HDD`. |

            "diskType": "ssd"
            """,
        good: """
            "diskType": "SSD"
            """
    ) { context in
        context.evidence.strayValues.map { stray in
            let name = stray.field.name.value
            return Finding(
                stray.otherCase.map { "'\(stray.value)' is '\($0)' among the values of '\(name)'" }
                    ?? "'\(stray.value)' is none of the values of '\(name)'",
                at: stray.place.span,
                help: stray.otherCase == nil
                    ? "correct the example, or add the value to the list" : "write it as the list does",
                notes: stray.field.valueSet.map { [.init("the values are listed here", at: $0.span)] } ?? [])
        }
    }
}
