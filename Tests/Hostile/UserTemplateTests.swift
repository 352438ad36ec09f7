import Foundation
import SDKGenerator
import SourceText
import SwiftPlan
import TestSupport
import Testing

/// A user's templates see encoded values only, and decide nothing about where files are.
@Suite struct UserTemplateTests {
    /// A template that prints everything that a view and the views in it know, a value a line.
    private static func everything(of view: any TemplateView.Type, outside: [any TemplateView.Type] = []) -> String {
        guard !outside.contains(where: { $0 == view }) else { return "" }
        return view.memberNames
            .map { name in
                switch view.member(named: name)?.kind {
                case .text: "{{\(name)}}\n"
                case .texts: "{{#\(name)}}\n{{.}}\n{{/\(name)}}\n"
                case .flag: "{{#\(name)}}\n// yes\n{{/\(name)}}\n{{^\(name)}}\n// no\n{{/\(name)}}\n"
                case .view(let child), .views(let child):
                    "{{#\(name)}}\n\(everything(of: child, outside: outside + [view])){{/\(name)}}\n"
                case nil: ""
                }
            }
            .joined()
    }

    /// What each line that an encoder made looks like.
    nonisolated(unsafe) private static let encoded: [Regex<Substring>] = [
        /\/\/.*/,
        /"(?:[^"\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\\["\\nrt]|\\u\{[0-9A-F]+\})*"/,
        // An identifier, a type, conformances, an access level.
        /(?:@\w+ )?`?[A-Za-z_][A-Za-z0-9_]*`?(?:[.: ,\[\]?A-Za-z0-9_`]*)/,
        /\[[.: ,\[\]?A-Za-z0-9_`]*/,
    ]

    @Test("whatever a template prints is a comment, a literal, an identifier or a type")
    func encodedValues() throws {
        let overrides = SDKPlanner.artefacts.map { artefact in
            SourceFile(path: "\(artefact.templateName).mustache", text: Self.everything(of: artefact))
        }
        var diagnostics = DiagnosticCollector()
        let templates = try #require(TemplateSet(overrides: overrides, diagnostics: &diagnostics))
        let plan = SDKPlanner().plan(HostileFixture.api, diagnostics: &diagnostics)
        let files = SDKRenderer(templates).render(plan)
        var lines = 0
        for file in files {
            for line in String(decoding: file.contents, as: UTF8.self).split(separator: "\n") {
                lines += 1
                let isEncoded = try Self.encoded.contains { try $0.wholeMatch(in: line) != nil }
                #expect(isEncoded, "\(file.path): \(line)")
            }
        }
        #expect(lines > 5_000)
        // Paths are made of identifiers; no template has a say in them.
        let builtin = try #require(TemplateSet(diagnostics: &diagnostics))
        #expect(files.map(\.path) == SDKRenderer(builtin).render(plan).map(\.path))
    }

    @Test("text of a page that looks like a template is printed as it stands")
    func noSecondExpansion() throws {
        var page = HostilePage("WipeDisk")
        page.description = "{{name}} {{{name}}} {{#input}} {{/input}} {{>FileHeader}} {{=<% %>=}}"
        page.codes = "| 400 | {{name}} | {{> x }} |\n"
        var diagnostics = DiagnosticCollector()
        let service = ServiceConfiguration(name: "zec", path: "/api/v2/zec", version: "{{name}}", module: "ZenlayerZEC")
        let sdk = Pipeline(configuration: Configuration(services: [service]))
            .run([SourceFile(path: "a.md", text: page.text)], diagnostics: &diagnostics)
        let action = try #require(sdk.files.first { $0.path == "ZenlayerZEC/Actions/WipeDisk.swift" })
        let text = String(decoding: action.contents, as: UTF8.self)
        #expect(text.contains("\"{{name}}\""))
        #expect(text.contains("/// {{name}} {{{name}}} {{#input}} {{/input}}"))
        let client = try #require(sdk.files.first { $0.path == "ZenlayerZEC/ZECClient.swift" })
        #expect(String(decoding: client.contents, as: UTF8.self).contains("version: \"{{name}}\""))
    }
}
