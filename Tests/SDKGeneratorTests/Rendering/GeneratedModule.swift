import APIModel
import Foundation
import SDKGenerator
import SourceText
import SwiftPlan
import TestSupport
import Testing

/// Compiles generated code the way a package would, and runs programs that use it.
struct GeneratedModule {
    let folder: URL
    static let flags = [
        "-swift-version", "6", "-package-name", "sdk", "-warnings-as-errors", "-parse-as-library",
        "-enable-upcoming-feature", "ExistentialAny",
        "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature", "MemberImportVisibility",
    ]

    /// Plans and renders an API with the built-in templates.
    static func render(
        _ api: API, options: PlannerOptions = PlannerOptions()
    ) throws -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let templates = try #require(TemplateSet(diagnostics: &diagnostics))
        let plan = SDKPlanner(options: options).plan(api, diagnostics: &diagnostics)
        return (SDKRenderer(templates).render(plan), diagnostics.sorted)
    }

    /// Writes files to a new folder.
    init(_ files: [OutputFile]) throws {
        folder = try Places.temporaryFolder("generated")
        for file in files {
            let url = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.contents).write(to: url)
        }
    }

    func remove() throws { try FileManager.default.removeItem(at: folder) }

    /// Compiles the runtime, the module and a program, and gives what the program prints.
    func run(module: String, program: String) async throws -> Command.Result {
        let runtime = Places.package.appending(path: "Sources/ZenlayerRuntime").path
        try program.write(to: folder.appending(path: "Program.swift"), atomically: true, encoding: .utf8)
        try await compile("ZenlayerRuntime", sources: try swiftFiles(in: URL(filePath: runtime)))
        try await compile(module, sources: try swiftFiles(in: folder.appending(path: module)))
        let link = try await Command(
            "swiftc", Self.flags + ["-I", ".", "Program.swift", "ZenlayerRuntime.o", "\(module).o", "-o", "program"],
            in: folder.path
        )
        .run()
        try #require(link.status == 0, "\(link.output)\(link.errors)")
        return try await Command("./program", in: folder.path).run()
    }

    private func compile(_ module: String, sources: [String]) async throws {
        let result = try await Command(
            "swiftc",
            Self.flags + ["-wmo", "-Onone", "-emit-module", "-emit-object", "-module-name", module, "-I", "."]
                + ["-o", "\(module).o"] + sources,
            in: folder.path
        )
        .run()
        try #require(result.status == 0, "\(result.output)\(result.errors)")
    }

    private func swiftFiles(in folder: URL) throws -> [String] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return files?.compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".swift") }.sorted() ?? []
    }
}
