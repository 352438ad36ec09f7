import APIModel
import SourceText

extension ChangeRule {
    static let actionReinstated = ChangeRule(
        "action-reinstated", .documentation, "an action is no longer deprecated",
        meaning: "Calls compile without the warning that they gave.",
        example: ChangeExample(
            before: """
                ## API Description

                This API is deprecated.
                """,
            after: """
                ## API Description

                Attaches a vNIC to an instance.
                """,
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.actions.pairs.compactMap { action in
            guard let deprecation = action.old.element.deprecation, action.new.element.deprecation == nil else {
                return nil
            }
            return Finding(
                action.new.typeName, "the action is no longer deprecated",
                "calls of `\(comparison.member(action.new.element.name.value))(_:)` give no warning any more",
                old: deprecation.span, new: action.new.element.name.span)
        }
    }
}
