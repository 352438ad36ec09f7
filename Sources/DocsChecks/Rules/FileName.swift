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
            let path = page.path.utf8
            let start = path.lastIndex(of: .ascii("/")).map { path.index(after: $0) } ?? path.startIndex
            let file = String(decoding: path[start...], as: UTF8.self)
            let expected = action.name.value.lowercased() + ".md"
            let plain = file.lowercased().utf8.lazy.filter { $0 != .ascii("-") && $0 != .ascii("_") }
            guard !plain.elementsEqual(expected.utf8) else { return nil }
            return Finding(
                "the file is called '\(file)', but the page is about '\(action.name.value)'", at: action.name.span,
                help: "rename it to '\(expected)'")
        }
    }
}
