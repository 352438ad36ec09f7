import APIModel
import Foundation
import SDKGenerator
import SourceText
import TestSupport
import Testing

/// Runs the whole pipeline on the pages of each folder of `Tests/Goldens`, and compares what it makes with what is there.
@Suite struct GoldenTests {
    private static let cases = Golden.cases(in: Places.package.appending(path: "Tests/Goldens"))

    @Test("there are golden cases")
    func hasCases() {
        #expect(!Self.cases.isEmpty)
    }

    @Test("the pages of a golden case give the recorded model, diagnostics and files", arguments: cases)
    func golden(_ golden: Golden) async throws {
        let problem = try await golden.settle(try Self.make(golden), accept: "swift test --filter GoldenTests")
        if let problem { Issue.record(Comment(rawValue: problem)) }
    }

    private static func make(_ golden: Golden) throws -> [String: [UInt8]] {
        var diagnostics = DiagnosticCollector()
        let configuration = try configuration(of: golden, &diagnostics)
        let sources = try DocumentationFolder(path: golden.docs.path)
            .read(selecting: configuration.pages, diagnostics: &diagnostics)
        let sdk = Pipeline(configuration: configuration).run(sources, diagnostics: &diagnostics)

        var files = ["model.json": try ModelDocument(sdk.api).json(pretty: true)]
        let report = DiagnosticReport(diagnostics.sorted, sources: sources)
        files["diagnostics.txt"] = Array(DiagnosticFormat.text.text(of: report).utf8)
        // With errors nothing is written, so there is no output to expect.
        for file in diagnostics.hasErrors ? [] : sdk.files { files["output/\(file.path)"] = file.contents }
        return files
    }

    /// What the case configures; without a file of its own, the service that most cases document.
    static func configuration(
        of golden: Golden, _ diagnostics: inout DiagnosticCollector
    ) throws -> Configuration {
        guard FileManager.default.fileExists(atPath: golden.configuration.path) else {
            return Configuration(services: [
                ServiceConfiguration(
                    name: "zec", path: "/api/v2/zec", version: "2025-09-01", module: "ZenlayerZEC")
            ])
        }
        let contents = try Data(contentsOf: golden.configuration)
        let source = try SourceFile(path: ConfigurationFile.name, contents: Array(contents))
        let file = ConfigurationFile(reading: source, diagnostics: &diagnostics)
        return Configuration(file, in: "", flags: .init())
    }
}
