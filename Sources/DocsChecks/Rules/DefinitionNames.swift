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
        twins(in: context) { $0 != $1 }.map { twin, first in
            Finding(
                "'\(twin.name)' differs from '\(first.name)' only in case", at: twin.span, help: "rename one of them",
                notes: [.init("the other", at: first.span)])
        }
    }

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
        twins(in: context) { $0 == $1 }.map { twin, first in
            Finding(
                "'\(twin.name)' is defined on the page '\(first.span.file)', too", at: twin.span,
                help: "keep one of them and link to it, or rename one", notes: [.init("the other", at: first.span)])
        }
    }

    private struct Definition {
        var name: String
        var span: SourceSpan
    }

    /// Definitions whose name is that of an earlier one of the service without regard to case, each with the earlier one.
    private static func twins(
        in context: CheckContext, where isWanted: (String, String) -> Bool
    ) -> [(twin: Definition, first: Definition)] {
        context.api.services.flatMap { service in
            let definitions =
                service.structures.map { Definition(name: $0.id.name, span: $0.span) }
                + service.valueSets.map { Definition(name: $0.id.name, span: $0.span) }
            var first: [String: Definition] = [:]
            return definitions.sorted { $0.span < $1.span }.compactMap { definition -> (Definition, Definition)? in
                let key = definition.name.lowercased()
                guard let earlier = first[key] else {
                    first[key] = definition
                    return nil
                }
                return isWanted(definition.name, earlier.name) ? (definition, earlier) : nil
            }
        }
    }
}
