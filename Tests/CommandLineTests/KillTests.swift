import Foundation
import TestSupport
import Testing

/// Promise 4, with the real process: whenever it is killed, the folder is one of the two SDKs.
@Suite struct KillTests {
    private let workspace = Workspace()
    private static let kills = 200

    @Test("200 seeded kills: the SDK is always the one before or the one after, and the next run repairs it")
    func kills() async throws {
        try workspace.write("sdkgen.yaml", Workspace.services)
        try writePages(24, "Does its work.", to: "docs/one")
        try writePages(24, "Does its work in another way.", to: "docs/two")
        try workspace.write("Sources/ZenlayerZEC/Mine.swift", "// mine\n")
        let (one, _) = try await generate("one")
        let (two, firstDuration) = try await generate("two")
        var duration = firstDuration
        #expect(one != two)
        #expect(one.count == two.count)

        var generator = SeededGenerator(seed: 4)
        var (killed, halfway) = (0, 0)
        var isOne = false
        while killed < Self.kills {
            // Half of the moments are anywhere in a run, half of them while files are written.
            let isAnywhere = Bool.random(using: &generator)
            let share = Double.random(in: 0...1, using: &generator)
            let wasKilled = try await command(isOne ? "two" : "one").run(killingAt: {
                if isAnywhere { return try await Task.sleep(for: duration * share) }
                for _ in 0..<2000 where !workspaceIsThere { try await Task.sleep(for: .milliseconds(1)) }
                try await Task.sleep(for: .milliseconds(60) * share)
            })
            if wasKilled { killed += 1 }
            if workspaceIsThere { halfway += 1 }
            let state = try sdk()
            #expect(state == one || state == two, "after \(killed) kills")
            isOne = state == one
            guard wasKilled, killed.isMultiple(of: 20) else { continue }
            let edition = Bool.random(using: &generator) ? "one" : "two"
            let (files, time) = try await generate(edition)
            isOne = edition == "one"
            #expect(files == (isOne ? one : two))
            #expect(!workspaceIsThere)
            duration = time
        }
        #expect(halfway > 0, "no kill came while files were written")
        print("\(killed) kills, after \(halfway) of which work was unfinished")
        _ = try await generate("two")
        #expect(try workspace.read("Sources/ZenlayerZEC/Mine.swift") == "// mine\n")
        #expect(!workspaceIsThere)
    }

    /// True while files are being written, and after a run that was interrupted then.
    private var workspaceIsThere: Bool {
        FileManager.default.fileExists(atPath: workspace.folder.appending(path: "Sources/.sdkgen-work").path)
    }

    @Test("a full disk leaves the old SDK, and a read-only one too", .enabled("needs to mount") { await canMount() })
    func fullDisk() async throws {
        try workspace.write("sdkgen.yaml", Workspace.services)
        try writePages(60, "Does its work.", to: "docs/one")
        try writePages(60, "Does its work in another way.", to: "docs/two")
        try workspace.write("Sources/empty", "")
        let disk = workspace.folder.appending(path: "Sources").path
        try await mount("-t", "tmpfs", "-o", "size=1m", "tmpfs", disk)
        do {
            let (one, _) = try await generate("one")
            // What is left holds a part of the new SDK only.
            let size = try FileManager.default.attributesOfFileSystem(forPath: disk)[.systemFreeSize] as? Int ?? 0
            try Data(count: max(0, size - 40_000)).write(to: URL(filePath: disk).appending(path: "filler"))
            let full = try await workspace.sdkgen("generate", "--docs", "docs/two")
            #expect(full.status == 2)
            #expect(full.errors.contains("error[unwritable-output]: "), "\(full.errors)")
            #expect(full.errors.contains("No space left on device"), "\(full.errors)")
            try FileManager.default.removeItem(atPath: disk + "/filler")
            #expect(try sdk() == one)
            #expect(!FileManager.default.fileExists(atPath: disk + "/.sdkgen-work"))

            try await mount("-o", "remount,ro", disk)
            let readOnly = try await workspace.sdkgen("generate", "--docs", "docs/two")
            #expect(readOnly.status == 2)
            #expect(readOnly.errors.contains("Read-only file system"), "\(readOnly.errors)")
            #expect(try sdk() == one)
            #expect(try await workspace.sdkgen("check", "--docs", "docs/one").status == 0)
            try await mount("-o", "remount,rw", disk)
            #expect(try await generate("two").files != one)
        } catch {
            Issue.record(error)
        }
        #expect(try await Command("umount", [disk]).run().status == 0)
    }

    private static func canMount() async -> Bool {
        guard let folder = try? Places.temporaryFolder("mount").path else { return false }
        let mounted = try? await Command("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]).run()
        guard mounted?.status == 0 else { return false }
        return (try? await Command("umount", [folder]).run())?.status == 0
    }

    private func mount(_ arguments: String...) async throws {
        let result = try await Command("mount", arguments).run()
        #expect(result.status == 0, "\(result.errors)")
    }

    private func command(_ edition: String) throws -> Command {
        Command(
            try Places.product("sdkgen").path, ["generate", "--docs", "docs/\(edition)"], in: workspace.folder.path)
    }

    /// Generates to the end, and gives what is there then and how long it took.
    private func generate(_ edition: String) async throws -> (files: [String: String], duration: Duration) {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try await command(edition).run()
        #expect(result.status == 0, "\(result.errors)")
        return (try sdk(), clock.now - start)
    }

    /// The files of the module.
    private func sdk() throws -> [String: String] {
        let module = workspace.folder.appending(path: "Sources/ZenlayerZEC")
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: module.path) where path.hasSuffix(".swift") {
            files[path] = try String(contentsOf: module.appending(path: path), encoding: .utf8)
        }
        return files
    }

    private func writePages(_ count: Int, _ description: String, to folder: String) throws {
        for page in ActionPages(count: count, description: description).pages {
            try workspace.write("\(folder)/\(page.path)", page.text)
        }
    }
}
