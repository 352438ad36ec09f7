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
        context.api.services.flatMap(\.actions).compactMap { action in
            guard let first = action.outputs.first, !action.outputs.contains(where: { $0.name.value == "requestId" })
            else { return nil }
            return Finding(
                "the outputs of '\(action.name.value)' don't list 'requestId'", at: first.name.span,
                help: "add the row `| requestId | String | ID of the request. |`")
        }
    }
}
