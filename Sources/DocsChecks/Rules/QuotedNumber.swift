import APIModel
import SourceText

extension Rule {
    static let quotedNumber = Rule(
        "quoted-number", .warning,
        "A number in an example is in quotes exactly if the table says that it is a string.",
        """
        Where the type is one of numbers and all examples have the number in quotes, either the examples were written by \
        hand, or the service sends a string, as many do for numbers that JavaScript can't hold. Look at a response; the \
        override makes the field a string.
        """,
        bad: """
            | freeIpCount | Integer | Number of free addresses. |

            "freeIpCount": "16777213"
            """,
        good: """
            | freeIpCount | Integer | Number of free addresses. |

            "freeIpCount": 16777213
            """
    ) { context in
        context.disputed { table, field, evidence in
            guard evidence.agreeing == 0, evidence.isQuotedNumber, !table.hasConfiguredType(field),
                let first = evidence.contradictions.first
            else { return [] }
            return [
                Finding(
                    "\(field.statedType), but the examples show a number in quotes", at: field.type.span,
                    help: "write 'String' in the table if the service sends a string",
                    notes: [.init("an example shows a string", at: first.place.span)],
                    override: table.override(of: field, type: "String"))
            ]
        }
    }
}
