import APIModel
import SourceText

extension Rule {
    static let missingRequestId = Rule(
        "missing-request-id", .warning,
        "The outputs of an action list `requestId`.",
        """
        Every response has one, and support asks for it. The SDK has it whatever the page says; the page should not leave \
        readers in doubt.
        """,
        bad: """
            | diskId | String | ID of the disk. |
            """,
        good: """
            | requestId | String | ID of the request. |
            | diskId    | String | ID of the disk.    |
            """
    ) { context in
        context.tables.compactMap { table in
            guard case .outputs(_, let action) = table.id, let first = table.fields.first,
                !table.fields.indices.contains(where: { table.fields[$0].isRequestID })
            else { return nil }
            return Finding(
                "the outputs of '\(action)' don't list 'requestId'", at: first.name.span,
                help: "add the row `| requestId | String | ID of the request. |`")
        }
    }
}
