import APIModel
import SourceText

extension ChangeRule {
    static let actionDeprecated = ChangeRule(
        "action-deprecated", .addition, "an action should no longer be used",
        meaning: """
            Calls compile with a warning, which names the replacement where the page does. A client that \
            treats warnings as errors has to move on.
            """,
        example: ChangeExample(
            before: """
                ## API Description

                Attaches a vNIC to an instance.
                """,
            after: """
                ## API Description

                This API is deprecated, use `AttachNetworkInterface` instead.
                """,
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.actions.pairs.compactMap { action in
            guard action.old.element.deprecation == nil, let deprecation = action.new.element.deprecation else {
                return nil
            }
            let replacement = deprecation.replacement.map { " in favour of '\($0)'" } ?? ""
            return Finding(
                action.new.typeName, "the action is deprecated\(replacement)",
                "calls of `\(comparison.member(action.new.element.name.value))(_:)` give a warning",
                old: action.old.element.name.span, new: deprecation.span)
        }
    }
}
