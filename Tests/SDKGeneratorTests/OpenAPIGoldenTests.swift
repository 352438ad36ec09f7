import Foundation
import OpenAPIExport
import SDKGenerator
import SourceText
import TestSupport
import Testing

/// Describes the pages of some cases of `Tests/Goldens`, and compares with what is in the folder of the same name in
/// `Tests/OpenAPIGoldens`.
@Suite struct OpenAPIGoldenTests {
    private static let cases = Golden.cases(in: Places.package.appending(path: "Tests/OpenAPIGoldens"))

    @Test("there are golden cases")
    func hasCases() {
        #expect(!Self.cases.isEmpty)
    }

    @Test("the pages of a golden case give the recorded descriptions", arguments: cases)
    func golden(_ golden: Golden) async throws {
        let given = Golden(folder: Places.package.appending(path: "Tests/Goldens/\(golden)"))
        var diagnostics = DiagnosticCollector()
        let configuration = try GoldenTests.configuration(of: given, &diagnostics)
        let sources = try DocumentationFolder(path: given.docs.path)
            .read(selecting: configuration.pages, diagnostics: &diagnostics)
        let document = try Pipeline(configuration: configuration).openAPI(sources, diagnostics: &diagnostics)
        let files = [
            "openapi-3.1.yaml": document.text(version: .v31, format: .yaml),
            "openapi-3.0-headers.json": document.text(version: .v30, format: .json, paths: .header),
        ]
        let problem = try await golden.settle(files, accept: "swift test --filter OpenAPIGoldenTests")
        if let problem { Issue.record(Comment(rawValue: problem)) }
    }
}
