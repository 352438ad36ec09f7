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
        var groups: [Key: [Use]] = [:]
        var order: [Key] = []
        for (table, evidence) in context.evidenceByTable {
            for (field, evidence) in zip(table.fields, evidence.fields) {
                guard case .structure(let id) = field.type.reference.element else { continue }
                let key = Key(service: table.service, name: field.name.value, structure: id)
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append(Use(table: table, field: field, evidence: evidence))
            }
        }
        return order.flatMap { deviations(in: groups[$0] ?? []) }
    }

    private struct Key: Hashable {
        var service: String
        var name: String
        var structure: DefinitionID
    }

    private struct Use {
        var table: FieldTable
        var field: Field
        var evidence: FieldEvidence

        var isArray: Bool { field.type.reference.isArray }
        /// False where examples say what is right instead: another rule tells that.
        var isOpen: Bool { evidence.contradictions.isEmpty }
    }

    private static func deviations(in uses: [Use]) -> [Finding] {
        let arrays = uses.filter(\.isArray)
        let singles = uses.filter { !$0.isArray }
        guard let array = arrays.first, !singles.isEmpty else { return [] }
        // A few forgot `Array of`; where most have none, the name may well mean both.
        guard arrays.count >= singles.count else { return [] }
        return singles.filter(\.isOpen).map { use in
            Finding(
                "'\(use.field.name.value)' is one '\(use.field.type.text)' here and an array of them elsewhere",
                at: use.field.type.span,
                help: "write '\(array.field.type.text)' if the service sends an array here, too",
                notes: [.init("an array here", at: array.field.type.span)],
                override: use.table.override(of: use.field, type: array.field.type.reference.text))
        }
    }
}
