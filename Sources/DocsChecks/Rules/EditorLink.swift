import APIModel
import SourceText

extension Rule {
    static let editorLink = Rule(
        "editor-link", .warning,
        "No link leads into the editor of the documentation or to a machine of the company.",
        """
        `app.gitbook.com` asks readers to sign in, and shows them a draft. A type cell with such a link is followed by its \
        anchor alone.
        """,
        bad: "[Disk](https://app.gitbook.com/o/abc/s/def/datastructure#disk)",
        good: "[Disk](datastructure.md#disk)"
    ) { context in
        context.api.pages.flatMap { page in
            page.links.compactMap { link in
                // Most links lead to a page, by its path.
                guard link.value.utf8.first?.asciiLowercased == .ascii("h") else { return nil }
                let target = link.value.lowercased()
                guard editors.contains(where: { target.hasPrefix("https://\($0)") || target.hasPrefix("http://\($0)") })
                else { return nil }
                return Finding(
                    "the link leads into the editor, where readers have no access", at: link.span,
                    help: "link to the page by its path in the documentation folder")
            }
        }
    }

    private static let editors = ["app.gitbook.com/", "localhost", "127.0.0.1"]
}
