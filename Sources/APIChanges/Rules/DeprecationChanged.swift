import APIModel
import SourceText

extension ChangeRule {
    static let deprecationChanged = ChangeRule(
        "deprecation-changed", .documentation, "what is said of a deprecation is different",
        meaning: "A field or structure is no longer deprecated, or something has another replacement.",
        example: ChangeExample(
            .inputs,
            before: [
                "nicId | Yes | String | ID of the vNIC.",
                "instanceId \\[Deprecated] | No | String | ID of the instance.",
            ],
            after: ["nicId | Yes | String | ID of the vNIC.", "instanceId | No | String | ID of the instance."],
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\", instanceId: \"ins-1\"))")
    ) { comparison in
        let fields = comparison.fieldPairs
            .map { field in
                (field.path, Pair(old: field.old.deprecation, new: field.new.deprecation), field.names)
            }
        let structures = comparison.structures.pairs.map { structure in
            (structure.new.typeName, structure.map(\.element.deprecation), structure.map(\.element.span))
        }
        let actions = comparison.actions.pairs.map { action in
            (action.new.typeName, action.map(\.element.deprecation), action.map(\.element.name.span))
        }
        // That an action or a field is deprecated, or an action no longer is, are matters of rules of their own.
        let told =
            fields.filter { $0.1.old != nil } + structures + actions.filter { $0.1.old != nil && $0.1.new != nil }
        return told.compactMap { subject, deprecation, span in
            guard
                deprecation.old?.replacement != deprecation.new?.replacement
                    || (deprecation.old == nil) != (deprecation.new == nil)
            else { return nil }
            return Finding(
                subject, message(deprecation.new),
                "the documentation comment differs, and the warning, if there is one",
                old: deprecation.old?.span ?? span.old, new: deprecation.new?.span ?? span.new)
        }
    }

    private static func message(_ deprecation: Deprecation?) -> String {
        guard let deprecation else { return "it is no longer deprecated" }
        return deprecation.replacement.map { "it is deprecated in favour of '\($0)'" }
            ?? "it is deprecated, without a replacement"
    }
}
