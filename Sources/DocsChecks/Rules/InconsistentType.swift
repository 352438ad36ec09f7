import APIModel
import SourceText

extension Rule {
    static let inconsistentType = Rule(
        "inconsistent-type", .warning,
        "A structure that fields of one name refer to is everywhere alone, or everywhere an array.",
        """
        Where most tables of a service have an array of a structure under a name, and a few have the structure itself \
        under the same name, the few are likely to have forgotten `Array of`. Only structures are compared: a scalar of \
        one name can mean different things. An example that shows a single object does not excuse the table: it may have \
        been made from it.
        """,
        bad: """
            | prices | Array of [Price](datastructure.md#price) | … |   on two pages
            | prices | [Price](datastructure.md#price)          | … |   on a third
            """,
        good: "| prices | Array of [Price](datastructure.md#price) | … |   on all pages"
    ) { context in
        var groups: [Uses] = []
        var indexOfGroup: [Key: Int] = [:]
        for (index, table) in context.tables.enumerated() {
            for row in table.fields.indices {
                guard case .structure(let id) = table.fields[row].type.reference.element else { continue }
                let key = Key(service: table.service, name: table.fields[row].name.value, structure: id)
                let group = indexOfGroup[key] ?? groups.count
                if group == groups.count {
                    indexOfGroup[key] = group
                    groups.append(Uses())
                }
                let position = FieldPosition(table: index, field: row)
                if table.fields[row].type.reference.isArray {
                    groups[group].arrays.append(position)
                } else {
                    groups[group].singles.append(position)
                }
            }
        }
        return groups.flatMap { deviations(in: $0, context) }
    }

    private struct Key: Hashable {
        var service: String
        var name: String
        var structure: DefinitionID
    }

    private struct Uses {
        var arrays: [FieldPosition] = []
        var singles: [FieldPosition] = []
    }

    private static func deviations(in uses: Uses, _ context: CheckContext) -> [Finding] {
        // A few forgot `Array of`; where most have none, the name may well mean both.
        guard let first = uses.arrays.first, uses.arrays.count >= uses.singles.count else { return [] }
        let array = context.tables[first.table].fields[first.field].type
        return uses.singles.compactMap { use in
            // Where examples say what is right instead, another rule tells that.
            guard context.evidence.tables[use.table].fields[use.field].contradictions.isEmpty else { return nil }
            let table = context.tables[use.table]
            let field = table.fields[use.field]
            return Finding(
                "'\(field.name.value)' is one '\(field.type.text)' here and an array of them elsewhere",
                at: field.type.span, help: "write '\(array.text)' if the service sends an array here, too",
                notes: [.init("an array here", at: array.span)],
                override: table.override(of: field, type: array.reference.text))
        }
    }
}
