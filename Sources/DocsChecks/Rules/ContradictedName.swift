import APIModel
import SourceText

extension Rule {
    static let contradictedName = Rule(
        "contradicted-name", .error,
        "A field has the name that the examples show.",
        """
        Names on the wire are compared byte by byte. Where no example of any page has the name of a row, and some have a \
        key in its place that differs only in case, or that no row has and that shares its words and its type, the row is \
        wrong: callers would never get the value, or would send a parameter that the service does not know.
        """,
        bad: """
            | OriginalPrice | Float | Price before the discount. |

            "originalPrice": 449.0
            """,
        good: """
            | originalPrice | Float | Price before the discount. |

            "originalPrice": 449.0
            """
    ) { context in
        let otherCase = context.disputed { table, field, evidence in
            guard evidence.shown == 0, let first = evidence.otherCase.first else { return [] }
            let keys = Set(evidence.otherCase.map(\.key))
            return [finding(table, field, key: first.key, at: first.place, isSure: keys.count == 1)]
        }
        let renamed = context.renamedFields.map { pair in
            let table = context.tables[pair.position.table]
            let field = table.fields[pair.position.field]
            return finding(table, field, key: pair.key.key, at: pair.key.place, isSure: true)
        }
        return otherCase + renamed
    }

    private static func finding(
        _ table: FieldTable, _ field: Field, key: String, at place: JSONPlace, isSure: Bool
    ) -> Finding {
        Finding(
            "the examples have '\(key)' where the table has '\(field.name.value)'", at: field.name.span,
            help: "write '\(key)' in the table", notes: [.init("an example has '\(key)'", at: place.span)],
            override: isSure ? table.override(of: field, name: key) : nil)
    }
}
