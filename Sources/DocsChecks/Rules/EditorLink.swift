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
                guard let target = address(of: link.value), editors.contains(where: { target.starts(with: $0.utf8) })
                else {
                    return nil
                }
                return Finding(
                    "the link leads into the editor, where readers have no access", at: link.span,
                    help: "link to the page by its path in the documentation folder")
            }
        }
    }

    /// What stands behind `https://`, in lower case.
    private static func address(of url: String) -> ArraySlice<UInt8>? {
        guard let first = url.utf8.first, first.asciiLowercased == .ascii("h") else { return nil }
        let bytes = url.utf8.map(\.asciiLowercased)
        for scheme in ["https://", "http://"] where bytes.starts(with: scheme.utf8) {
            return bytes.dropFirst(scheme.utf8.count)
        }
        return nil
    }

    private static let editors = ["app.gitbook.com/", "localhost", "127.0.0.1"]
}
