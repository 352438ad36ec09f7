import Foundation
import SDKGenerator
import SourceText
import TestSupport
import Testing

@testable import OpenAPIExport

/// The same pages give the same bytes.
@Suite struct DeterminismTests {
    @Test("neither the order of the pages nor the number of threads shows", arguments: Documented.present)
    func sameBytes(pages: Documented) throws {
        var diagnostics = DiagnosticCollector()
        let sources = try DocumentationFolder(path: pages.folder?.path ?? "").read(diagnostics: &diagnostics)
        let texts = try [(sources, 1), (sources.reversed(), 8)].map { sources, jobs in
            try Pipeline(configuration: pages.configuration, jobs: jobs).openAPI(sources, diagnostics: &diagnostics)
                .text()
        }
        #expect(texts[0] == texts[1])
    }
}
