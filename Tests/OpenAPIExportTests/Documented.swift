import APIModel
import Foundation
import OpenAPIExport
import SDKGenerator
import SourceText
import TestSupport

/// Pages whose API is described: those of the repository, and the real ones where they are there.
enum Documented: String, CaseIterable, Sendable, CustomStringConvertible {
    case docsInput
    case corpus

    static let present = allCases.filter { $0.folder != nil }

    var description: String { rawValue }

    var folder: URL? {
        switch self {
        case .docsInput: Places.package.appending(path: "docs-input")
        case .corpus: Places.corpus?.appending(path: "zenlayer-zh-2023")
        }
    }

    private var service: ServiceConfiguration {
        switch self {
        case .docsInput:
            ServiceConfiguration(name: "zec", path: "/api/v2/zec", version: "2025-09-01", module: "ZenlayerZEC")
        case .corpus:
            ServiceConfiguration(name: "bmc", path: "/api/v2/bmc", version: "2022-11-20", module: "ZenlayerBMC")
        }
    }

    var configuration: Configuration { Configuration(services: [service]) }

    struct Reading: Sendable {
        var api: API
        var document: OpenAPIDocument
        var diagnostics: [Diagnostic]
    }

    /// What the pages mean, and what is wrong with them as they are.
    func read() throws -> Reading {
        var diagnostics = DiagnosticCollector()
        let sources = try DocumentationFolder(path: folder?.path ?? "").read(diagnostics: &diagnostics)
        let pipeline = Pipeline(configuration: configuration)
        let document = try pipeline.openAPI(sources, diagnostics: &diagnostics)
        var unreported = DiagnosticCollector()
        let api = pipeline.model(sources, diagnostics: &unreported)
        return Reading(api: api, document: document, diagnostics: diagnostics.sorted)
    }
}
