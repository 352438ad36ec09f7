import APIModel
import SourceText

extension Rule {
    static let outputNotShown = Rule(
        "output-not-shown", .note,
        "Every output is in an example.",
        """
        An example is the only witness of what a table says: a row that none shows may be misspelt, or be gone from the \
        API. Said only of tables that an example shows an object of.
        """,
        bad: """
            | diskId   | String  | ID of the disk.   |
            | diskSize | Integer | Size of the disk. |

            "response": {"diskId": "disk-1"}
            """,
        good: """
            "response": {"diskId": "disk-1", "diskSize": 100}
            """
    ) { context in
        let renamed = Set(context.renamedFields.map(\.position))
        return context.tables.indices.flatMap { index -> [Finding] in
            guard context.evidence.tables[index].objects > 0, !context.tables[index].isInputs else { return [] }
            let (table, evidence) = (context.tables[index], context.evidence.tables[index].fields)
            return evidence.indices.compactMap { row in
                guard evidence[row].shown == 0, evidence[row].otherCase.isEmpty,
                    !renamed.contains(FieldPosition(table: index, field: row))
                else { return nil }
                let name = table.fields[row].name
                return Finding(
                    "no example shows '\(name.value)' of \(table.title)", at: name.span,
                    help: "add it to an example, or delete the row if the service does not send it")
            }
        }
    }
}
