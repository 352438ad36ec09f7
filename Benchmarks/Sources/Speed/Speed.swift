import ArgumentParser
import BenchmarkInputs
import Foundation
import SDKGenerator
import SourceText

/// The speed of the generator, as ratios to other programs that ran on the same files at the same time of day.
@main
struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure the generator against cmark and openapi-generator-cli.",
        subcommands: [Compare.self, CompileCost.self, Read.self], defaultSubcommand: Compare.self)
}

/// Only reads and models a folder; a process of its own, so that the system can say what it took.
struct Read: ParsableCommand {
    @Argument var docs: String
    @Option var jobs = 1
    @Flag var lint = false

    func run() throws {
        var diagnostics = DiagnosticCollector()
        let pages = try DocumentationFolder(path: docs).read(jobs: jobs, diagnostics: &diagnostics)
        let pipeline = Pipeline(configuration: Configuration(), jobs: jobs)
        let api = pipeline.model(pages, diagnostics: &diagnostics)
        guard !api.services.isEmpty else { throw ExitCode.failure }
        if lint { pipeline.check(api, of: pages, diagnostics: &diagnostics) }
        // As `sdkgen` does, with everything still in memory.
        withExtendedLifetime((pages, api)) { Self.exit() }
    }
}
