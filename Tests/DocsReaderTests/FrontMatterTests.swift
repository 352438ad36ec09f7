import APIModel
import DocsReader
import SourceText
import Testing

/// Front matter is represented or reported, like everything else on a page.
@Suite struct FrontMatterTests {
    private func documentation(_ frontMatter: String) -> Documentation {
        Documentation(["page.md": "---\n\(frontMatter)\n---\n" + Documentation.actionPage()])
    }

    @Test(
        "a description is read on one line, quoted, folded, or going on in the next lines",
        arguments: [
            ("description: Lists disks.", "Lists disks.", 14, 12),
            ("description: \"Lists disks.\"", "Lists disks.", 14, 14),
            ("description: >-\n  Lists disks\n  of a zone.", "Lists disks of a zone.", 3, 24),
            ("description: |\n  Lists disks.", "Lists disks.", 3, 12),
            ("description: Lists\n  disks.", "Lists disks.", 14, 14),
            ("icon: disk\ndescription: Lists: disks\nhidden: true", "Lists: disks", 14, 12),
        ])
    func description(frontMatter: String, expected: String, column: Int, length: Int) throws {
        let documentation = documentation(frontMatter)
        #expect(documentation.findings == [])
        let summary = try #require(documentation.api.pages.first?.summary)
        #expect(summary.value == expected)
        #expect(summary.span.column == column)
        #expect(summary.span.length == length)
    }

    @Test("an empty description is none", arguments: ["description:", "description: >-", "# description: x", ""])
    func noDescription(frontMatter: String) {
        let documentation = documentation(frontMatter)
        #expect(documentation.findings == [])
        #expect(documentation.api.pages.first?.summary == nil)
    }

    @Test("what is about the looks of the page is passed over, with all that belongs to it")
    func siteKeys() {
        #expect(documentation("layout:\n  title:\n    visible: true\ntags:\n- a\n- b\ncover: x.png").findings == [])
    }

    @Test("a key that nothing reads is a note at the key, one note each")
    func unreadKeys() {
        let documentation = documentation(
            "since: 2025-01-01\ndescription: Lists disks.\nstability: beta\nno key at all")
        #expect(
            documentation.findings == [
                "page.md:2:1 note[unread-front-matter]", "page.md:4:1 note[unread-front-matter]",
                "page.md:5:1 note[unread-front-matter]",
            ])
    }
}
