import APIModel
import SourceText

extension Rule {
    static let exampleKeyCase = Rule(
        "example-key-case", .warning,
        "A key in an example is spelt as in its table, capital letters included.",
        """
        Other examples spell the key as the table does, so this one is likely to be the mistake. The service ignores a \
        parameter whose case is wrong, without a word.
        """,
        bad: """
            | diskId | String | ID of the disk. |

            "diskID": "disk-1"
            """,
        good: """
            | diskId | String | ID of the disk. |

            "diskId": "disk-1"
            """
    ) { context in
        context.disputed { _, field, evidence in
            guard evidence.shown > 0 else { return [] }
            return evidence.otherCase.map { key in
                Finding(
                    "'\(key.key)' is '\(field.name.value)' in the table", at: key.place.span,
                    help: "write '\(field.name.value)'", notes: [.init("the row in the table", at: field.name.span)])
            }
        }
    }
}
