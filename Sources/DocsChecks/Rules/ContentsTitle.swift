import APIModel
import SourceText

extension Rule {
    static let contentsTitle = Rule(
        "contents-title", .warning,
        "The table of contents gives a page of an action the name of the action.",
        """
        Readers find an action by the title in the table of contents (`SUMMARY.md`). The title of the page decides what the \
        action is called.
        """,
        bad: """
            * [DescribeDisk](describedisks.md)     in SUMMARY.md

            # DescribeDisks                        on the page
            """,
        good: "* [DescribeDisks](describedisks.md)"
    ) { context in
        context.titles { name, page in
            guard let title = page.contentsTitle, title.value != name.value,
                title.value.utf8.allSatisfy(\.isASCIILetterOrDigit)
            else { return nil }
            return Finding(
                "the table of contents calls the page '\(title.value)', but it is about '\(name.value)'",
                at: title.span, help: "write '\(name.value)'",
                notes: [.init("the title of the page", at: name.span)])
        }
    }
}
