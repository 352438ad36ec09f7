import Foundation
import TestSupport
import Testing

/// Runs the built `sdkgen` as a person would, in a folder of its own.
@Suite struct CommandLineTests {
    private let workspace = Workspace()

    @Test("help and version are results, and fine")
    func help() async throws {
        let help = try await workspace.sdkgen("--help")
        #expect(help.status == 0)
        #expect(help.output.contains("SUBCOMMANDS:"))
        #expect(help.errors.isEmpty)
        let version = try await workspace.sdkgen("--version")
        #expect(version.status == 0)
        #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(
        "a usage error is told on standard error, with status 2",
        arguments: [
            ["bogus"], ["generate", "--bogus"], ["lint", "--format", "xml"], ["lint", "--jobs", "0"],
            ["lint", "--jobs", "many"], ["inspect", "--service"], ["generate", "page.md"],
        ])
    func usage(_ arguments: [String]) async throws {
        let result = try await workspace.sdkgen(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Usage: sdkgen"))
    }

    @Test("no command at all shows the help")
    func noCommand() async throws {
        let result = try await workspace.sdkgen([])
        #expect(result.status == 0)
        #expect(result.output.contains("SUBCOMMANDS:"))
    }

    @Test("without a documentation folder every command says so, with status 2")
    func noDocs() async throws {
        for command in ["generate", "check", "inspect"] {
            let result = try await workspace.sdkgen(command)
            #expect(result.status == 2)
            #expect(result.output.isEmpty)
            #expect(
                result.errors == """
                    error[no-docs]: the documentation folder 'docs' can't be read: No such file or directory
                           = help: name the folder with the pages with --docs, or as 'docs' in sdkgen.yaml

                    """)
        }
        #expect(try await workspace.sdkgen("lint").status == 2)
    }

    @Test("an empty documentation folder is told apart from none")
    func emptyDocs() async throws {
        try workspace.write("docs/readme.txt", "")
        let result = try await workspace.sdkgen("generate")
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("error[no-pages]: the documentation folder 'docs' holds no page"))
    }

    @Test(
        "one folder for pages and SDK is refused, in which each would delete the other",
        arguments: ["docs", "./a/../docs"])
    func sharedFolder(output: String) async throws {
        try workspace.write("docs/a.md", "# A\n")
        let result = try await workspace.sdkgen("generate", "--output", output)
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("error[docs-is-output]: 'docs' is the folder of the pages and of the SDK"))
        #expect(try workspace.read("docs/a.md") == "# A\n")
    }

    @Test("mistakes in the configuration are all told with their places, with status 2")
    func configuration() async throws {
        try workspace.write("docs/a.md", "# A\n")
        try workspace.write("sdkgen.yaml", "services: {}\ndosc: pages\naccess: private\n")
        let result = try await workspace.sdkgen("generate")
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(
            result.errors == """
                sdkgen.yaml:1:1: error[configuration-invalid-value]: 'services' names no service
                     1 | services: {}
                       | ^~~~~~~~
                       = help: add one: `zec: { path: /api/v2/zec, version: 2025-09-01, module: ZenlayerZEC }`
                sdkgen.yaml:2:1: error[configuration-unknown-key]: the configuration has no key 'dosc'
                     2 | dosc: pages
                       | ^~~~
                       = help: did you mean 'docs'?
                sdkgen.yaml:3:9: error[configuration-invalid-value]: 'access' can't be 'private'
                     3 | access: private
                       |         ^~~~~~~
                       = help: expected one of 'public', 'package', 'internal'

                """)
    }

    @Test("a configuration that was asked for must be there")
    func missingConfiguration() async throws {
        try workspace.write("docs/a.md", "# A\n")
        let result = try await workspace.sdkgen("lint", "--config", "nowhere.yaml")
        #expect(result.status == 2)
        #expect(
            result.output == "nowhere.yaml: error[unreadable-file]: the file can't be read: No such file or directory\n"
        )
    }

    @Test("a configuration elsewhere has paths relative to itself, and a flag goes before it")
    func configurationElsewhere() async throws {
        try workspace.write("project/pages/a.md", "# A\n")
        try workspace.write("other/b.md", "# B\n")
        try workspace.write("project/sdkgen.yaml", "docs: pages\n" + Workspace.services)
        let own = try await workspace.sdkgen("inspect", "--config", "project/sdkgen.yaml")
        #expect(own.output.contains(#""path":"a.md""#), "\(own.errors)")
        let flag = try await workspace.sdkgen("inspect", "--config", "project/sdkgen.yaml", "--docs", "other")
        #expect(flag.output.contains(#""path":"b.md""#), "\(flag.errors)")
        #expect(!flag.output.contains(#""path":"a.md""#))
    }

    @Test("a page that is not UTF-8 is a finding with its place, and nothing is written")
    func notUTF8() async throws {
        try workspace.write("docs/a.md", "# A\n")
        try workspace.write("docs/b.md", bytes: Array("# B\nx".utf8) + [0xFF])
        let result = try await workspace.sdkgen("generate")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("docs/b.md:2:2: error[not-utf8]: "))
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "Sources").path))
        #expect(try await workspace.sdkgen("check").status == 1)
    }

    @Test("lint writes what it finds to standard output, in the format that is asked for")
    func formats() async throws {
        try workspace.write("docs/a.md", bytes: [0xFF])
        try workspace.write("docs/b.md", "# B\n")
        let text = try await workspace.sdkgen("lint")
        #expect(text.status == 1)
        #expect(text.errors.isEmpty)
        #expect(text.output.contains("docs/a.md:1:1: error[not-utf8]: "))
        #expect(!text.output.contains("\u{1B}"))
        let github = try await workspace.sdkgen("lint", "--format", "github")
        #expect(github.output.contains("::error file=docs/a.md,line=1,col=1,title=not-utf8::"))
        let json = try await workspace.sdkgen("lint", "--format", "json")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(object?["errors"] as? Int == 1)
    }

    @Test("inspect prints the model, compact or for people, of all pages or of some")
    func inspect() async throws {
        try workspace.write("docs/a/one.md", "# One\n")
        try workspace.write("docs/a/two.md", "# Two\n")
        try workspace.write("docs/b.md", "# B\n")
        let all = try await workspace.sdkgen("inspect")
        #expect(all.status == 0)
        #expect(try pages(in: all.output) == ["a/one.md", "a/two.md", "b.md"])
        #expect(all.output.split(separator: "\n").count == 1)
        let pretty = try await workspace.sdkgen("inspect", "--pretty")
        #expect(pretty.output.split(separator: "\n").count > 10)
        for path in ["a", "docs/a", "./docs/a/", workspace.folder.appending(path: "docs/a").path] {
            #expect(try pages(in: try await workspace.sdkgen("inspect", path).output) == ["a/one.md", "a/two.md"])
        }
        #expect(
            try pages(in: try await workspace.sdkgen("inspect", "b.md", "docs/a/two.md").output) == [
                "a/two.md", "b.md",
            ])
    }

    @Test("inspect of what is not there suggests what is, with status 2")
    func inspectUnknown() async throws {
        try workspace.write("docs/attach.md", "# A\n")
        let page = try await workspace.sdkgen("inspect", "docs/atach.md")
        #expect(page.status == 2)
        #expect(page.output.isEmpty)
        #expect(
            page.errors == """
                error[no-such-page]: the documentation has no page 'atach.md'
                       = help: did you mean 'attach.md'?

                """)
        #expect(try await workspace.sdkgen("inspect", "--service", "zec").status == 2)
        #expect(try await workspace.sdkgen("inspect", "--action", "A").status == 2)
    }

    @Test("a result that can't be written is an error")
    func fullDisk() async throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        try workspace.write("docs/a.md", "# A\n")
        let tool = try Places.product("sdkgen").path
        let result = try await Command("sh", ["-c", "'\(tool)' inspect > /dev/full"], in: workspace.folder.path).run()
        #expect(result.status == 2)
        #expect(result.errors == "error: the result can't be written to standard output\n")
    }

    @Test("a template folder that is not there is of no use")
    func templates() async throws {
        try workspace.write("docs/a.md", "# A\n")
        let result = try await workspace.sdkgen("generate", "--templates", "nowhere")
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("error[no-templates]: the template folder 'nowhere' can't be read"))
    }

    @Test("a mistake in a template is one in the configuration, told before any page is read")
    func templateMistakes() async throws {
        try workspace.write("docs/a.md", "# A\n")
        try workspace.write("mine/Client.mustache", "{{nonsense}}\n")
        try workspace.write("mine/FileHeader.mustache", "{{>Client}}\n")
        let result = try await workspace.sdkgen("generate", "--templates", "mine")
        #expect(result.status == 2)
        let lines = result.errors.split(separator: "\n").filter { $0.contains(": error[") }.map(String.init)
        #expect(
            lines == ["mine/Client.mustache:1:1: error[template-unknown-name]: there is no 'nonsense' here"])
    }

    @Test("a mistake that shows in a built-in template is told of that, with the line")
    func builtinTemplates() async throws {
        try workspace.write("docs/a.md", "# A\n")
        try workspace.write("mine/FileHeader.mustache", "{{>Client}}\n")
        let result = try await workspace.sdkgen("generate", "--templates", "mine")
        #expect(result.status == 2)
        #expect(result.errors.contains("<built-in>/Client.mustache:1:1: error[template-recursion]"))
        #expect(result.errors.contains("     1 | {{>FileHeader}}\n"))
        #expect(!result.errors.contains("docs/"))
    }

    @Test("a template that can't be read is told with its place")
    func unreadableTemplate() async throws {
        try workspace.write("docs/a.md", "# A\n")
        try workspace.write("mine/Client.mustache", bytes: [0x41, 0x0A, 0xC0])
        let result = try await workspace.sdkgen("generate", "--templates", "mine")
        #expect(result.status == 2)
        #expect(result.errors.hasPrefix("mine/Client.mustache:2:1: error[not-utf8]"))
    }

    @Test("a configuration that can't be read has a place in every format")
    func unreadableConfiguration() async throws {
        try workspace.write("conf/sdkgen.yaml", bytes: [0x41, 0x0A, 0xC0])
        let result = try await workspace.sdkgen("lint", "--config", "conf/sdkgen.yaml", "--format", "json")
        #expect(result.status == 2)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let place = (report["diagnostics"] as? [[String: Any]])?.first?["place"] as? [String: Any]
        #expect(place?["path"] as? String == "conf/sdkgen.yaml")
        #expect(place?["line"] as? Int == 2)
    }

    @Test("a folder with nothing but a table of contents has no page")
    func tableOfContentsOnly() async throws {
        try workspace.write("docs/SUMMARY.md", "# Contents\n")
        let result = try await workspace.sdkgen("lint")
        #expect(result.status == 2)
        #expect(result.output.contains("holds no page (a file that ends with '.md')"))
    }

    private func pages(in json: String) throws -> [String] {
        struct Model: Decodable {
            struct API: Decodable { var pages: [Page] }
            struct Page: Decodable { var path: String }
            var api: API
        }
        return try JSONDecoder().decode(Model.self, from: Data(json.utf8)).api.pages.map(\.path)
    }
}
