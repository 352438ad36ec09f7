import Foundation
import TestSupport
import Testing

/// The main job from end to end: pages on disk become an SDK on disk.
@Suite struct GenerateTests {
    private let workspace = Workspace()

    init() throws {
        try workspace.write("sdkgen.yaml", Workspace.services)
        try workspace.write("docs/attach.md", page("AttachDisk"))
        try workspace.write("docs/detach.md", page("DetachDisk"))
    }

    /// An action page of the least size.
    private func page(_ action: String, description: String = "ID of the disk.") -> String {
        """
        # \(action)

        ## 1. API Description

        Does its work on a disk.

        ## 2. Input Parameters

        | Parameter Name | Required | Type   | Description     |
        | -------------- | -------- | ------ | --------------- |
        | diskId         | Yes      | String | \(description) |

        ## 3. Output Parameters

        | Parameter Name | Type   | Description    |
        | -------------- | ------ | -------------- |
        | requestId      | String | The unique ID. |

        ## 4. Code Example

        ```json
        POST /api/v2/zec HTTP/1.1
        Host: console.zenlayer.com
        Content-Type: application/json
        X-ZC-Action: \(action)

        Request:
        {
          "diskId": "disk-1"
        }

        Response:
        {
          "requestId": "T1",
          "response": {
            "requestId": "T1"
          }
        }
        ```

        ## 6. Error Codes

        | HTTP Status Code | Error Code              | Description              |
        | ---------------- | ----------------------- | ------------------------ |
        | 404              | INVALID\\_DISK\\_NOT\\_FOUND | The disk does not exist. |
        """
    }

    /// The files below the output folder, with their contents.
    private func output() throws -> [String: String] { try workspace.files(below: "Sources") }

    private func path(of action: String) throws -> String {
        try #require(try output().keys.sorted().first { $0.hasPrefix("ZenlayerZEC/") && $0.contains(action) })
    }

    @Test("generate writes the SDK, sums it up, and finds nothing to do the second time")
    func twice() async throws {
        let first = try await workspace.sdkgen("generate")
        #expect(first.status == 0, "\(first.errors)")
        let summary =
            #/2 pages, 2 actions, \d+ structures?, \d+ value sets?, 1 error code; \d+ files written, 0 unchanged; \d+ ms; 0 errors, \d+ warnings?\n/#
        #expect(first.output.wholeMatch(of: summary) != nil, "\(first.output)")
        let files = try output()
        #expect(files.keys.contains { $0.hasPrefix("ZenlayerZEC/") && $0.contains("AttachDisk") })
        let second = try await workspace.sdkgen("generate")
        #expect(second.status == 0)
        #expect(second.output.contains("; 0 files written, \(files.count) unchanged;"), "\(second.output)")
        #expect(try output() == files)
    }

    @Test("check lists what is missing, stale and extra, and writes nothing")
    func check() async throws {
        let before = try await workspace.sdkgen("check")
        #expect(before.status == 1)
        #expect(before.output.contains("missing: ZenlayerZEC/"))
        #expect(try output().isEmpty)
        #expect(try await workspace.sdkgen("generate").status == 0)
        let clean = try await workspace.sdkgen("check")
        #expect(clean.status == 0)
        #expect(clean.output.hasPrefix("up to date: "))

        let attach = try path(of: "AttachDisk")
        let detach = try path(of: "DetachDisk")
        let files = try output()
        try workspace.write("docs/attach.md", page("AttachDisk", description: "ID of a disk, changed."))
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "docs/detach.md"))
        try workspace.write("docs/resize.md", page("ResizeDisk"))
        let after = try await workspace.sdkgen("check")
        #expect(after.status == 1)
        let lines = after.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("stale: \(attach)"))
        #expect(lines.contains("extra: \(detach)"))
        #expect(lines.contains { $0.hasPrefix("missing: ZenlayerZEC/") && $0.contains("ResizeDisk") })
        for line in ["--- a/\(attach)", "+++ b/\(attach)", "--- a/\(detach)", "+++ /dev/null", "--- /dev/null"] {
            #expect(lines.contains(line), "\(after.output)")
        }
        #expect(lines.contains { $0.hasPrefix("+") && $0.hasSuffix("/// ID of a disk, changed.") })
        #expect(try output() == files)

        #expect(try await workspace.sdkgen("generate").status == 0)
        #expect(try output()[detach] == nil)
        #expect(try await workspace.sdkgen("check").status == 0)
    }

    @Test("an edited file stops generate with status 1 until it is forced")
    func edited() async throws {
        #expect(try await workspace.sdkgen("generate").status == 0)
        let attach = try path(of: "AttachDisk")
        let original = try output()
        try workspace.write("Sources/\(attach)", "// mine\n")
        let check = try await workspace.sdkgen("check")
        #expect(check.status == 1)
        #expect(check.output.hasPrefix("edited: \(attach)\n"), "\(check.output)")
        let refused = try await workspace.sdkgen("generate")
        #expect(refused.status == 1)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.hasPrefix("Sources/\(attach): error[output-edited]: the file was edited"))
        #expect(try workspace.read("Sources/\(attach)") == "// mine\n")
        #expect(try await workspace.sdkgen("generate", "--force").status == 0)
        #expect(try output() == original)
    }

    @Test("the same pages give the same bytes in another locale, place and number of threads")
    func deterministic() async throws {
        #expect(try await workspace.sdkgen("generate").status == 0)
        let files = try output()
        let other = Workspace()
        try other.write("sdkgen.yaml", Workspace.services)
        try other.write("docs/detach.md", page("DetachDisk"))
        try other.write("docs/attach.md", page("AttachDisk"))
        let result = try await other.sdkgen(
            ["generate", "--jobs", "7"], environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
        #expect(result.status == 0)
        for (path, contents) in files { #expect(try other.read("Sources/\(path)") == contents) }
    }

    @Test("the committed SDK is what the committed pages say")
    func committed() async throws {
        let tool = try Places.product("sdkgen").path
        let result = try await Command(tool, ["check"], in: Places.package.path).run()
        #expect(result.status == 0, "\(result.output)\(result.errors)\nto bring it up to date: make generate")
    }

    @Test("pages that say nothing of a configured service don't delete what was generated for it")
    func serviceWithoutActions() async throws {
        #expect(try await workspace.sdkgen("generate").status == 0)
        let files = try output()
        try workspace.write("empty/README.md", "# Nothing here\n")
        for command in ["generate", "check"] {
            let result = try await workspace.sdkgen(command, "--docs", "empty")
            #expect(result.status == 1)
            #expect(result.errors.contains("error[service-without-actions]: "))
        }
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "sdkgen.yaml"))
        let unconfigured = try await workspace.sdkgen("generate", "--docs", "empty")
        #expect(unconfigured.status == 1)
        #expect(unconfigured.errors.contains("error[no-services]: "))
        #expect(try output() == files)
    }

    @Test("a page that is excluded is left out of the SDK, and its pattern is not called idle")
    func excluded() async throws {
        try workspace.write("sdkgen.yaml", Workspace.services + "exclude: { pages: [detach.md, nothing.md] }\n")
        let result = try await workspace.sdkgen("generate")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("1 page, 1 action, "))
        #expect(result.errors.contains("the pattern 'nothing.md' matches none of the 2 pages"))
        #expect(!result.errors.contains("'detach.md'"))
    }

    @Test("output that can't be written is told, with status 2, and the old SDK stands")
    func unwritable() async throws {
        try workspace.write("Sources", "a file where the folder should be")
        let result = try await workspace.sdkgen("generate")
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Sources"))
        #expect(try workspace.read("Sources") == "a file where the folder should be")
    }
}
