import Foundation
import TestServer
import TestSupport
import Testing

/// `sdkgen fetch` against a site on this machine.
@Suite(.enabled("curl is not installed") { await Command.isInstalled("curl") })
struct FetchTests {
    private let workspace = Workspace()

    private static func site(_ pages: [String: String]) -> DocsSite {
        DocsSite(pages.merging(["llms.txt": DocsSite.list(pages.keys)]) { page, _ in page })
    }

    /// The files of the documentation folder that are no records, with their contents.
    private func docs() throws -> [String: String] {
        let root = workspace.folder.appending(path: "docs")
        guard FileManager.default.fileExists(atPath: root.path) else { return [:] }
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where !path.hasPrefix(".") {
            if path.hasSuffix(".md") { files[path] = try workspace.read("docs/\(path)") }
        }
        return files
    }

    @Test("the first fetch brings all pages, the second none, and the third what changed")
    func twice() async throws {
        let pages = ["README.md": "# Start\n", "a/one.md": "# One\n", "a/two.md": "# Two\n"]
        let site = Self.site(pages)
        try await site.run { address in
            let first = try await workspace.sdkgen("fetch", address)
            #expect(first.status == 0, "\(first.errors)")
            #expect(
                first.output == """
                    added: README.md
                    added: a/one.md
                    added: a/two.md
                    3 added, 0 changed, 0 deleted, 0 unchanged

                    """)
            #expect(try docs() == pages)
            _ = site.takeRequests()

            let second = try await workspace.sdkgen("fetch", address)
            #expect(second.output == "0 added, 0 changed, 0 deleted, 3 unchanged\n", "\(second.errors)")
            let requests = site.takeRequests().filter { $0.path.hasSuffix(".md") }
            #expect(requests.count == 3)
            #expect(requests.allSatisfy { $0.headers["if-none-match"] != nil })

            let next = ["README.md": "# Start\n", "a/one.md": "# One, changed\n", "b/three.md": "# Three\n"]
            site.files = next.merging(["llms.txt": DocsSite.list(next.keys)]) { page, _ in page }
            let third = try await workspace.sdkgen("fetch", address)
            #expect(
                third.output == """
                    changed: a/one.md
                    deleted: a/two.md
                    added: b/three.md
                    1 added, 1 changed, 1 deleted, 1 unchanged

                    """)
            #expect(try docs() == next)
        }
    }

    @Test("failed connections and refusals are overcome; what stays wrong leaves the folder as it was")
    func faults() async throws {
        let pages = Dictionary(uniqueKeysWithValues: (0..<4).map { ("p\($0).md", "# Page \($0)\n") })
        let site = Self.site(pages)
        try await site.run { address in
            site.fail("p0.md", with: [.reset])
            site.fail("p1.md", with: [.status(503, headers: ["Retry-After: 0"])])
            site.fail("p2.md", with: [.cutShort])
            let overcome = try await workspace.sdkgen("fetch", address)
            #expect(overcome.status == 0, "\(overcome.errors)")
            #expect(try docs() == pages)

            site.files["p0.md"] = "# Page 0, changed\n"
            site.files["p1.md"] = nil
            site.fail("p2.md", with: [.endless])
            site.fail("p3.md", with: [.type("text/html")])
            site.files["p3.md"] = "# Page 3, changed\n"
            let wrong = try await workspace.sdkgen("fetch", address)
            #expect(wrong.status == 1)
            #expect(wrong.output.isEmpty)
            #expect(
                wrong.errors.matches(of: /error\[page-not-fetched\]: (.*)/).map { String($0.1) } == [
                    "p1.md: the site answers 404", "p2.md: the file has more than the 4194304 bytes that are read",
                    "p3.md: the site answers with HTML",
                ])
            #expect(wrong.errors.contains("\(address)llms.txt:4:3: error[page-not-fetched]: p1.md:"), "\(wrong.errors)")
            #expect(try docs() == pages)

            site.fail("p3.md", with: [.type("text/html")])
            let goingOn = try await workspace.sdkgen("fetch", address, "--keep-going")
            #expect(goingOn.status == 1)
            #expect(goingOn.output == "changed: p0.md\n0 added, 1 changed, 0 deleted, 3 unchanged\n")
        }
    }

    @Test("a site that hangs is given up in time, and one that is not there at once")
    func absent() async throws {
        let site = Self.site([:])
        try await site.run { address in
            site.fail("llms.txt", with: Array(repeating: .hang, count: 4))
            let hanging = try await workspace.sdkgen("fetch", address, "--timeout", "1")
            #expect(hanging.status == 2)
            #expect(hanging.errors.contains("error[unreachable-site]: \(address)llms.txt: "))
        }
        let closed = try RawServer.closedPort()
        let absent = try await workspace.sdkgen("fetch", "http://127.0.0.1:\(closed)/")
        #expect(absent.status == 2)
        #expect(absent.errors.contains("error[unreachable-site]: http://127.0.0.1:\(closed)/llms.txt: "))
        #expect(try docs().isEmpty)
        let nonsense = try await workspace.sdkgen("fetch", "docs")
        #expect(nonsense.status == 2)
        #expect(nonsense.errors.contains("error[invalid-address]: 'docs' is not the address of a site"))
    }

    @Test("a redirect to another host is refused until that host is allowed")
    func redirect() async throws {
        let other = Self.site(["p.md": "# From elsewhere\n"])
        let site = Self.site(["p.md": "# Own\n"])
        try await other.run { elsewhere in
            try await site.run { address in
                let location = "Location: \(elsewhere)p.md"
                site.fail("p.md", with: [.status(302, headers: [location])])
                let refused = try await workspace.sdkgen("fetch", address)
                #expect(refused.status == 1)
                #expect(refused.errors.contains("the site redirects to \(elsewhere)p.md, which is not followed"))
                #expect(other.takeRequests().isEmpty)
                let host = String(elsewhere.dropFirst("http://".count).dropLast())
                #expect(refused.errors.contains("help: to allow it: --allow-host \(host)\n"))
                site.fail("p.md", with: [.status(302, headers: [location])])
                #expect(try await workspace.sdkgen("fetch", address, "--allow-host", host).status == 0)
                #expect(try docs() == ["p.md": "# From elsewhere\n"])
            }
        }
    }

    @Test("nothing is written outside of the folder, nor through a link in it")
    func containment() async throws {
        let site = DocsSite([
            "llms.txt": "- [a](/a%2f..%2f..%2fescape.md)\n- [b](/%2e%2e%2fescape.md)\n- [c](/link/escape.md)\n",
            "a%2f..%2f..%2fescape.md": "# No\n", "%2e%2e%2fescape.md": "# No\n", "link/escape.md": "# No\n",
        ])
        try await site.run { address in
            let refused = try await workspace.sdkgen("fetch", address)
            #expect(refused.status == 1)
            #expect(refused.errors.matches(of: /error\[invalid-page-path\]/).count == 2)
            site.files["llms.txt"] = "- [c](/link/escape.md)\n"
            try workspace.write("outside/mine.md", "# Mine\n")
            try workspace.write("docs/mine.md", "# Mine\n")
            try FileManager.default.createSymbolicLink(
                at: workspace.folder.appending(path: "docs/link"),
                withDestinationURL: workspace.folder.appending(path: "outside"))
            let linked = try await workspace.sdkgen("fetch", address)
            #expect(linked.status == 2)
            #expect(linked.errors.contains("error[output-in-the-way]: 'docs/link' is a link"))
            let outside = workspace.folder.appending(path: "outside").path
            #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["mine.md"])
        }
    }

    @Test("a page that was edited here stays while the site's is the same, and is never lost unasked")
    func edited() async throws {
        let site = Self.site(["a.md": "# A\n", "b.md": "# B\n"])
        try await site.run { address in
            #expect(try await workspace.sdkgen("fetch", address).status == 0)
            try workspace.write("docs/a.md", "# A, mended\n")
            let kept = try await workspace.sdkgen("fetch", address)
            #expect(kept.status == 0)
            #expect(kept.errors.contains("docs/a.md: note[page-kept]"), "\(kept.errors)")
            #expect(try workspace.read("docs/a.md") == "# A, mended\n")

            site.files["a.md"] = "# A, changed\n"
            site.files["b.md"] = "# B, changed\n"
            for arguments in [["fetch", address], ["fetch", address, "--keep-going"]] {
                let refused = try await workspace.sdkgen(arguments)
                #expect(refused.status == 1)
                #expect(refused.errors.contains("docs/a.md: error[page-edited]"), "\(refused.errors)")
                #expect(try docs() == ["a.md": "# A, mended\n", "b.md": "# B\n"])
            }
            #expect(try await workspace.sdkgen("fetch", address, "--force").status == 0)
            #expect(try docs() == ["a.md": "# A, changed\n", "b.md": "# B, changed\n"])
        }
    }

    @Test(
        "a page that you edited and that was kept is neither deleted nor replaced later",
        arguments: ["it leaves the site", "the record is deleted"])
    func keptEdit(change: String) async throws {
        let site = Self.site(["a.md": "# A\n", "b.md": "# B\n"])
        try await site.run { address in
            #expect(try await workspace.sdkgen("fetch", address).status == 0)
            try workspace.write("docs/a.md", "# A, mended\n")
            #expect(try await workspace.sdkgen("fetch", address).status == 0)
            if change == "it leaves the site" {
                site.files = ["b.md": "# B\n", "llms.txt": DocsSite.list(["b.md"])]
            } else {
                let record = workspace.folder.appending(path: "docs/.sdkgen-fetch.json")
                try FileManager.default.removeItem(at: record)
            }
            let refused = try await workspace.sdkgen("fetch", address)
            #expect(refused.status == 1)
            #expect(refused.errors.contains("docs/a.md: error[page-in-the-way]"), "\(refused.errors)")
            #expect(try docs() == ["a.md": "# A, mended\n", "b.md": "# B\n"])
        }
    }

    @Test("a list of which no page can be fetched changes nothing, whatever was asked for")
    func uselessIndex() async throws {
        let site = Self.site(["a.md": "# A\n"])
        try await site.run { address in
            #expect(try await workspace.sdkgen("fetch", address).status == 0)
            site.files["llms.txt"] = "- [a](/a%2f..%2f..%2fescape.md)\n"
            let refused = try await workspace.sdkgen("fetch", address, "--keep-going")
            #expect(refused.status == 2)
            #expect(refused.errors.contains("error[empty-index]"), "\(refused.errors)")
            #expect(refused.errors.contains("error[invalid-page-path]"), "\(refused.errors)")
            #expect(try docs() == ["a.md": "# A\n"])
        }
    }

    @Test("a page of yours that was never fetched is neither replaced nor deleted")
    func foreign() async throws {
        let site = Self.site(["a.md": "# A\n"])
        try workspace.write("docs/a.md", "# Mine\n")
        try workspace.write("docs/mine.md", "# Mine too\n")
        try await site.run { address in
            let refused = try await workspace.sdkgen("fetch", address)
            #expect(refused.status == 1)
            #expect(refused.errors.contains("docs/a.md: error[page-in-the-way]: the file is in the way"))
            #expect(try await workspace.sdkgen("fetch", address, "--force").status == 0)
            #expect(try docs() == ["a.md": "# A\n", "mine.md": "# Mine too\n"])
        }
    }

    @Test("the pages of a service come with what they link to, but without the actions of others")
    func service() async throws {
        let own = ActionPages.page(
            number: 0, description: "See [codes](../../intro/codes.md), [other](../bmc/other.md).")
        let other = ActionPages.page(number: 1, description: "Other.").replacing("/api/v2/zec", with: "/api/v2/bmc")
        let site = Self.site([
            "compute/zec/own.md": own, "compute/bmc/other.md": other, "compute/bmc/README.md": "# BMC\n",
            "intro/codes.md": "# Common Error Codes\n", "intro/other.md": "# Other\n",
        ])
        try workspace.write("sdkgen.yaml", Workspace.services)
        try await site.run { address in
            let result = try await workspace.sdkgen("fetch", address)
            #expect(result.status == 0, "\(result.errors)")
            #expect(try docs().keys.sorted() == ["compute/zec/own.md", "intro/codes.md"])
            #expect(try await workspace.sdkgen("fetch", address, "--service", "bmc").status == 0)
            #expect(try docs().keys.sorted() == ["compute/bmc/README.md", "compute/bmc/other.md"])
            #expect(try await workspace.sdkgen("fetch", address, "--all-services").status == 0)
            #expect(try docs().count == 5)
            let unknown = try await workspace.sdkgen("fetch", address, "--service", "sdn")
            #expect(unknown.status == 2)
            #expect(unknown.errors.contains("error[service-not-listed]"))
            #expect(try docs().count == 5)
        }
    }

    @Test("a table of contents comes with all of its pages, and gives generate their order")
    func summary() async throws {
        let site = DocsSite(["SUMMARY.md": "# Contents\n\n* [A](a.md)\n", "a.md": "# A\n"])
        try await site.run { address in
            let result = try await workspace.sdkgen("fetch", address)
            #expect(result.status == 0, "\(result.errors)")
            #expect(try docs().keys.sorted() == ["SUMMARY.md", "a.md"])
        }
    }

    @Test(
        "on a terminal a bar shows how many pages are done, and is gone in the end",
        .enabled("script is not installed") { await Command.isInstalled("script") })
    func progress() async throws {
        let site = Self.site(["a.md": "# A\n", "b.md": "# B\n"])
        let tool = try Places.product("sdkgen").path
        try await site.run { address in
            let folder = workspace.folder
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            #if os(macOS)
                let arguments = ["-q", "/dev/null", tool, "fetch", address]
            #else
                let arguments = ["--quiet", "--return", "--command", "'\(tool)' fetch \(address)", "/dev/null"]
            #endif
            let result = try await Command("script", arguments, in: folder.path).run()
            #expect(result.status == 0, "\(result.output)\(result.errors)")
            let bar = String(repeating: "#", count: 15) + String(repeating: " ", count: 15)
            #expect(result.output.contains("[\(bar)] 1/2 pages\r\u{1B}[2K["), "\(result.output)")
            #expect(result.output.contains("] 2/2 pages\r\u{1B}[2Kadded: a.md"), "\(result.output)")
        }
    }

    @Test("a record that can't be read is told with what to do")
    func record() async throws {
        let site = Self.site(["a.md": "# A\n"])
        try workspace.write("docs/.sdkgen-fetch.json", "<<<<<<< HEAD\n")
        try await site.run { address in
            let result = try await workspace.sdkgen("fetch", address)
            #expect(result.status == 2)
            #expect(result.errors.contains("error[invalid-fetch-record]: 'docs/.sdkgen-fetch.json'"))
            #expect(result.errors.contains("help: delete it"))
        }
    }
}
