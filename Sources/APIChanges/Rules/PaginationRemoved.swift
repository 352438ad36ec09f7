import APIModel
import SourceText

extension ChangeRule {
    static let paginationRemoved = ChangeRule(
        "pagination-removed", .breaking, "a list is no longer read page by page",
        meaning: "The action is no `PaginatedAction` any more, so its items cannot be iterated over.",
        example: ChangeExample(
            before: """
                # DescribeNics

                ## API Description

                Lists vNICs.

                ## Input Parameters

                | Parameter Name | Required | Type | Description |
                | --- | --- | --- | --- |
                | pageSize | No | Integer | Items on a page. |
                | pageNum | No | Integer | Number of the page. |

                ## Output Parameters

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | totalCount | Integer | Number of vNICs. |
                | dataSet | Array of [NicInfo](datastructure.md#nicinfo) | vNICs. |
                """,
            after: """
                # DescribeNics

                ## API Description

                Lists vNICs.

                ## Input Parameters

                | Parameter Name | Required | Type | Description |
                | --- | --- | --- | --- |
                | limit | No | Integer | Greatest number of items. |

                ## Output Parameters

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | totalCount | Integer | Number of vNICs. |
                | dataSet | Array of [NicInfo](datastructure.md#nicinfo) | vNICs. |
                """,
            client: "func walk<Action: PaginatedAction>(_: Action.Type) {}; walk(DescribeNics.self)")
    ) { comparison in
        comparison.actions.pairs.compactMap { action in
            guard action.old.element.pagination != nil, action.new.element.pagination == nil else { return nil }
            let name = action.new.typeName
            return Finding(
                name, "the list of '\(action.new.element.name.value)' no longer comes in pages",
                "`\(name)` is no `PaginatedAction` any more", old: action.old.element.name.span,
                new: action.new.element.name.span)
        }
    }
}
