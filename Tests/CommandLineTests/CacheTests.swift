import Foundation
import TestSupport
import Testing

/// What a cache makes quick, and that it makes nothing else.
@Suite struct CacheTests {
    private let workspace = Workspace()
    private static let uncached = Workspace.services + "rules: { folder-named-as-page: off }\n"
    private static let configuration = uncached + "cache: cached\n"

    init() throws {
        try workspace.write("sdkgen.yaml", Self.configuration)
        // What is said of the folder goes before what is said of pages, and is switched off.
        try workspace.write("docs/folder.md/note.txt", "")
        for page in ExamplePages(with: "").pages { try workspace.write("docs/\(page.path)", page.text) }
        // Its row has a cell too many, of which a run warns.
        try workspace.write(
            "docs/left.md",
            """
            # LeaveNic

            ## 2. Input Parameters

            | Parameter Name | Required | Type   | Description |
            | -------------- | -------- | ------ | ----------- |
            | nicId          | Yes      | String | Its ID. | more |

            ## 4. Code Example

            ```json
            POST /api/v2/zec HTTP/1.1
            X-ZC-Action: LeaveNic

            Request:
            {"nicId": "nic-1"}
            ```
            """)
    }

    /// What a person sees of a run, without the times.
    private struct Sight: Equatable {
        var status: Int32
        var output: String
        var errors: String
        var files: [String: String]
    }

    private func sight(of command: String, _ arguments: [String] = []) async throws -> Sight {
        let result = try await workspace.sdkgen([command] + arguments)
        return Sight(
            status: result.status, output: result.output.replacing(#/\d+ ms;/#, with: "… ms;"), errors: result.errors,
            files: try workspace.files(below: "Sources"))
    }

    /// True if a run went without reading what it could take from the cache.
    private func usesCache(_ arguments: [String] = []) async throws -> Bool {
        let result = try await workspace.sdkgen(["generate", "--timings"] + arguments)
        return !result.output.contains("plan")
    }

    @Test("a run in which nothing changed ends early, and says what a whole run says")
    func unchanged() async throws {
        let first = try await sight(of: "generate")
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.errors.contains("warning["), "the pages should give something to remember:\n\(first.errors)")
        #expect(try await usesCache())
        let cached = try await sight(of: "generate")
        let cachedCheck = try await sight(of: "check")
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "cached"))
        try workspace.write("sdkgen.yaml", Self.uncached)
        #expect(try await !usesCache())
        #expect(try await sight(of: "generate") == cached)
        #expect(try await sight(of: "check") == cachedCheck)
        #expect(cached.errors == first.errors)
        #expect(cached.files == first.files)
    }

    @Test("check leaves word, too, and takes it")
    func check() async throws {
        #expect(try await sight(of: "generate").status == 0)
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "cached"))
        let first = try await sight(of: "check")
        #expect(first.status == 0 && first.output.hasPrefix("up to date: "))
        #expect(try workspace.files(below: "cached").count == 1)
        #expect(try await sight(of: "check") == first)
        #expect(try await usesCache())
    }

    /// Each changes one thing that decides what is made or said.
    private static let changes: [(name: String, make: @Sendable (Workspace) throws -> [String])] = [
        ("a word of a page", { try $0.edit("docs/attachnic.md") { $0.replacing("vNIC", with: "card") } }),
        (
            "a new page",
            {
                try $0.write("docs/right.md", "# Right\n"); return []
            }
        ),
        ("a page that is gone", { try $0.remove("docs/left.md") }),
        ("the name of a page", { try $0.edit("docs/left.md", into: "docs/right.md") { $0 } }),
        ("the configuration", { try $0.edit("sdkgen.yaml") { $0.replacing("2025-09-01", with: "2026-01-01") } }),
        ("the output folder", { _ in ["--output", "Elsewhere"] }),
        (
            "a template",
            {
                try $0.write("mine/FileHeader.mustache", "{{%CONTENT_TYPE:TEXT}}// Mine.\n");
                return ["--templates", "mine"]
            }
        ),
        (
            "a generated file that was edited",
            { try $0.edit("Sources/ZenlayerZEC/ZECClient.swift") { $0 + "// mine\n" } }
        ),
        ("a generated file that is gone", { try $0.remove("Sources/ZenlayerZEC/ZECClient.swift") }),
        ("a manifest that is gone", { try $0.remove("Sources/.sdkgen-manifest.json") }),
        ("a file in the way of the manifest", { try $0.edit("Sources/.sdkgen-manifest.json") { _ in "{}" } }),
        (
            "a folder in the place of a generated file",
            {
                _ = try $0.remove("Sources/ZenlayerZEC/ZECClient.swift")
                return try $0.edit("Sources/ZenlayerZEC/ZECClient.swift/note.txt", from: "") { $0 }
            }
        ),
        (
            "a folder in the place of the manifest",
            {
                _ = try $0.remove("Sources/.sdkgen-manifest.json")
                return try $0.edit("Sources/.sdkgen-manifest.json/note.txt", from: "") { $0 }
            }
        ),
        (
            "what an interrupted run left",
            {
                try $0.edit("Sources/.sdkgen-work/staging/ZenlayerZEC/Left.swift", from: "") { $0 }
            }
        ),
        ("a folder that is named as a page", { try $0.remove("docs/folder.md") }),
        ("a record that is cut off", { try $0.editCache { String($0.dropLast(9)) } }),
        ("a record of nothing", { try $0.editCache { _ in "" } }),
    ]

    @Test("a run in which anything changed does and says what it does without a cache", arguments: changes.map(\.name))
    func changed(_ name: String) async throws {
        let change = try #require(Self.changes.first { $0.name == name })
        let other = try CacheTests()
        try other.workspace.write("sdkgen.yaml", Self.uncached)
        for test in [self, other] { #expect(try await test.sight(of: "generate").status == 0) }
        #expect(try await usesCache())
        let arguments = try change.make(workspace)
        _ = try change.make(other.workspace)
        for command in ["check", "generate", "generate"] {
            #expect(try await sight(of: command, arguments) == other.sight(of: command, arguments), "\(command)")
        }
        #expect(try workspace.files(below: "Elsewhere") == other.workspace.files(below: "Elsewhere"))
    }

    @Test("a cache that can't be used is told of, and the run goes on without it")
    func unusable() async throws {
        try workspace.write("cached", "a file\n")
        let result = try await sight(of: "generate")
        #expect(result.status == 0)
        #expect(
            result.errors.contains("warning[unusable-cache]: the cache 'cached' can't be used: "), "\(result.errors)")
        #expect(!result.files.isEmpty)
    }

    @Test("runs at the same time leave word one after the other")
    func sameTime() async throws {
        #expect(try await sight(of: "generate").status == 0)
        _ = try workspace.remove("cached")
        try await withThrowingTaskGroup(of: Sight.self) { group in
            for _ in 0..<8 { group.addTask { try await sight(of: "check") } }
            for try await sight in group {
                #expect(sight.status == 0)
                #expect(!sight.errors.contains("unusable-cache"), "\(sight.errors)")
            }
        }
        #expect(try workspace.files(below: "cached").count == 1)
    }

    @Test("the flag goes before the configuration, and outputs share a folder")
    func folder() async throws {
        for output in ["A", "B"] {
            let arguments = ["--cache", "other", "--output", output]
            #expect(try await sight(of: "generate", arguments).status == 0)
        }
        #expect(try workspace.files(below: "other").count == 2)
        #expect(try workspace.files(below: "cached").isEmpty)
        for output in ["A", "B"] {
            #expect(try await usesCache(["--cache", "other", "--output", output]))
        }
    }
}

extension Workspace {
    fileprivate func edit(
        _ path: String, from old: String? = nil, into target: String? = nil, _ change: (String) -> String
    ) throws -> [String] {
        let text = change(try old ?? read(path))
        if target != nil { _ = try remove(path) }
        try write(target ?? path, text)
        return []
    }

    fileprivate func remove(_ path: String) throws -> [String] {
        try FileManager.default.removeItem(at: folder.appending(path: path))
        return []
    }

    /// Changes what a run left in the cache, where there is one.
    fileprivate func editCache(_ change: (String) -> String) throws -> [String] {
        let records = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "cached").path)
        for record in records ?? [] { _ = try edit("cached/\(record)", change) }
        return []
    }
}
