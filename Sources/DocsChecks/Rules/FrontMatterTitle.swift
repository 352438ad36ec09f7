import APIModel
import SourceText

extension Rule {
    static let frontMatterTitle = Rule(
        "front-matter-title", .warning,
        "Front matter that names an action names the one of its page.",
        """
        The site shows the description of the front matter below the title. Only a description that is the name of an \
        action is looked at.
        """,
        bad: """
            ---
            description: CreateDisk
            ---
            # DeleteDisk
            """,
        good: """
            ---
            description: DeleteDisk
            ---
            # DeleteDisk
            """
    ) { context in
        context.titles { name, page in
            guard let summary = page.summary, summary.value != name.value,
                CamelWords.words(of: summary.value).count > 1, summary.value.utf8.allSatisfy(\.isASCIILetterOrDigit)
            else { return nil }
            return Finding(
                "the front matter says '\(summary.value)', but the page is about '\(name.value)'",
                at: summary.span, help: "write '\(name.value)'",
                notes: [.init("the title of the page", at: name.span)])
        }
    }
}
