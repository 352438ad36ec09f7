import Foundation
import TestSupport
import Testing

/// The plugins and a generated package for real: everything built from source, as a team's first build does. Each takes
/// minutes.
@Suite(
    .serialized,
    .enabled(if: ProcessInfo.processInfo.environment["SDKGEN_LONG_TESTS"] == "1", "SDKGEN_LONG_TESTS is not 1"))
struct ConsumerTests {
    private let workspace = Workspace()

    private func swift(_ arguments: [String], in folder: String) async throws -> Command.Result {
        try await Command("swift", arguments, in: workspace.folder.appending(path: folder).path).run()
    }

    @Test("a package that depends on this one uses both plugins and compiles what they make")
    func plugins() async throws {
        try workspace.write(
            "consumer/Package.swift",
            """
            // swift-tools-version: 6.2
            import PackageDescription

            let runtime = Target.Dependency.product(name: "ZenlayerRuntime", package: "sdkgen")
            let package = Package(
                name: "consumer",
                platforms: [.macOS(.v14)],
                dependencies: [.package(name: "sdkgen", path: "\(Places.package.path)")],
                targets: [
                    .target(name: "ZenlayerZEC", dependencies: [runtime]),
                    .target(
                        name: "BuiltZEC", dependencies: [runtime],
                        plugins: [.plugin(name: "GenerateSDKBuildTool", package: "sdkgen")]),
                    .executableTarget(name: "App", dependencies: ["ZenlayerZEC", "BuiltZEC", runtime]),
                ],
                swiftLanguageModes: [.v6]
            )

            """)
        try workspace.write("consumer/sdkgen.yaml", Workspace.services)
        try workspace.write(
            "consumer/Sources/BuiltZEC/sdkgen.yaml", Workspace.services.replacing("ZenlayerZEC", with: "BuiltZEC"))
        for page in ActionPages(count: 2).pages {
            try workspace.write("consumer/docs/\(page.path)", page.text)
            try workspace.write("consumer/Sources/BuiltZEC/\(page.path)", page.text)
        }
        try workspace.write("consumer/Sources/BuiltZEC/Mine.swift", "\n")
        try workspace.write("consumer/Sources/ZenlayerZEC/Mine.swift", "\n")
        try workspace.write(
            "consumer/Sources/App/main.swift",
            "import BuiltZEC\nimport ZenlayerZEC\n\nprint(BuiltZEC.UpdateDisk0.name, ZenlayerZEC.UpdateDisk1.name)\n")
        let generate = try await swift(
            ["package", "--allow-writing-to-package-directory", "generate-sdk"], in: "consumer")
        #expect(generate.status == 0, "\(generate.output)\(generate.errors)")
        let run = try await swift(["run", "App"], in: "consumer")
        #expect(run.output.hasSuffix("UpdateDisk0 UpdateDisk1\n"), "\(run.output)\(run.errors)")
    }

    @Test(
        "a generated package builds by itself, with the runtime as a dependency and as its own sources",
        arguments: ["path", "copy"])
    func package(_ runtime: String) async throws {
        let source = runtime == "copy" ? "/Sources/ZenlayerRuntime" : ""
        try workspace.write(
            "sdkgen.yaml",
            """
            docs: \(Places.package.path)/docs-input
            output: package
            layout: package
            package:
              name: zenlayer-swift
              license: \(Places.package.path)/LICENSE
              runtime: { \(runtime): "\(Places.package.path)\(source)" }
            \(Workspace.services)
            """)
        let generate = try await workspace.sdkgen("generate")
        #expect(generate.status == 0, "\(generate.errors)")
        let build = try await swift(["build", "-Xswiftc", "-warnings-as-errors"], in: "package")
        #expect(build.status == 0, "\(build.output)\(build.errors)")
    }
}
