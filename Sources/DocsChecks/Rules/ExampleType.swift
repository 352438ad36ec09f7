import APIModel
import SourceText

extension Rule {
    static let exampleType = Rule(
        "example-type", .warning,
        "A value in an example has the type that its table says.",
        """
        Other examples have values of the type that the table says, or an override in the configuration has decided on the \
        type, so this example is likely to be the mistake. People copy examples.
        """,
        bad: """
            | amount | Integer | Number of disks. |

            "amount": "2"
            """,
        good: """
            | amount | Integer | Number of disks. |

            "amount": 2
            """
    ) { context in
        context.disputed { table, field, evidence in
            guard evidence.agreeing > 0 || table.hasConfiguredType(field) else { return [] }
            return evidence.contradictions.map { contradiction in
                Finding(
                    "\(field.statedType), but here it is \(contradiction.shape.title)",
                    at: contradiction.place.span, help: "correct the example, or the type if the service disagrees",
                    notes: [.init("the type in the table", at: field.type.span)])
            }
        }
    }
}
