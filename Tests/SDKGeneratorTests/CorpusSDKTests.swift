import APIModel
import Foundation
import SDKGenerator
import SDKTestSupport
import SourceText
import TestSupport
import Testing

/// The SDK of 86 real pages.
@Suite(.enabled(if: Places.corpus != nil, "the real pages are not beside the checkout"))
struct CorpusSDKTests {
    /// With the corrections that the rules propose: the pages have errors about the wire, which stop a run.
    private static func configuration(for pages: [SourceFile]) -> Configuration {
        var configuration = Configuration(services: [
            ServiceConfiguration(name: "bmc", path: "/api/v2/bmc", version: "2022-11-20", module: "ZenlayerBMC")
        ])
        var diagnostics = DiagnosticCollector()
        configuration.overrides = Pipeline(configuration: configuration).lint(pages, diagnostics: &diagnostics)
        return configuration
    }

    private static func pages(jobs: Int = 1) throws -> [SourceFile] {
        var diagnostics = DiagnosticCollector()
        let folder = try #require(Places.corpus).appending(path: "zenlayer-zh-2023")
        let pages = try DocumentationFolder(path: folder.path).read(jobs: jobs, diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics == [])
        return pages
    }

    private static func generate(_ pages: [SourceFile], jobs: Int = 1) throws -> (SDK, [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let sdk = Pipeline(configuration: configuration(for: pages), jobs: jobs).run(pages, diagnostics: &diagnostics)
        return (sdk, diagnostics.sorted)
    }

    @Test("it compiles in Swift 6 mode with warnings as errors")
    func compiles() async throws {
        let (sdk, diagnostics) = try Self.generate(try Self.pages())
        #expect(sdk.api.services.flatMap(\.actions).count == 69)
        #expect(diagnostics.filter { $0.severity == .error } == [])
        try await GeneratedModule.with(sdk.files) { try await $0.build(module: "ZenlayerBMC") }
    }

    @Test("it is formatted, and wide characters make no line of a comment too long")
    func isFormatted() async throws {
        let (sdk, _) = try Self.generate(try Self.pages())
        for file in sdk.files {
            for line in String(decoding: file.contents, as: UTF8.self).split(separator: "\n") {
                #expect(DisplayWidth.columns(of: String(line)) <= 120, "\(file.path): \(line)")
            }
        }
        try await GeneratedModule.with(sdk.files) { module in
            let configuration = Places.package.appending(path: ".swift-format").path
            let lint = try await Command(
                "swift",
                ["format", "lint", "--strict", "--recursive", "--configuration", configuration, module.folder.path]
            )
            .run()
            #expect(lint.errors == "")
        }
    }

    @Test("the order of the files and the number of threads don't show in it")
    func determinism() throws {
        let pages = try Self.pages()
        let (expected, expectedDiagnostics) = try Self.generate(pages)
        var random = SeededGenerator(seed: 1)
        for (order, jobs) in [(pages.reversed(), 1), (pages.shuffled(using: &random), 2), (pages, 8)] {
            let (sdk, diagnostics) = try Self.generate(order, jobs: jobs)
            #expect(sdk.files == expected.files)
            #expect(diagnostics == expectedDiagnostics)
        }
    }
}
