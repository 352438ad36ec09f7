import APIModel
import DocsReader
import SourceText
import Testing

@Suite struct TableOfContentsTests {
    private func read(_ text: String, _ diagnostics: inout DiagnosticCollector) -> TableOfContents {
        TableOfContents(reading: SourceFile(path: "SUMMARY.md", text: text), diagnostics: &diagnostics)
    }

    private func pages(_ paths: String...) -> [SourceFile] { paths.map { SourceFile(path: $0, text: "") } }

    @Test("entries have the title, path, group, level and place of their links")
    func entries() {
        var diagnostics = DiagnosticCollector()
        let contents = read(
            """
            # Table of contents

            * [Start](README.md)

            ## Compute

            * [Elastic Compute](./zec/README.md)
              * [Attach a vNIC](zec/attach%20nic.md#errors)
              * No link
            * [Elsewhere](https://example.com/a.md)
            * [Outside](../other/a.md)
            """, &diagnostics)
        #expect(contents.entries.map(\.path) == ["README.md", "zec/README.md", "zec/attach nic.md"])
        #expect(contents.entries.map(\.title) == ["Start", "Elastic Compute", "Attach a vNIC"])
        #expect(contents.entries.map(\.group) == [nil, "Compute", "Compute"])
        #expect(contents.entries.map(\.level) == [1, 1, 2])
        #expect(contents.entries[2].span == SourceSpan(file: "SUMMARY.md", line: 8, column: 21, length: 26))
        var api = API(pages: [
            PageRecord(path: "zec/README.md", kind: .other), PageRecord(path: "README.md", kind: .other, title: "Own"),
            PageRecord(path: "unlisted.md", kind: .other),
        ])
        contents.title(pagesOf: &api)
        #expect(api.pages.map(\.title) == ["Elastic Compute", "Own", nil])
        #expect(diagnostics.diagnostics.isEmpty)
    }

    @Test("pages are put into the order of the entries, and the others follow and are noted")
    func order() {
        var diagnostics = DiagnosticCollector()
        let contents = read("* [B](b.md)\n* [A](a.md)\n", &diagnostics)
        let ordered = contents.order(pages("SUMMARY.md", "a.md", "b.md", "c.md", "d.md"), diagnostics: &diagnostics)
        #expect(ordered.map(\.path) == ["b.md", "a.md", "c.md", "d.md"])
        #expect(diagnostics.diagnostics.map(\.code) == ["unlisted-page", "unlisted-page"])
        #expect(diagnostics.diagnostics.map(\.span?.file) == ["c.md", "d.md"])
    }

    @Test("an entry without a page is warned of where it stands, unless the page is left out on purpose")
    func missingPage() throws {
        var diagnostics = DiagnosticCollector()
        let contents = read("* [A](a.md)\n* [B](B.md)\n* [C](c.md)\n", &diagnostics)
        let ordered = contents.order(pages("a.md", "b.md"), isLeftOut: { $0 == "c.md" }, diagnostics: &diagnostics)
        #expect(ordered.map(\.path) == ["a.md", "b.md"])
        let warning = try #require(diagnostics.diagnostics.first { $0.severity == .warning })
        #expect(warning.code == "missing-page")
        #expect(warning.span == SourceSpan(file: "SUMMARY.md", line: 2, column: 7, length: 4))
        #expect(warning.help == "the file is called 'b.md'")
        #expect(diagnostics.count(of: .warning) == 1)
    }

    @Test("of two entries for one page the first counts, and the second is noted")
    func repeatedEntry() {
        var diagnostics = DiagnosticCollector()
        let contents = read("* [A](a.md)\n* [Again](a.md#part)\n", &diagnostics)
        #expect(contents.entries.map(\.title) == ["A"])
        #expect(diagnostics.diagnostics.map(\.code) == ["repeated-entry"])
    }

    @Test("without a table of contents the pages keep their order, and nothing is said")
    func none() {
        var diagnostics = DiagnosticCollector()
        let ordered = TableOfContents().order(pages("SUMMARY.md", "a.md", "b.md"), diagnostics: &diagnostics)
        #expect(ordered.map(\.path) == ["a.md", "b.md"])
        #expect(diagnostics.diagnostics.isEmpty)
    }
}
