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
        let renamed = Set(context.renamedFields.map { RowOfTable(table: $0.table, row: $0.field) })
        return context.evidenceByTable.enumerated().flatMap { index, pair -> [Finding] in
            let (table, evidence) = pair
            if case .inputs = table.id { return [] }
            guard evidence.objects > 0 else { return [] }
            return table.fields.indices.filter { row in
                evidence.fields[row].shown == 0 && evidence.fields[row].otherCase.isEmpty
                    && !renamed.contains(RowOfTable(table: index, row: row))
            }
            .map { row in
                let name = table.fields[row].name
                return Finding(
                    "no example shows '\(name.value)' of \(table.title)", at: name.span,
                    help: "add it to an example, or delete the row if the service does not send it")
            }
        }
    }
}

private struct RowOfTable: Hashable {
    var table: Int
    var row: Int
}
