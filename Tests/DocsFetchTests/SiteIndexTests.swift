import Foundation
import SourceText
import Testing

@testable import DocsFetch

/// What a site lists, and which files of the documentation folder that makes.
@Suite struct SiteIndexTests {
    private let site: Site

    init() throws { site = try #require(Site(address: "https://docs.example.com/api")) }

    private func read(_ text: String, name: String = "llms.txt") throws -> (SiteIndex, [Diagnostic]) {
        let url = try #require(URL(string: "https://docs.example.com/api/\(name)"))
        var diagnostics = DiagnosticCollector()
        let source = SourceFile(path: url.absoluteString, text: text)
        let index = SiteIndex(reading: source, at: url, of: site, diagnostics: &diagnostics)
        return (index, diagnostics.sorted)
    }

    @Test("llms.txt has absolute addresses, SUMMARY.md relative ones; each page is there once, in its order")
    func notations() throws {
        let (llms, _) = try read(
            """
            # API

            > All of it.

            ## Compute

            - [vNICs](https://docs.example.com/api/compute/zec.md): about vNICs
            - [Attach](/api/compute/zec/attach.md#top)
            - [Attach](/api/compute/zec/attach.md)
            """)
        #expect(llms.entries.map(\.path) == ["compute/zec.md", "compute/zec/attach.md"])
        #expect(llms.entries[1].url.absoluteString == "https://docs.example.com/api/compute/zec/attach.md")
        let (summary, problems) = try read(
            "# Table of contents\n\n* [Start](README.md)\n  * [A](a/%E4%B8%AD%20b.md)\n", name: "SUMMARY.md")
        #expect(summary.entries.map(\.path) == ["README.md", "a/中 b.md"])
        #expect(summary.entries[1].span.line == 4)
        #expect(problems == [])
    }

    @Test("links to other sites, other places of the site and other files are passed over, with one note")
    func passedOver() throws {
        let (index, diagnostics) = try read(
            """
            - [a](a.md)
            - [b](https://elsewhere.example.com/api/b.md)
            - [c](/other/c.md)
            - [d](http://docs.example.com/api/d.md)
            - [e](https://docs.example.com:8443/api/e.md)
            - [f](f.pdf)
            - [g](../../g.md)
            - [h](https://docs.example.com/apis/h.md)
            """)
        #expect(index.entries.map(\.path) == ["a.md"])
        #expect(diagnostics.map(\.code) == ["passed-over-link"])
        #expect(diagnostics[0].message.hasPrefix("7 links "))
        #expect(diagnostics[0].severity == .note)
    }

    @Test(
        "an address that leads out of the folder, or to a hidden file, is an error with its place",
        arguments: [
            "%2e%2e/x.md", "a/%2e%2e/%2e%2e/x.md", "..%2fx.md", "a%5Cx.md", "a/%00.md", "a//x.md", ".git/x.md", ".md",
            "c%3Ax.md", "%FF.md",
        ])
    func paths(_ target: String) throws {
        let (index, diagnostics) = try read("- [x](https://docs.example.com/api/\(target))\n- [y](y.md)\n")
        // What the URL itself resolves may end at a page above the site's, which is passed over.
        #expect(index.entries.map(\.path) == ["y.md"])
        #expect(
            diagnostics.map(\.code) == ["invalid-page-path"] || diagnostics.map(\.code) == ["passed-over-link"],
            "\(diagnostics)")
    }

    @Test("a service has the pages in the folders of its name, and the page of that name")
    func services() throws {
        let (index, _) = try read(
            """
            - [1](compute/zec/a.md) [2](compute/ZEC/vnic/b.md) [3](compute/zec.md)
            - [4](compute/zecx/c.md) [5](intro/zec-x.md)
            """)
        #expect(
            index.pages(of: ["zec"]).map(\.path) == ["compute/zec/a.md", "compute/ZEC/vnic/b.md", "compute/zec.md"])
        #expect(index.pages(of: ["nothing"]).isEmpty)
    }

    @Test("a page's links are found in the index, with and without '.md', and no others")
    func links() throws {
        let (index, _) = try read("- [1](compute/zec/a.md) [2](intro/codes.md)")
        let found = index.pages(
            linkedFrom: index.entries[0],
            targets: ["../../intro/codes.md#x", "https://docs.example.com/api/intro/codes", "#top", "b.md", "", "::"])
        #expect(found.map(\.path) == ["intro/codes.md", "intro/codes.md"])
    }

    @Test(
        "only an address of the web is one of a site",
        arguments: ["docs", "/docs", "ftp://a/b", "https://", "https://a@b/c", "https://a/?q", "https://a/#f", ""])
    func addresses(_ address: String) {
        #expect(Site(address: address) == nil)
    }
}
