import APIModel
import SourceText

extension ChangeRule {
    static let actionDescribed = ChangeRule(
        "action-description-changed", .documentation, "an action is described in other words",
        meaning: "Summary, discussion or notes in the documentation comment differ.",
        example: ChangeExample(
            before: """
                ## API Description

                Attaches a vNIC to an instance.
                """,
            after: """
                ## API Description

                Attaches a vNIC to a running instance.
                """,
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        comparison.actions.pairs.compactMap { action in
            let text = action.map { [$0.element.summary, $0.element.discussion] + $0.element.notes.map(\.text) }
            let styles = action.map { $0.element.notes.map(\.style) }
            guard text.old != text.new || styles.old != styles.new else { return nil }
            return Finding(
                action.new.typeName, "the action is described in other words",
                "only the documentation comment differs", old: action.old.element.name.span,
                new: action.new.element.name.span)
        }
    }
}
