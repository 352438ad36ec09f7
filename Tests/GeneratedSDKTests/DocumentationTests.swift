import Foundation
import TestSupport
import Testing

/// The documentation of what users import.
@Suite struct DocumentationTests {
    @Test(
        "DocC builds it without warnings",
        arguments: ["ZenlayerRuntime", "ZenlayerTesting", "ZenlayerAsyncHTTPClient", "CommittedSDK"])
    func documentation(module: String) async throws {
        let folder = try Places.temporaryFolder("documentation")
        defer { try? FileManager.default.removeItem(at: folder) }
        let catalog = folder.appending(path: "\(module).docc")
        let committed = Places.package.appending(path: "Sources/\(module)/\(module).docc")
        if FileManager.default.fileExists(atPath: committed.path) {
            try FileManager.default.copyItem(at: committed, to: catalog)
        } else {
            try FileManager.default.createDirectory(at: catalog, withIntermediateDirectories: true)
            try Data("# ``\(module)``\n\nA module.\n".utf8).write(to: catalog.appending(path: "\(module).md"))
        }
        let graphs = folder.appending(path: "graphs")
        try FileManager.default.createDirectory(at: graphs, withIntermediateDirectories: true)
        let extraction = try await Command(
            "swift-symbolgraph-extract",
            [
                "-module-name", module, "-target", try await Self.target(), "-output-dir", graphs.path,
                "-minimum-access-level", "public", "-skip-synthesized-members", "-I",
                try Places.products().appending(path: "Modules").path,
            ] + (try Self.foldersOfCModules().flatMap { ["-I", $0.path] })
        )
        .run()
        try #require(extraction.status == 0, "\(extraction.output)\(extraction.errors)")
        let result = try await Command(
            "docc",
            [
                "convert", catalog.path, "--additional-symbol-graph-dir", graphs.path, "--fallback-display-name",
                module,
                "--fallback-bundle-identifier", module, "--output-dir", folder.appending(path: "archive").path,
                "--warnings-as-errors",
            ]
        )
        .run()
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let page = folder.appending(path: "archive/data/documentation/\(module.lowercased()).json")
        #expect(FileManager.default.fileExists(atPath: page.path))
    }

    /// What SwiftNIO's modules name of C: written into the products, or beside the headers of a package.
    private static func foldersOfCModules() throws -> [URL] {
        let checkouts = try folders(in: Places.package.appending(path: ".build/checkouts"))
        let headers = checkouts.flatMap { (try? folders(in: $0.appending(path: "Sources"))) ?? [] }
            .map { $0.appending(path: "include") }
        return try (folders(in: Places.products()) + headers)
            .filter { FileManager.default.fileExists(atPath: $0.appending(path: "module.modulemap").path) }
    }

    private static func folders(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { folder.appending(path: $0) }
    }

    /// The compiler's name for the machine that the tests were built for.
    private static func target() async throws -> String {
        struct Info: Decodable {
            var target: Target

            struct Target: Decodable {
                var triple: String
            }
        }
        let output = try await Command("swiftc", ["-print-target-info"]).run().output
        return try JSONDecoder().decode(Info.self, from: Data(output.utf8)).target.triple
    }
}
