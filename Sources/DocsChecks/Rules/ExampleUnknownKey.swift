import APIModel
import SourceText

extension Rule {
    static let exampleUnknownKey = Rule(
        "example-unknown-key", .warning,
        "Every key of an example is in the table of its object.",
        """
        A key that no row has is a field that the SDK will not have, or a slip of the example. Each key is reported once \
        for its table, at the first example that has it.
        """,
        bad: """
            | diskId | String | ID of the disk. |

            {"diskId": "disk-1", "isEncrypted": true}
            """,
        good: """
            | diskId      | String  | ID of the disk.                |
            | isEncrypted | Boolean | Whether the disk is encrypted. |

            {"diskId": "disk-1", "isEncrypted": true}
            """
    ) { context in
        let renamed = Set(context.renamedFields.map { KeyInTable(table: $0.position.table, key: $0.key.key) })
        return context.tables.indices.flatMap { index -> [Finding] in
            guard !context.evidence.tables[index].unknownKeys.isEmpty else { return [] }
            let table = context.tables[index]
            return context.evidence.tables[index].unknownKeys
                .filter { !renamed.contains(KeyInTable(table: index, key: $0.key)) }
                .map { key in
                    let near = Suggestion.nearest(to: key.key, among: table.fields.map(\.name.value))
                    let type = key.shape.typeText.map { " (the example shows '\($0)')" } ?? ""
                    return Finding(
                        "no row of \(table.title) is called '\(key.key)'", at: key.place.span,
                        help: near.map { "did you mean '\($0)'? If not, add a row for it\(type)" }
                            ?? "add a row for it\(type), or delete it from the example",
                        notes: table.fields.first.map { [.init("the table begins here", at: $0.name.span)] } ?? [])
                }
        }
    }
}

private struct KeyInTable: Hashable {
    var table: Int
    var key: String
}
