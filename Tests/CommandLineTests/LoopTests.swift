import Foundation
import TestServer
import TestSupport
import Testing

/// What the tool exists for, whole: the site changes, and the SDK follows.
@Suite(.enabled("curl is not installed") { await Command.isInstalled("curl") })
struct LoopTests {
    private let workspace = Workspace()

    private static func page(_ number: Int, moreInputs: [String] = []) -> String {
        ActionPages.page(number: number, description: "Does its work.", moreInputs: moreInputs)
    }

    /// A page that nobody takes for another one with a new name.
    private static let otherPage = page(3).replacing("diskId", with: "snapshotId").replacing("size |", with: "copies |")
        .replacing("DISK", with: "SNAPSHOT").replacing("Does its work.", with: "Copies a snapshot to other zones.")
        .replacing("UpdateDisk3", with: "CopySnapshot")

    private static func site(_ pages: [String: String]) -> [String: String] {
        pages.merging(["llms.txt": DocsSite.list(pages.keys)]) { page, _ in page }
    }

    @Test("site, fetch, diff, generate, build: one page changed, one added and one removed")
    func loop() async throws {
        let first = Dictionary(uniqueKeysWithValues: (0..<3).map { ("compute/zec/action\($0).md", Self.page($0)) })
        let site = DocsSite(Self.site(first))
        try await site.run { address in
            #expect(
                try await workspace.sdkgen("fetch", address, "--service", "zec").output
                    .hasSuffix("\n3 added, 0 changed, 0 deleted, 0 unchanged\n"))
            try await run("init", "--api-version", "zec=2025-09-01")
            try await run("lint")
            try await run("generate")
            try writePackage(calling: ["updateDisk0(.init(diskId: id))", "updateDisk2(.init(diskId: id))"])
            try await build()
            try await commit()

            var second = first
            second["compute/zec/action1.md"] = Self.page(
                1, moreInputs: ["| name | No | String | Name of the disk. |"])
            second["compute/zec/action2.md"] = nil
            second["compute/zec/copysnapshot.md"] = Self.otherPage
            site.files = Self.site(second)
            #expect(
                try await workspace.sdkgen("fetch", address).output == """
                    changed: compute/zec/action1.md
                    deleted: compute/zec/action2.md
                    added: compute/zec/copysnapshot.md
                    1 added, 1 changed, 1 deleted, 1 unchanged

                    """)
            try await expectDifference()

            #expect(try await workspace.sdkgen("check").status == 1)
            try await run("generate")
            #expect(try await workspace.sdkgen("check").status == 0)
            #expect(
                try await changedFiles() == [
                    "A Sources/ZenlayerZEC/Actions/CopySnapshot.swift", "A docs/compute/zec/copysnapshot.md",
                    "D Sources/ZenlayerZEC/Actions/UpdateDisk2.swift", "D docs/compute/zec/action2.md",
                    "M Sources/.sdkgen-manifest.json", "M Sources/ZenlayerZEC/Actions/UpdateDisk1.swift",
                    "M docs/.sdkgen-fetch.json", "M docs/.sdkgen-manifest.json", "M docs/compute/zec/action1.md",
                ])
            // The verdict was right: what called the action that is gone doesn't compile, what didn't does.
            try await Task.sleep(for: .seconds(1.5))
            let broken = try await swiftBuild()
            #expect(broken.status != 0)
            #expect((broken.output + broken.errors).contains("has no member 'updateDisk2'"))
            try writePackage(calling: [
                "updateDisk0(.init(diskId: id))", "updateDisk1(.init(diskId: id, name: id))",
                "copySnapshot(.init(snapshotId: id))",
            ])
            try await build()
        }
    }

    /// The removed page breaks callers; the others don't.
    private func expectDifference() async throws {
        let result = try await workspace.sdkgen("diff", "git:HEAD", "docs", "--format", "json", "--fail-on", "breaking")
        #expect(result.status == 1, "\(result.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        #expect(json?["verdict"] as? String == "major", "\(result.output)")
        let changes = json?["changes"] as? [[String: Any]] ?? []
        let rules = changes.compactMap { $0["rule"] as? String }
        #expect(rules.sorted() == ["action-added", "action-removed", "field-added"], "\(result.output)")
    }

    private func run(_ arguments: String...) async throws {
        let result = try await workspace.sdkgen(arguments)
        #expect(result.status == 0, "\(arguments): \(result.output)\(result.errors)")
    }

    // MARK: The consumer

    private func writePackage(calling calls: [String]) throws {
        let modules = try Places.product("sdkgen").deletingLastPathComponent().appending(path: "Modules")
        try workspace.write(
            "Package.swift",
            """
            // swift-tools-version: 6.2
            import PackageDescription

            // The runtime is compiled already.
            let settings: [SwiftSetting] = [.unsafeFlags(["-I", "\(modules.path)"])]
            let package = Package(
                name: "consumer",
                targets: [
                    .target(name: "ZenlayerZEC", swiftSettings: settings),
                    .target(name: "Consumer", dependencies: ["ZenlayerZEC"], swiftSettings: settings),
                ],
                swiftLanguageModes: [.v6]
            )

            """)
        let calls = calls.map { "    _ = try await zec.\($0)\n" }.joined()
        try workspace.write(
            "Sources/Consumer/Consumer.swift",
            "import ZenlayerRuntime\nimport ZenlayerZEC\n\nfunc use(_ zec: ZECClient, id: String) async throws {\n\(calls)}\n"
        )
    }

    private func build() async throws {
        let result = try await swiftBuild()
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }

    private func swiftBuild() async throws -> Command.Result {
        try await Command("swift", ["build"], in: workspace.folder.path).run()
    }

    // MARK: git

    private func commit() async throws {
        try workspace.write(".gitignore", ".build/\nPackage.resolved\n")
        try await git("init", "--quiet")
        try await git("add", ".")
        try await git("commit", "--quiet", "--message", "First edition")
    }

    /// What is different from the last commit, as `git diff --name-status` says it.
    private func changedFiles() async throws -> [String] {
        try await git("add", ".")
        let lines = try await git("diff", "--cached", "--no-renames", "--name-status")
        return lines.split(separator: "\n").map { String($0.replacing("\t", with: " ")) }.sorted()
    }

    @discardableResult
    private func git(_ arguments: String...) async throws -> String {
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"]
        let result = try await Command("git", identity + arguments, in: workspace.folder.path).run()
        #expect(result.status == 0, "\(result.errors)")
        return result.output
    }
}
