import APIModel
import SourceText

extension ChangeRule {
    static let actionAdded = ChangeRule(
        "action-added", .addition, "an action is new",
        meaning: """
            There is a method more. No code that exists is affected: a caller is mocked by one requirement, \
            whatever the actions are.
            """,
        example: ChangeExample(
            before: "",
            after: """
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
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.actions.added.map { action in
            let name = action.typeName
            return Finding(
                name, "the action '\(action.element.name.value)' is new",
                "there is a method `\(comparison.member(action.element.name.value))(_:)`", old: nil,
                new: action.element.name.span)
        }
    }
}
