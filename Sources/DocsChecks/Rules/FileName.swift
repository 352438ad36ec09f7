import APIModel
import SourceText

extension Rule {
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
