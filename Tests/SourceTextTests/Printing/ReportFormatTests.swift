import Foundation
import SourceText
import Testing

/// SARIF and JUnit. `SDKGEN_SARIF_SCHEMA` may name the standard's own schema; it is too large to be a part of this.
@Suite struct ReportFormatTests {
    private static let page = SourceFile(path: "a b/名.md", text: "# 名\n\n| 名字： x |\nlast\n")

    private static let diagnostics = [
        Diagnostic(
            .error, "first-code", "wrong & <bad> \"x\" \u{1}\n", at: page.span(15..<18), help: "do it",
            notes: [.init("there", at: page.span(0..<1)), .init("nowhere")],
            edits: [TextEdit(page.span(15..<18), original: "：", replacement: ":")]),
        Diagnostic(.note, "second-code", "remark", at: page.span(7..<27)),
        Diagnostic(.warning, "first-code", "again", at: .wholeFile("b.md")),
        Diagnostic(.warning, "third-code", "about the run", at: nil),
    ]

    private static let report = DiagnosticReport(
        diagnostics, sources: [page], displayPath: { "docs/\($0)" },
        explanation: { $0 == "first-code" ? CodeExplanation($0, "It is right.", "Or else.") : nil },
        toolVersion: "1.2.3")

    private struct Log: Decodable {
        struct Run: Decodable {
            var tool: Tool
            var columnKind: String
            var results: [Result]
        }
        struct Tool: Decodable { var driver: Driver }
        struct Driver: Decodable {
            var name: String
            var version: String
            var rules: [Rule]
        }
        struct Rule: Decodable {
            var id: String
            var shortDescription: Message?
        }
        struct Message: Decodable { var text: String }
        struct Result: Decodable {
            var ruleId: String
            var ruleIndex: Int
            var level: String
            var message: Message
            var locations: [Location]
            var relatedLocations: [Location]?
            var fixes: [Fix]?
        }
        struct Location: Decodable { var physicalLocation: Physical }
        struct Physical: Decodable {
            var artifactLocation: Artifact
            var region: Region?
        }
        struct Artifact: Decodable { var uri: String }
        struct Region: Decodable, Equatable {
            var startLine: Int
            var startColumn: Int
            var endLine: Int?
            var endColumn: Int?
        }
        struct Fix: Decodable { var artifactChanges: [Change] }
        struct Change: Decodable { var replacements: [Replacement] }
        struct Replacement: Decodable {
            var deletedRegion: Region
            var insertedContent: Message
        }
        var version: String
        var runs: [Run]
    }

    @Test("SARIF has each finding with its rule, its place in UTF-16 columns, and its fix")
    func sarif() throws {
        let text = DiagnosticFormat.sarif.text(of: Self.report)
        let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
        #expect(log.version == "2.1.0")
        let run = try #require(log.runs.first)
        #expect(run.columnKind == "utf16CodeUnits")
        #expect(run.tool.driver.name == "sdkgen")
        #expect(run.tool.driver.version == "1.2.3")
        #expect(run.tool.driver.rules.map(\.id) == ["first-code", "second-code", "third-code"])
        #expect(run.tool.driver.rules[0].shortDescription?.text == "It is right.")
        #expect(run.results.map(\.ruleIndex) == [0, 1, 0, 2])
        #expect(run.results.map(\.level) == ["error", "note", "warning", "warning"])
        let first = run.results[0]
        let place = try #require(first.locations.first?.physicalLocation)
        #expect(place.artifactLocation.uri == "docs/a%20b/%E5%90%8D.md")
        let region = Log.Region(startLine: 3, startColumn: 5, endLine: nil, endColumn: 6)
        #expect(place.region == region)
        #expect(first.relatedLocations?.count == 1)
        #expect(first.fixes?.first?.artifactChanges.first?.replacements.first?.deletedRegion == region)
        #expect(first.fixes?.first?.artifactChanges.first?.replacements.first?.insertedContent.text == ":")
        #expect(run.results[1].locations.first?.physicalLocation.region?.endLine == 4)
        #expect(run.results[2].locations.first?.physicalLocation.region == nil)
        #expect(run.results[3].locations.isEmpty)
    }

    @Test(
        "SARIF is valid by the standard's schema",
        .enabled(
            if: ProcessInfo.processInfo.environment["SDKGEN_SARIF_SCHEMA"] != nil,
            "SDKGEN_SARIF_SCHEMA names no schema"))
    func schema() throws {
        let schema = try #require(ProcessInfo.processInfo.environment["SDKGEN_SARIF_SCHEMA"])
        let file = FileManager.default.temporaryDirectory.appending(path: "sdkgen-\(UUID().uuidString).sarif")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(DiagnosticFormat.sarif.text(of: Self.report).utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import json, jsonschema, sys; jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))",
            file.path, schema,
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("JUnit is XML with a suite for each file and a failure for each error and warning")
    func junit() throws {
        let text = DiagnosticFormat.junit.text(of: Self.report)
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="sdkgen" tests="4" failures="3">
                  <testsuite name="docs/a b/名.md" tests="2" failures="1">
                    <testcase classname="first-code" name="first-code docs/a b/名.md:3:9">
                      <failure type="error" message="wrong &amp; &lt;bad&gt; &quot;x&quot; \\u{1}&#10;">wrong &amp; \
                &lt;bad&gt; &quot;x&quot; \\u{1}&#10;&#10;do it</failure>
                    </testcase>
                    <testcase classname="second-code" name="second-code docs/a b/名.md:3:1"/>
                  </testsuite>
                  <testsuite name="docs/b.md" tests="1" failures="1">
                    <testcase classname="first-code" name="first-code docs/b.md">
                      <failure type="warning" message="again">again</failure>
                    </testcase>
                  </testsuite>
                  <testsuite name="sdkgen" tests="1" failures="1">
                    <testcase classname="third-code" name="third-code sdkgen">
                      <failure type="warning" message="about the run">about the run</failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test("a report without findings is a run that passed")
    func empty() throws {
        let report = DiagnosticReport([], sources: [])
        struct Empty: Decodable {
            struct Run: Decodable { var results: [String] }
            var runs: [Run]
        }
        let sarif = DiagnosticFormat.sarif.text(of: report)
        #expect(try JSONDecoder().decode(Empty.self, from: Data(sarif.utf8)).runs.map(\.results) == [[]])
        #expect(DiagnosticFormat.junit.text(of: report).contains("tests=\"1\" failures=\"0\""))
    }
}
