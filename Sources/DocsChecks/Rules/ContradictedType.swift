import APIModel
import SourceText

extension Rule {
    static let contradictedType = Rule(
        "contradicted-type", .error,
        "A field has the type that the examples show.",
        """
        The SDK decodes a field by the type in its table. Where no example of any page has a value of that type, and some \
        have a value of another, the table is wrong: callers would get nothing for the field, or send what the service \
        refuses. Null says nothing about a type. Where some examples agree with the table, the others are the mistake, and \
        `example-type` reports them; `quoted-number` reports a number in \
        quotes.
        """,
        bad: """
            | diskIds | String | IDs of the disks. |

            "diskIds": ["disk-1", "disk-2"]
            """,
        good: """
            | diskIds | Array of String | IDs of the disks. |

            "diskIds": ["disk-1", "disk-2"]
            """
    ) { context in
        context.disputed { table, field, evidence in
            guard evidence.agreeing == 0, !evidence.isQuotedNumber, !table.hasConfiguredType(field),
                let first = evidence.contradictions.first
            else { return [] }
            let type = TypeWitness(field: field, contradictions: evidence.contradictions).type
            return [
                Finding(
                    "\(field.statedType), but the examples show \(first.shape.title)", at: field.type.span,
                    help: type.map { "write '\($0)' in the table" } ?? "write the type that the service sends",
                    notes: [.init("an example shows \(first.shape.title)", at: first.place.span)],
                    override: type.map { table.override(of: field, type: $0) })
            ]
        }
    }
}

/// Finds the type that values have which are not what their table says.
private struct TypeWitness {
    var field: Field
    var contradictions: [FieldEvidence.Contradiction]

    /// In the words of a type cell; nil where the values differ, or have no type that could be named.
    var type: String? {
        let stated = field.type.reference
        if contradictions.allSatisfy(\.fitsElement) {
            if contradictions.allSatisfy({ $0.shape.isArray }), let element = stated.text {
                return "Array of \(element)"
            }
            if case .array(let element) = stated { return element.text }
        }
        let types = Set(contradictions.map(\.shape.typeText))
        return types.count == 1 ? types.first.flatMap(\.self) : nil
    }
}

extension JSONShape {
    fileprivate var isArray: Bool { if case .array = self { true } else { false } }
}

extension Field {
    /// The beginning of a sentence about the type cell.
    var statedType: String {
        if case .unresolved(let name, _) = type.reference.element {
            return "the type of '\(self.name.value)' is '\(type.text)', and nothing defines '\(name)'"
        }
        return "the type of '\(name.value)' is '\(type.text)'"
    }
}
