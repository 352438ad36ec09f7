import APIModel
import SourceText

extension Rule {
    static let definitionCase = Rule(
        "definition-case", .warning,
        "No two definitions of a service have names that differ only in case.",
        """
        Links compare names without regard to case, and so do file systems: one of the two can't be told from the other.
        """,
        bad: """
            ## NicInfo
            ## NICInfo
            """,
        good: """
            ## NicInfo
            ## NicDetail
            """
    ) { context in
        let namesakes = context.api.services.flatMap(\.namesakes)
        return namesakes.filter { $0.later.name != $0.first.name }.map { later, first in
            Finding(
                "'\(later.name)' differs from '\(first.name)' only in case", at: later.span, help: "rename one of them",
                notes: [.init("the other", at: first.span)])
        }
    }
}
