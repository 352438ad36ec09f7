import BuiltinTemplates
import Foundation
import SDKGenerator
import SDKTestSupport
import SourceText
import SwiftPlan
import TestSupport
import Testing

@Suite struct TemplateSetTests {
    /// What loading `Client.mustache` with a text says, as `line:column code`.
    private func problems(_ text: String, in name: String = "Client.mustache") -> [String] {
        var diagnostics = DiagnosticCollector()
        let file = SourceFile(path: name, text: text)
        #expect((TemplateSet(overrides: [file], diagnostics: &diagnostics) == nil) == diagnostics.hasErrors)
        return diagnostics.sorted.map { diagnostic in
            diagnostic.span.map { "\($0.file):\($0.line):\($0.column) \(diagnostic.code)" } ?? diagnostic.code
        }
    }

    @Test func `every template in the folder is embedded, as it is`() throws {
        let folder = Places.package.appending(path: "Templates")
        var files: [String: [UInt8]] = [:]
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where url.pathExtension == "mustache" {
            files[url.deletingPathExtension().lastPathComponent] = Array(try Data(contentsOf: url))
        }
        #expect(files == builtinTemplates)
        #expect(SDKPlanner.artefacts.allSatisfy { builtinTemplates[$0.templateName] != nil })
    }

    @Test func `the built-in templates are right`() {
        var diagnostics = DiagnosticCollector()
        #expect(TemplateSet(diagnostics: &diagnostics) != nil)
        #expect(diagnostics.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("{{name}}\n  {{nmae}}\n", "2:3 template-unknown-name"),
        ("a\n{{#version}}\n", "2:1 template-unclosed-section"),
        ("{{/version}}", "1:1 template-unclosed-section"),
        ("{{#version}}{{^name}}{{/version}}{{/name}}", "1:22 template-unclosed-section"),
        ("{{#version}}{{>Nothing}}{{/version}}", "1:13 template-unknown-partial"),
        ("é {{uppercased(name)}}", "1:4 template-unknown-transform"),
        (
            "{{#reversed(version)}}{{.}}{{/reversed(version)}}{{#sorted(version)}}{{/sorted(version)}}",
            "1:50 template-unknown-transform"
        ),
        ("{{#version}}{{^last()}},{{/last()}}{{/version}}{{last()}}", "1:48 template-misused-name"),
        ("{{#version}}{{middle()}}{{/version}}", "1:13 template-unknown-transform"),
        ("{{#name}}x{{/name}}", "1:1 template-misused-name"), ("{{version}}", "1:1 template-misused-name"),
        ("{{.}}", "1:1 template-misused-name"), ("{{name.length}}", "1:1 template-unknown-name"),
        ("{{.nothing}}", "1:1 template-unknown-name"), ("{{name", "1:1 template-syntax"),
        ("{{{name}}", "1:1 template-syntax"), ("{{}}", "1:1 template-syntax"), ("{{a b}}", "1:1 template-syntax"),
        ("{{=<% %>=}}", "1:1 template-syntax"), ("{{% CONTENT_TYPE:HTML}}", "1:1 template-syntax"),
        ("{{<FileHeader}}{{/FileHeader}}", "1:1 template-syntax"), ("{{>*name}}", "1:1 template-syntax"),
        ("{{>Client}}", "1:1 template-recursion"), ("{{isNonexhaustive}}", "1:1 template-misused-name"),
    ])
    func `a mistake is reported with its place`(text: String, expected: String) {
        #expect(problems(text).contains("Client.mustache:\(expected)"), "\(problems(text))")
    }

    @Test(arguments: [
        "", "no tag", "{{name}} {{{name}}} {{&name}} {{! a comment: {{name }}", "{{#version}}{{.}}{{/version}}",
        "{{^version}}{{name}}{{/version}}", "{{#version}}{{^first()}}, {{/first()}}{{index()}}{{.}}{{/version}}",
        "{{#empty(version)}}none{{/empty(version)}}", "{{count(version)}}", "{{#isNonexhaustive}}x{{/isNonexhaustive}}",
        "{{>FileHeader}}", "{ {name} }", "{{.name}}",
    ])
    func `what is right is not reported`(text: String) {
        #expect(problems(text) == [])
    }

    @Test func `a partial is checked where it is used`() {
        let found = problems("{{conformances}}", in: "FileHeader.mustache")
        #expect(found == ["FileHeader.mustache:1:1 template-unknown-name"])
        #expect(problems("{{name}}", in: "Record.mustache") == [])
        #expect(problems("{{>Action}}", in: "Record.mustache").contains("Record.mustache:1:1 template-recursion"))
    }

    @Test func `names are looked up in the views around, as Mustache does`() {
        #expect(
            problems("{{#input}}{{#fields}}{{type}}{{name}}{{client}}{{/fields}}{{/input}}", in: "Action.mustache")
                == [])
        #expect(problems("{{input.name}}", in: "Action.mustache") == [])
        let outside = problems("{{#input}}{{/input}}{{type}}", in: "Action.mustache")
        #expect(outside == ["Action.mustache:1:21 template-unknown-name"])
        let absent = problems("{{#input.nothing}}{{/input.nothing}}", in: "Action.mustache")
        #expect(absent == ["Action.mustache:1:1 template-unknown-name"])
    }

    @Test func `a file that replaces no template is reported`() {
        #expect(problems("", in: "Actoin.mustache") == ["Actoin.mustache:0:0 template-unknown-file"])
        #expect(problems("", in: "old/Action.mustache") == ["old/Action.mustache:0:0 template-unknown-file"])
    }

    @Test func `sections nested without end and partials without end give errors`() {
        let open = String(repeating: "{{#version}}", count: 10_000)
        #expect(problems(open).contains { $0.hasSuffix("template-syntax") })
        let many = String(repeating: "{{>FileHeader}}\n", count: 30_000)
        #expect(problems(many).contains { $0.hasSuffix("template-syntax") })
    }

    @Test func `random templates never crash`() {
        let parts = [
            "{{", "}}", "{{{", "}}}", "#", "^", "/", ">", "!", "&", "%", "=", "name", "version", "(", ")", "last()",
            ".",
            "\n", " ", "é", "{{name}}", "{{#version}}", "{{/version}}", "{{>FileHeader}}", "{{.}}",
        ]
        var random = SeededGenerator(seed: 4)
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 0...12, using: &random))
                .map { _ in parts.randomElement(using: &random) ?? "" }
            _ = problems(text.joined())
        }
    }

    @Test func `a template replaces the built-in one of its name, and prints nothing but encoded values`() throws {
        var diagnostics = DiagnosticCollector()
        let header = SourceFile(path: "FileHeader.mustache", text: "// Mine.\nimport {{runtime}}\n")
        let client = SourceFile(
            path: "Client.mustache",
            text: "{{>FileHeader}}\n  {{>FileHeader}}\nlet a = {{servicePath}}{{#version}}, {{.}}{{/version}}\n")
        let templates = try #require(TemplateSet(overrides: [header, client], diagnostics: &diagnostics))
        let plan = SDKPlanner().plan(FeatureFixture.api, diagnostics: &diagnostics)
        let files = SDKRenderer(templates).render(plan)
        let file = try #require(files.first { $0.path == "ZenlayerZEC/ZECClient.swift" })
        #expect(
            String(decoding: file.contents, as: UTF8.self) == """
                // Mine.
                import ZenlayerRuntime
                  // Mine.
                  import ZenlayerRuntime
                let a = "/api/v2/zec", "2025-09-01"

                """)
    }

    @Test func `the same model gives the same bytes, whatever the order of the plan`() throws {
        let (first, _) = try GeneratedModule.render(FeatureFixture.api)
        var random = SeededGenerator(seed: 5)
        var diagnostics = DiagnosticCollector()
        let templates = try #require(TemplateSet(diagnostics: &diagnostics))
        for _ in 0..<5 {
            var plan = SDKPlanner().plan(FeatureFixture.api, diagnostics: &diagnostics)
            plan.files.shuffle(using: &random)
            #expect(SDKRenderer(templates).render(plan) == first)
        }
        #expect(first.map(\.path) == first.map(\.path).sorted())
    }
}
