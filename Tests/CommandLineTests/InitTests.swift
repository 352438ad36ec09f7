import Foundation
import TestSupport
import Testing

/// The first file that a team needs is made from its pages.
@Suite struct InitTests {
    private let workspace = Workspace()

    private func writePages() throws {
        for page in ActionPages(count: 2).pages { try workspace.write("docs/\(page.path)", page.text) }
    }

    @Test("init writes a configuration in which only the version is open, and generate says so")
    func openVersion() async throws {
        try writePages()
        let result = try await workspace.sdkgen("init")
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.output == """
                sdkgen.yaml written: 1 service with 2 actions on 2 pages
                to do: fill in the version of zec

                """)
        #expect(
            try workspace.read("sdkgen.yaml") == """
                # What `sdkgen` reads and writes. A path is relative to this file; an unknown key is an error.
                # Made by `sdkgen init`; from here on it is yours to change.

                # The folder with the pages.
                docs: docs

                # The folder in which each module gets one of its own.
                output: Sources

                # Who may use the generated declarations: public, package or internal.
                # access: public

                services:
                  # 2 actions, for example UpdateDisk0
                  zec:
                    path: /api/v2/zec
                    # The API version, which every call sends. No page states it: fill it in, for example 2025-09-01.
                    version:
                    module: ZenlayerZEC

                # Pages and actions that take part, and that don't (default: all do). `*`, `**` and `?` are wildcards.
                # include:
                #   pages: [compute/]
                # exclude:
                #   actions: [Internal*]

                """)
        let generate = try await workspace.sdkgen("generate")
        #expect(generate.status == 2)
        #expect(generate.errors.contains("error[configuration-wrong-type]: expected 'version' to be text"))
    }

    @Test("with the versions given, generate needs nothing more")
    func complete() async throws {
        try writePages()
        #expect(try await workspace.sdkgen("init", "--api-version", "zec=2025-09-01").status == 0)
        let generate = try await workspace.sdkgen("generate")
        #expect(generate.status == 0, "\(generate.errors)")
    }

    @Test("a configuration that is there stays; --print shows the draft all the same")
    func inTheWay() async throws {
        try writePages()
        try workspace.write("sdkgen.yaml", "mine: true\n")
        let refused = try await workspace.sdkgen("init")
        #expect(refused.status == 2)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains("error[configuration-in-the-way]: 'sdkgen.yaml' is there already"))
        #expect(try workspace.read("sdkgen.yaml") == "mine: true\n")
        let printed = try await workspace.sdkgen("init", "--print")
        #expect(printed.status == 0)
        #expect(printed.output.contains("\n  zec:\n    path: /api/v2/zec\n"))
        #expect(try workspace.read("sdkgen.yaml") == "mine: true\n")
    }

    @Test("corrections of what the pages have wrong are suggested as comments, and hold when they are taken")
    func overrides() async throws {
        let page = ActionPages.page(number: 0, description: "Does its work.")
            .replacing("| diskId | Yes | String |", with: "| diskID | Yes | String |")
        try workspace.write("docs/action0.md", page)
        let result = try await workspace.sdkgen("init", "--api-version", "zec=2025-09-01")
        #expect(result.status == 0)
        #expect(result.output.contains("to do: 'sdkgen lint' tells 1 error and "))
        #expect(try await workspace.sdkgen("generate").status == 1)
        let draft = try workspace.read("sdkgen.yaml")
        #expect(draft.contains("#           diskID: { name: diskId }\n"), "\(draft)")
        let head = try #require(draft.range(of: "# overrides:"))
        let taken = draft[head.lowerBound...].split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n")
        try workspace.write("sdkgen.yaml", draft[..<head.lowerBound] + taken + "\n")
        let generate = try await workspace.sdkgen("generate")
        #expect(generate.status == 0, "\(generate.errors)")
    }

    @Test("pages without an action, and a service that no page documents, are told with status 2")
    func nothingToDraft() async throws {
        try workspace.write("docs/README.md", "# Welcome\n")
        let none = try await workspace.sdkgen("init")
        #expect(none.status == 2)
        #expect(none.errors.contains("error[no-services]: none of the 1 pages of 'docs' documents an action"))
        try writePages()
        let unknown = try await workspace.sdkgen("init", "--api-version", "zex=1")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("help: did you mean 'zec'?"))
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "sdkgen.yaml").path))
    }
}
