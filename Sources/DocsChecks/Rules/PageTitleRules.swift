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
        context.titles { action, page in
            guard let summary = page.summary, summary.value != action.name.value,
                CamelWords.words(of: summary.value).count > 1, summary.value.utf8.allSatisfy(\.isASCIILetterOrDigit)
            else { return nil }
            return Finding(
                "the front matter says '\(summary.value)', but the page is about '\(action.name.value)'",
                at: summary.span, help: "write '\(action.name.value)'",
                notes: [.init("the title of the page", at: action.name.span)])
        }
    }

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
        context.titles { action, page in
            guard let title = page.contentsTitle, title.value != action.name.value,
                title.value.utf8.allSatisfy(\.isASCIILetterOrDigit)
            else { return nil }
            return Finding(
                "the table of contents calls the page '\(title.value)', but it is about '\(action.name.value)'",
                at: title.span, help: "write '\(action.name.value)'",
                notes: [.init("the title of the page", at: action.name.span)])
        }
    }

    static let fileName = Rule(
        "file-name", .note,
        "The file of an action's page has the name of the action, in lower case.",
        """
        The file's name is the address of the page. The tool never relies on it, but people do, and links from other sites \
        break when it is put right later.
        """,
        bad: "describeimages-1.md    with the title DescribeDisks",
        good: "describedisks.md       with the title DescribeDisks"
    ) { context in
        context.titles { action, page in
            let file = page.path.split(separator: "/").last.map(String.init) ?? page.path
            let expected = action.name.value.lowercased() + ".md"
            guard file.lowercased().filter({ $0 != "-" && $0 != "_" }) != expected else { return nil }
            return Finding(
                "the file is called '\(file)', but the page is about '\(action.name.value)'", at: action.name.span,
                help: "rename it to '\(expected)'")
        }
    }
}

extension CheckContext {
    /// What a function says about each action and the page that documents it.
    fileprivate func titles(_ find: (Action, PageRecord) -> Finding?) -> [Finding] {
        let pages = Dictionary(api.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return api.services.flatMap(\.actions).compactMap { action in
            pages[action.page].flatMap { find(action, $0) }
        }
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
}
