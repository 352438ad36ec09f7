import APIModel
import SourceText

extension ChangeRule {
    static let pageMoved = ChangeRule(
        "page-moved", .documentation, "a page has another path",
        meaning: "The documentation comment and the first line of the file name another page.",
        example: ChangeExample(
            before: """
                <!-- attachnic.md -->

                ## API Description

                Attaches a vNIC to an instance.
                """,
            after: """
                <!-- attach.md -->

                ## API Description

                Attaches a vNIC to an instance.
                """,
            client: "_ = try await zec.attachNic(.init(nicId: \"nic-1\"))")
    ) { comparison in
        let actions = comparison.actions.pairs.map { action in
            (
                action.new.typeName, action.map(\.element.page), action.map(\.element.name.span)
            )
        }
        let structures = comparison.structures.pairs.map { structure in
            (structure.new.typeName, structure.map(\.element.id.page), structure.map(\.element.span))
        }
        let valueSets = comparison.valueSets.pairs.map { set in
            (set.new.typeName, set.map(\.element.id.page), set.map(\.element.span))
        }
        return (actions + structures + valueSets)
            .compactMap { name, page, span in
                guard page.old != page.new else { return nil }
                return Finding(
                    name, "'\(page.old)' is now '\(page.new)'", "only the documentation comment differs", old: span.old,
                    new: span.new)
            }
    }
}
