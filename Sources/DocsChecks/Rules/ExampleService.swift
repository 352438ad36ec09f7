import APIModel
import SourceText

extension Rule {
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
}
