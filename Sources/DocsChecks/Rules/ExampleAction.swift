import APIModel
import SourceText

extension Rule {
    static let exampleAction = Rule(
        "example-action", .warning,
        "The head of an example names the action of its page.",
        """
        The header `X-ZC-Action` chooses the action. Who copies this request calls another one.
        """,
        bad: """
            # DescribeDisks

            X-ZC-Action: DescribeImages
            """,
        good: """
            # DescribeDisks

            X-ZC-Action: DescribeDisks
            """
    ) { context in
        context.heads { head, name in
            guard let named = head.action, named.value != name.value else { return nil }
            return Finding(
                "the example names the action '\(named.value)', but the page is about '\(name.value)'",
                at: named.span, help: "write '\(name.value)'",
                notes: [.init("the title of the page", at: name.span)])
        }
    }
}
