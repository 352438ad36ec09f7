import APIModel
import SourceText

extension Rule {
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
        context.heads { head, _ in
            let expected = "X-ZC-Action"
            guard let header = head.actionHeader, header.value.lowercased() != expected.lowercased() else { return nil }
            return Finding(
                "the header is called '\(header.value)'", at: header.span, help: "write '\(expected)'",
                edits: [TextEdit(header.span, original: header.value, replacement: expected)])
        }
    }
}
