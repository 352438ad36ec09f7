import APIModel
import SourceText

extension Rule {
    static let repeatedDefinition = Rule(
        "repeated-definition", .warning,
        "A name is defined on one page of a service.",
        """
        A link says which of two definitions it means, but a bare name doesn't, and neither do people. Where both say the \
        same, one of them will be forgotten when the other changes.
        """,
        bad: """
            ## ImageInfo      on vm/datastructure.md
            ## ImageInfo      on image/datastructure.md
            """,
        good: """
            ## ImageInfo      on datastructure.md, and both pages link to it
            """
    ) { context in
        let namesakes = context.api.services.flatMap(\.namesakes)
        return namesakes.filter { $0.later.name == $0.first.name }.map { later, first in
            Finding(
                "'\(later.name)' is defined on the page '\(first.span.file)', too", at: later.span,
                help: "keep one of them and link to it, or rename one", notes: [.init("the other", at: first.span)])
        }
    }
}
