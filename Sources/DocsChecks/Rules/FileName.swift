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
            let name = page.path.utf8.split(separator: .ascii("/")).last ?? page.path.utf8[...]
            let letters = name.lazy.filter { $0 != .ascii("-") && $0 != .ascii("_") }.map(\.asciiLowercased)
            let expected = action.name.value.lowercased() + ".md"
            guard !letters.elementsEqual(expected.utf8) else { return nil }
            let file = String(Substring(name))
            return Finding(
                "the file is called '\(file)', but the page is about '\(action.name.value)'", at: action.name.span,
                help: "rename it to '\(expected)'")
        }
    }
}
