public import APIModel
public import Foundation
public import SDKGenerator
public import SourceText
public import SwiftPlan
public import TestSupport

/// Compiles generated code the way a package would, and runs programs that use it.
public struct GeneratedModule: Sendable {
    public let folder: URL

    public init(folder: URL) {
        self.folder = folder
    }
    private static let flags = [
        "-swift-version", "6", "-package-name", "sdk", "-warnings-as-errors", "-parse-as-library",
        "-enable-upcoming-feature", "ExistentialAny", "-enable-upcoming-feature", "InternalImportsByDefault",
        "-enable-upcoming-feature", "MemberImportVisibility",
    ]

    /// What a compiler or another tool said.
    public struct Failure: Error, CustomStringConvertible {
        var output: String
        public var description: String { output }
    }

    /// Plans and renders an API with the built-in templates.
    public static func render(
        _ api: API, options: PlannerOptions = PlannerOptions()
    ) throws -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        guard let templates = TemplateSet(diagnostics: &diagnostics) else { throw Failure(output: "no templates") }
        let plan = SDKPlanner(options: options).plan(api, diagnostics: &diagnostics)
        return (SDKRenderer(templates).render(plan), diagnostics.sorted)
    }

    /// Writes files to a new folder, hands it over, and removes it.
    public static func with<Result>(
        _ files: [OutputFile], _ body: (GeneratedModule) async throws -> Result
    ) async throws -> Result {
        let module = GeneratedModule(folder: try Places.temporaryFolder("generated"))
        defer { try? FileManager.default.removeItem(at: module.folder) }
        for file in files {
            let url = module.folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.contents).write(to: url)
        }
        return try await body(module)
    }

    /// Compiles the module and a program, and gives what the program prints.
    public func run(program: String, with module: String = "ZenlayerZEC") async throws -> Command.Result {
        try Data(program.utf8).write(to: folder.appending(path: "Program.swift"))
        return try await Command(link("Program.swift", with: module).path, in: folder.path).run()
    }

    /// Compiles a module and a file of the folder that uses it, and gives the program that they are.
    public func link(_ program: String, with module: String = "ZenlayerZEC") async throws -> URL {
        try await build(module: module)
        try await swiftc(
            ["-I", ".", program, "\(module).o", "-o", "program", "-lstdc++"] + runtimeSearchPath()
                + runtimeObjects())
        return folder.appending(path: "program")
    }

    /// Compiles a module without making code of it.
    public func check(module: String = "ZenlayerZEC") async throws {
        try await compile(module, [])
    }

    /// Compiles a module down to object code.
    public func build(module: String) async throws {
        try await compile(module, ["-emit-object", "-o", "\(module).o"])
    }

    /// The symbols of the module, as documentation tools see them.
    public func symbolGraph() async throws -> URL {
        let graphs = folder.appending(path: "graphs")
        try FileManager.default.createDirectory(at: graphs, withIntermediateDirectories: true)
        try await compile("ZenlayerZEC", ["-emit-symbol-graph", "-emit-symbol-graph-dir", graphs.path])
        return graphs
    }

    /// Builds the documentation of the module, and gives the folder of its pages.
    public func documentation() async throws -> URL {
        let graphs = try await symbolGraph()
        let catalog = folder.appending(path: "ZenlayerZEC.docc")
        try FileManager.default.createDirectory(at: catalog, withIntermediateDirectories: true)
        try Data("# ``ZenlayerZEC``\n\nA module.\n".utf8).write(to: catalog.appending(path: "ZenlayerZEC.md"))
        let result = try await Command(
            "docc",
            [
                "convert", catalog.path, "--additional-symbol-graph-dir", graphs.path, "--fallback-display-name", "Z",
                "--fallback-bundle-identifier", "z", "--output-dir", "archive", "--warnings-as-errors",
            ], in: folder.path
        )
        .run()
        guard result.status == 0 else { throw Failure(output: result.output + result.errors) }
        return folder.appending(path: "archive/data/documentation/zenlayerzec")
    }

    /// Where the package manager put the runtime, which these tests depend on.
    private func runtimeSearchPath() throws -> [String] {
        ["-I", try Places.products().appending(path: "Modules").path]
    }

    /// The code of the runtime and of what it stands on.
    private func runtimeObjects() throws -> [String] {
        let modules = ["ZenlayerRuntime", "HTTPTypes", "Logging", "Crypto", "CryptoBoringWrapper"]
        let libraries = ["CCryptoBoringSSL", "CCryptoBoringSSLShims", "CXKCP", "CXKCPShims"]
        return try (modules + libraries).flatMap { name in
            try files(in: Places.products().appending(path: "\(name).build"), endingIn: ".o")
        }
    }

    private func compile(_ module: String, _ arguments: [String]) async throws {
        try await compile(
            module, sources: files(in: folder.appending(path: module), endingIn: ".swift"),
            arguments + runtimeSearchPath())
    }

    private func compile(_ module: String, sources: [String], _ arguments: [String]) async throws {
        try await swiftc(
            ["-wmo", "-emit-module", "-emit-module-path", "\(module).swiftmodule", "-module-name", module, "-I", "."]
                + arguments + sources)
    }

    private func swiftc(_ arguments: [String]) async throws {
        let result = try await Command("swiftc", Self.flags + arguments, in: folder.path).run()
        guard result.status == 0 else { throw Failure(output: result.output + result.errors) }
    }

    private func files(in folder: URL, endingIn suffix: String) -> [String] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return files?.compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(suffix) }.sorted() ?? []
    }
}
