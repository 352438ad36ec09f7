import APIModel
import SourceText

extension ChangeRule {
    static let actionRenamed = ChangeRule(
        "action-renamed", .breaking, "an action has another name",
        meaning: """
            The action's type and the client's method have another name. Rename the calls; the fields are \
            listed if they changed too.
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
            after: """
                # DetachNetworkInterface

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
            client: "_ = try await zec.detachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.actions.pairs.compactMap { action in
            let name = action.map(\.typeName)
            guard name.old != name.new else { return nil }
            let method = action.map { comparison.member($0.element.name.value) }
            return Finding(
                name.new, "the action '\(action.old.element.name.value)' is now '\(action.new.element.name.value)'",
                "`\(name.old)` is `\(name.new)`, and `\(method.old)(_:)` is `\(method.new)(_:)`",
                old: action.old.element.name.span, new: action.new.element.name.span)
        }
    }
}
