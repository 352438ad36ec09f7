import Foundation
import TestSupport
import Testing

/// `sdkgen export openapi`, as a person runs it.
@Suite struct ExportTests {
    private let workspace = Workspace()

    private func writePages() throws {
        for (path, text) in ExamplePages(with: "").pages { try workspace.write("docs/\(path)", text) }
        try workspace.write("sdkgen.yaml", Workspace.services)
    }

    @Test("the description goes to standard output, in the version, format and form of paths that are asked for")
    func output() async throws {
        try writePages()
        let standard = try await workspace.sdkgen("export", "openapi")
        #expect(standard.status == 0, "\(standard.errors)")
        #expect(standard.output.hasPrefix("openapi: \"3.1.1\"\ninfo:\n  title: zec\n  version: \"2025-09-01\"\n"))
        let other = try await workspace.sdkgen(
            "export", "openapi", "--service", "zec", "--version", "3.0", "--format", "json", "--paths", "header")
        #expect(other.output.hasPrefix("{\n  \"openapi\": \"3.0.4\",\n"))
        #expect(other.output.contains("\"/api/v2/zec#"))
    }

    @Test("a file is written instead of standard output, and replaced as a whole")
    func file() async throws {
        try writePages()
        let printed = try await workspace.sdkgen("export", "openapi")
        try workspace.write("api.yaml", "what was here before")
        let written = try await workspace.sdkgen("export", "openapi", "-o", "api.yaml")
        #expect(written.status == 0)
        #expect(written.output == "")
        #expect(try workspace.read("api.yaml") == printed.output)
    }

    @Test("where a page has an error, nothing is written and the status is 1")
    func error() async throws {
        try writePages()
        try workspace.write("docs/broken.md", bytes: [0x23, 0x20, 0xFF])
        try workspace.write("api.yaml", "before")
        let result = try await workspace.sdkgen("export", "openapi", "-o", "api.yaml")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(result.errors.contains("docs/broken.md:1:3: error["))
        #expect(try workspace.read("api.yaml") == "before")
    }

    @Test("a service without a version is an error: no page states it")
    func unconfigured() async throws {
        try writePages()
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "sdkgen.yaml"))
        let result = try await workspace.sdkgen("export", "openapi")
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(result.errors.contains("error[unconfigured-service]"))
    }

    @Test(
        "what can't be had is a usage error, with status 2",
        arguments: [
            (["--service", "zce"], "did you mean 'zec'?"), (["--version", "2.0"], "'3.1' and '3.0'"),
            (["--format", "toml"], "'yaml' and 'json'"), (["--paths", "query"], "'action' and 'header'"),
            (["-o", "missing/api.yaml"], "error[unwritable-file]"),
        ])
    func unusable(arguments: [String], message: String) async throws {
        try writePages()
        let result = try await workspace.sdkgen(["export", "openapi"] + arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(message), "\(result.errors)")
    }
}
