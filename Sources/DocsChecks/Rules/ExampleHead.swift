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
        context.heads { head, action, _ in
            guard let named = head.action, named.value != action.name.value else { return nil }
            return Finding(
                "the example names the action '\(named.value)', but the page is about '\(action.name.value)'",
                at: named.span, help: "write '\(action.name.value)'",
                notes: [.init("the title of the page", at: action.name.span)])
        }
    }

    static let exampleService = Rule(
        "example-service", .warning,
        "All examples of an action call one service.",
        """
        The request path of an example says which service an action belongs to. The first example decides; one that says \
        otherwise sends people to the wrong place.
        """,
        bad: """
            POST /api/v2/zec HTTP/1.1
            …
            POST /api/v2/bmc HTTP/1.1
            """,
        good: """
            POST /api/v2/zec HTTP/1.1
            …
            POST /api/v2/zec HTTP/1.1
            """
    ) { context in
        context.heads { head, action, service in
            guard let path = head.path, path.value != service.path else { return nil }
            return Finding(
                "the example calls '\(path.value)', but '\(action.name.value)' is an action of '\(service.path)'",
                at: path.span, help: "write '\(service.path)'")
        }
    }

    static let exampleHeader = Rule(
        "example-header", .warning,
        "The header that names the action is `X-ZC-Action`.",
        """
        The service looks for `X-ZC-Action`. Other prefixes are those of other clouds, from whose pages examples were \
        taken. `sdkgen lint --fix` corrects the page.
        """,
        bad: "X-TC-Action: DescribeDisks",
        good: "X-ZC-Action: DescribeDisks"
    ) { context in
        context.heads { head, _, _ in
            let expected = "X-ZC-Action"
            guard let header = head.actionHeader, header.value.lowercased() != expected.lowercased() else { return nil }
            return Finding(
                "the header is called '\(header.value)'", at: header.span, help: "write '\(expected)'",
                edits: [TextEdit(header.span, original: header.value, replacement: expected)])
        }
    }
}

extension CheckContext {
    /// What a function says about the heads of all examples.
    fileprivate func heads(_ find: (Example.Head, Action, Service) -> Finding?) -> [Finding] {
        api.services.flatMap { service in
            service.actions.flatMap { action in
                action.examples.compactMap { find($0.head, action, service) }
            }
        }
    }
}
