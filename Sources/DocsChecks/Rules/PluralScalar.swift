import APIModel
import SourceText

extension Rule {
    static let pluralScalar = Rule(
        "plural-scalar", .warning,
        "A field with a plural name is an array.",
        """
        `diskIds` with the type `String` has most likely lost its `Array of`. The rule looks at names that end in `Ids`, \
        `Ips`, `List` or `Set` and have a scalar type, and says nothing where an example agrees with the table or \
        contradicts it: `contradicted-type` speaks then.
        """,
        bad: "| diskIds | String | IDs of the disks. |",
        good: "| diskIds | Array of String | IDs of the disks. |"
    ) { context in
        context.evidenceByTable.flatMap { table, evidence in
            table.fields.indices.compactMap { row in
                guard case .scalar(let scalar) = table.fields[row].type.reference, scalar != .object, scalar != .map,
                    evidence.fields[row].agreeing == 0, evidence.fields[row].contradictions.isEmpty,
                    soundsPlural(table.fields[row].name.value)
                else { return nil }
                let field = table.fields[row]
                return Finding(
                    "'\(field.name.value)' sounds like several, but its type is '\(field.type.text)'",
                    at: field.type.span, help: "write 'Array of \(scalar.text)' if the service has an array here",
                    override: table.override(of: field, type: "Array of \(scalar.text)"))
            }
        }
    }

    private static func soundsPlural(_ name: String) -> Bool {
        endings.contains { name.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private static let endings = ["Ids", "Ips", "List", "Set"]
}
