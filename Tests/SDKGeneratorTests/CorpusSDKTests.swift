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
        configuration.overrides =
            Pipeline(configuration: configuration).lint(pages, diagnostics: &diagnostics)
            .overrides
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

    /// Decodes the files with the numbers from 0 on, and prints what does not fit.
    private static func program(for actions: [String]) -> String {
        """
        import Foundation
        import ZenlayerBMC
        import ZenlayerRuntime

        struct Envelope<Output: Decodable>: Decodable {
            var response: Output
        }

        func decode<Action: APIAction>(_ action: Action.Type, _ file: Int) {
            let mismatches = DecodingMismatches()
            let decoder = JSONDecoder()
            decoder.userInfo[.decodingMismatches] = mismatches
            do {
                let json = try Data(contentsOf: URL(filePath: "\\(file).json"))
                _ = try decoder.decode(Envelope<Action.Output>.self, from: json)
                print(action.name, mismatches.all.map { "\\($0.kind) at \\($0.path)" })
            } catch {
                print(action.name, error)
            }
        }

        @main enum Program {
            static func main() {
        \(actions.enumerated().map { "        decode(\($1).self, \($0))" }.joined(separator: "\n"))
            }
        }

        """
    }

    @Test("with all corrections the compiled code decodes every response of the pages, save one that no service sent")
    func decodesExamples() async throws {
        let (sdk, _) = try Self.generate(try Self.pages())
        let responses = sdk.api.services.flatMap(\.actions).flatMap { action in
            action.examples.compactMap(\.response?.json).map { (action: action.name.value, json: $0) }
        }
        #expect(responses.count > 69)
        try await GeneratedModule.with(sdk.files) { module in
            for (number, response) in responses.enumerated() {
                try JSONEncoder().encode(response.json).write(to: module.folder.appending(path: "\(number).json"))
            }
            let result = try await module.run(
                program: Self.program(for: responses.map(\.action)), with: "ZenlayerBMC")
            let lines = result.output.split(separator: "\n")
            #expect(lines.count == responses.count, "\(result.errors)")
            // Values that the page has no word for: they arrive, and a caller can tell.
            let values = (4...7).map { "\"undocumentedValue at response.dataSet[\($0)].vpcSubnetStatus\"" }
            #expect(
                lines.filter { !$0.hasSuffix(" []") } == [
                    "DescribeSubnets [\(values.joined(separator: ", "))]",
                    // An object where the page's table and its other examples have an array.
                    "InquiryPriceInstanceBandwidth [\"type at response.bandwidthPrice\"]",
                ])
        }
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
