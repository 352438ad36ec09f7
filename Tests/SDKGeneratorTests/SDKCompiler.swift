import Foundation
import SDKGenerator
import TestSupport

/// Compiles SDKs as far as their interfaces go, and looks whether clients compile with them. Each SDK once.
actor SDKCompiler {
    private let folder: URL
    private let runtime: URL
    private var compiled: [[OutputFile]: Task<CompiledSDK, any Error>] = [:]

    /// A folder with the modules of an SDK.
    struct CompiledSDK: Sendable {
        var folder: URL
        var modules: [String]
    }

    init() throws {
        folder = try Places.temporaryFolder("sdks")
        // The runtime is compiled already: the package manager keeps its module beside the products.
        runtime = try Places.product("sdkgen").deletingLastPathComponent().appending(path: "Modules")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func compile(_ sdk: SDK) async throws -> CompiledSDK {
        if let task = compiled[sdk.files] { return try await task.value }
        let target = folder.appending(path: "\(compiled.count)")
        let task = Task { try await compile(sdk.files, in: target) }
        compiled[sdk.files] = task
        return try await task.value
    }

    private func compile(_ files: [OutputFile], in target: URL) async throws -> CompiledSDK {
        for file in files {
            let url = target.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.contents).write(to: url)
        }
        let byModule = Dictionary(grouping: files) { $0.path.split(separator: "/").first.map(String.init) ?? "" }
        for (module, files) in byModule.sorted(by: { $0.key < $1.key }) {
            let result = try await swiftc(
                [
                    "-emit-module", "-emit-module-path", "\(module).swiftmodule", "-module-name", module, "-wmo",
                    "-parse-as-library", "-Xfrontend", "-experimental-skip-all-function-bodies", "-I", runtime.path,
                ] + files.map(\.path), in: target)
            guard result.status == 0 else { throw Failure(output: result.output + result.errors) }
        }
        return CompiledSDK(folder: target, modules: byModule.keys.sorted())
    }

    struct Failure: Error {
        var output: String
    }

    /// What keeps a client from compiling with an SDK; nil if it compiles.
    ///
    /// - Parameter author: the SDK that it was written against, whose modules it imports.
    func problems(of client: String, written author: CompiledSDK, with sdk: CompiledSDK) async throws -> String? {
        let imports = (author.modules + ["ZenlayerRuntime"]).map { "import \($0)\n" }.joined()
        let program = imports + "func client(_ zec: ZECClient) async throws {\n    \(client)\n}\n"
        let file = "client-\(UUID().uuidString).swift"
        try Data(program.utf8).write(to: sdk.folder.appending(path: file))
        let result = try await swiftc(
            ["-typecheck", "-parse-as-library", "-I", ".", "-I", runtime.path, file], in: sdk.folder)
        return result.status == 0 ? nil : result.errors + result.output
    }

    private nonisolated func swiftc(_ arguments: [String], in folder: URL) async throws -> Command.Result {
        try await Command("swiftc", ["-swift-version", "6"] + arguments, in: folder.path).run()
    }
}
