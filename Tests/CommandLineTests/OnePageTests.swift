import Foundation
import TestSupport
import Testing

/// A change of one page costs what one page costs.
@Suite struct OnePageTests {
    private let workspace = Workspace()
    private static let count = 480

    @Test("a change of one page of 480 touches the files of that page only")
    func generate() async throws {
        try await prepare(Self.count)
        let before = try times()
        try await change()
        let after = try times()
        #expect(before.keys == after.keys)
        #expect(
            Set(after.keys.filter { after[$0] != before[$0] }) == [
                "ZenlayerZEC/Actions/UpdateDisk7.swift", ".sdkgen-manifest.json",
            ])
    }

    /// With all 480 pages the first build takes minutes; what it must show is the same with fewer.
    private static let builtCount = ProcessInfo.processInfo.environment["SDKGEN_LONG_TESTS"] == "1" ? count : 24

    @Test("the build after it compiles the file of that action and no other action's")
    func build() async throws {
        try await prepare(Self.builtCount)
        let modules = try Places.product("sdkgen").deletingLastPathComponent().appending(path: "Modules")
        try workspace.write(
            "Package.swift",
            """
            // swift-tools-version: 6.2
            import PackageDescription

            // The runtime is compiled already.
            let package = Package(
                name: "one-page",
                targets: [.target(name: "ZenlayerZEC", swiftSettings: [.unsafeFlags(["-I", "\(modules.path)"])])],
                swiftLanguageModes: [.v6]
            )

            """)
        let first = try await swiftBuild()
        #expect(Set(Self.compiledFiles(first)).count >= Self.builtCount)
        // Two edits within a second can leave the build with what was there before.
        try await Task.sleep(for: .seconds(1.5))
        try await change()
        let compiled = Self.compiledFiles(try await swiftBuild())
        #expect(Set(compiled) == ["UpdateDisk7.swift"])
    }

    private func prepare(_ count: Int) async throws {
        try workspace.write("sdkgen.yaml", Workspace.services)
        for page in ActionPages(count: count).pages { try workspace.write("docs/\(page.path)", page.text) }
        let result = try await workspace.sdkgen("generate")
        #expect(result.status == 0, "\(result.errors)")
    }

    /// Documents one more input of one action.
    private func change() async throws {
        let page = ActionPages.page(
            number: 7, description: "Does its work.", moreInputs: ["| name | No | String | Name of the disk. |"])
        try workspace.write("docs/action7.md", page)
        let result = try await workspace.sdkgen("generate")
        #expect(result.output.contains("; 2 files written, "), "\(result.output)\(result.errors)")
    }

    private func swiftBuild() async throws -> String {
        let result = try await Command("swift", ["build", "-v"], in: workspace.folder.path).run()
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        return result.output + result.errors
    }

    /// The files that the compiler was asked to compile, not only to read.
    private static func compiledFiles(_ log: String) -> [String] {
        log.matches(of: /-primary-file (\S+)/).compactMap { $0.output.1.split(separator: "/").last.map(String.init) }
    }

    /// When each file below the output folder was written, and its place on disk.
    private func times() throws -> [String: String] {
        let sources = workspace.folder.appending(path: "Sources")
        var times: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) {
            let attributes = try FileManager.default.attributesOfItem(atPath: sources.appending(path: path).path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            times[path] = "\(time) \(attributes[.systemFileNumber] as? Int ?? 0)"
        }
        return times
    }
}
