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
        context.titles { name, page in
            let path = page.path.utf8
            let fileName = path.lastIndex(of: .ascii("/")).map { path[path.index(after: $0)...] } ?? path[...]
            let letters = fileName.lazy.filter { $0 != .ascii("-") && $0 != .ascii("_") }.map(\.asciiLowercased)
            let expected = name.value.lowercased() + ".md"
            guard !letters.elementsEqual(expected.utf8) else { return nil }
            let file = String(Substring(fileName))
            return Finding(
                "the file is called '\(file)', but the page is about '\(name.value)'", at: name.span,
                help: "rename it to '\(expected)'")
        }
    }
}
