import APIModel
import SourceText

extension ChangeRule {
    static let actionRemoved = ChangeRule(
        "action-removed", .breaking, "an action is gone",
        meaning: """
            The action's type and the client's method no longer exist. If the service still performs the \
            action, it is its page that is missing.
            """,
        example: ChangeExample(
            before: """
                # DetachNic

                ## API Description

                Detaches a vNIC from its instance.

                ## Input Parameters

                | Parameter Name | Required | Type | Description |
                | --- | --- | --- | --- |
                | nicId | Yes | String | ID of the vNIC. |

                ## Output Parameters

                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | requestId | String | ID of the request. |
                """,
            after: "",
            client: "_ = try await zec.detachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.actions.removed.map { action in
            let name = action.typeName
            return Finding(
                name, "the action '\(action.element.name.value)' is no longer documented",
                "`\(name)` and the method `\(comparison.member(action.element.name.value))(_:)` are gone",
                old: action.element.name.span, new: nil)
        }
    }
}
