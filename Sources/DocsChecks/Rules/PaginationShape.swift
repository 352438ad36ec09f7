import APIModel
import SourceText

extension Rule {
    static let paginationShape = Rule(
        "pagination-shape", .warning,
        "An action that answers page by page takes `pageNum` and `pageSize` and gives `totalCount` and one list.",
        """
        The SDK makes a sequence of such a list. Where a part is missing or called otherwise, callers have to turn the pages \
        by hand.
        """,
        bad: """
            | pageNum  | No | Integer | Number of the page. |
            | pageSize | No | Integer | Size of a page.     |

            | dataSet | Array of [Disk](datastructure.md#disk) | The disks. |
            """,
        good: """
            | totalCount | Integer                                | Number of all disks. |
            | dataSet    | Array of [Disk](datastructure.md#disk) | The disks.           |
            """
    ) { context in
        context.api.services.flatMap(\.actions).compactMap { action in
            guard action.pagination == nil,
                let parameter = action.inputs.first(where: { ["pageNum", "pageSize"].contains($0.name.value) })
            else { return nil }
            return Finding(
                "'\(action.name.value)' turns pages, but \(action.paginationProblem)", at: parameter.name.span,
                help: "give it what the others have: pageNum and pageSize, totalCount and one array")
        }
    }
}

extension Action {
    /// What a list that is read page by page should have, and this one doesn't.
    fileprivate var paginationProblem: String {
        for (name, fields, what) in [
            ("pageNum", inputs, "parameter"), ("pageSize", inputs, "parameter"), ("totalCount", outputs, "output"),
        ] {
            guard let field = fields.first(where: { $0.name.value == name }) else { return "has no \(what) '\(name)'" }
            guard field.type.reference.isInteger else {
                return "the type of '\(name)' is '\(field.type.text)'"
            }
        }
        let lists = outputs.filter(\.type.reference.isArray)
        return lists.isEmpty ? "has no array in its outputs" : "has \(lists.count) arrays in its outputs"
    }
}
