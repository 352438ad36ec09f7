import APIModel
import DocsChecks
import Foundation
import SDKGenerator
import SourceText
import TestSupport
import Testing

/// Each rule has a folder of pages, and what it says about them, line, column and help included.
@Suite struct RuleGoldenTests {
    static let folder = Places.package.appending(path: "Tests/RuleGoldens")
    static let cases = Golden.cases(in: folder)

    @Test("every rule has a case, and every case a rule")
    func complete() {
        #expect(Self.cases.map(\.description) == Rule.all.map(\.id).sorted())
    }

    @Test("a rule says about its case what is expected, and nothing else is said", arguments: cases)
    func findings(golden: Golden) async throws {
        let id = golden.description
        let rule = try #require(Rule.named(id))
        var settings = RuleSettings()
        if rule.severity == nil { settings.entries[id] = .init(level: .warning) }
        let pages = try Pages(golden.docs)
        var diagnostics = DiagnosticCollector()
        let pipeline = Pipeline(configuration: Configuration(rules: settings))
        let overrides = pipeline.lint(pages.sources, diagnostics: &diagnostics).overrides
        #expect(Set(diagnostics.diagnostics.map(\.code)) == [id])
        var files = [
            "lint.txt": DiagnosticFormat.text.text(
                of: DiagnosticReport(diagnostics.sorted, sources: pages.sources))
        ]
        if !overrides.fields.isEmpty { files["overrides.yaml"] = overrides.yaml }
        let problem = try await golden.settle(
            files.mapValues { Array($0.utf8) }, accept: "swift test --filter RuleGoldenTests")
        #expect(problem == nil, "\(problem ?? "")")
    }
}

/// The pages of a folder, as a run would read them.
struct Pages {
    var sources: [SourceFile]

    init(_ folder: URL) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        sources = try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
            try SourceFile(path: name, contents: Array(Data(contentsOf: folder.appending(path: name))))
        }
    }
}
