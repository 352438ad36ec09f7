import APIModel
import Foundation
import SDKGenerator
import SourceText
import TestSupport
import Testing

/// The seeds of the fuzzers, among them what they found, go the whole way from a page to an SDK.
@Suite struct FuzzSeedTests {
    static let seeds: [URL] = {
        let folder = Places.package.appending(path: "Fuzz/Seeds")
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return paths.sorted().map { folder.appending(path: $0) }
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
    }()

    @Test("a seed is read as a page, as an example and as a configuration", arguments: seeds)
    func read(_ seed: URL) throws {
        let bytes = Array(try Data(contentsOf: seed))
        let text = String(decoding: bytes, as: UTF8.self)
        var page = HostilePage("WipeDisk")
        page.description = text
        page.response = text
        let sources = [
            SourceFile(path: "a.md", text: text), SourceFile(path: "b.md", text: page.text),
            // The first byte of a seed chooses what stands before the rest.
            SourceFile(path: "c.md", text: "|a|a|a|a|\n|-|-|-|-|\n" + text.dropFirst()),
            SourceFile(path: "d.md", text: "<table><tr><td>" + text.dropFirst()),
        ]
        var diagnostics = DiagnosticCollector()
        let configuration = ConfigurationFile(
            reading: SourceFile(path: ConfigurationFile.name, text: text), diagnostics: &diagnostics)
        let pipeline = Pipeline(configuration: Configuration(configuration, in: "", flags: .init()))
        let sdk = pipeline.run(sources, diagnostics: &diagnostics)
        #expect(sdk.api.pages.count == sources.count)
        // Whatever is said can be printed with its place.
        let report = DiagnosticFormat.text.text(of: DiagnosticReport(diagnostics.sorted, sources: sources))
        #expect(report.isEmpty == diagnostics.diagnostics.isEmpty)
    }
}
