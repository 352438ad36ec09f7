import Mustache
import SourceText
import SwiftPlan
import TestSupport
import Testing

@testable import SDKGenerator

@Suite struct TemplateProgramTests {
    /// What a template prints of the client of the fixture.
    private func text(_ template: String) throws -> String {
        var diagnostics = DiagnosticCollector()
        let file = SourceFile(path: "Client.mustache", text: template)
        let templates = try #require(TemplateSet(overrides: [file], diagnostics: &diagnostics))
        let plan = SDKPlanner().plan(FeatureFixture.api, diagnostics: &diagnostics)
        let client = try #require(plan.files.first { $0 is ClientFile })
        return String(decoding: try #require(templates.render(client, template: "Client")), as: UTF8.self)
    }

    @Test(arguments: [
        ("{{#version}}{{.}}{{/version}}|{{^version}}none{{/version}}", #""2025-09-01"|"#),
        ("{{#documentation}}{{index()}}{{^last()}},{{/last()}}{{/documentation}}", "0,1,2"),
        (
            "{{#documentation}}{{#first()}}first{{/first()}}{{#even()}}e{{/even()}}{{#odd()}}o{{/odd()}}{{/documentation}}",
            "firsteoe"
        ),
        (
            "{{#reversed(documentation)}}{{index()}}{{#last()}}{{.}}{{/last()}}{{/reversed(documentation)}}",
            "012/// Calls the actions of the service `zec`."
        ),
        ("{{count(documentation)}} {{#empty(documentation)}}x{{/empty(documentation)}}", "3 "),
        ("{{^empty(documentation)}}some{{/empty(documentation)}}", "some"),
        ("  {{! a comment }}\n  {{#version}}\n  a\n  {{/version}}\n b {{#version}}\nc{{/version}}\n", "  a\n b \nc\n"),
        ("{{#isNonexhaustive}}yes{{/isNonexhaustive}}{{^isNonexhaustive}}no{{/isNonexhaustive}}", "yes"),
        ("", ""), ("no tag\n", "no tag\n"), ("{{#version}}{{/version}}\n", "\n"),
    ])
    func `steps print what Mustache would`(template: String, expected: String) throws {
        #expect(try text(template) == expected)
    }

    @Test func `swift-mustache prints the same bytes with the same templates`() throws {
        var diagnostics = DiagnosticCollector()
        let templates = try #require(TemplateSet(diagnostics: &diagnostics))
        var compared: Set<String> = []
        for api in [FeatureFixture.api, HostileFixture.api] {
            for file in SDKPlanner().plan(api, diagnostics: &diagnostics).files {
                let name = type(of: file).templateName
                let peer = try MustacheTemplate(
                    string: "{{% CONTENT_TYPE:TEXT}}\n" + TemplateSet.expandedText(of: name))
                let mine = try #require(templates.render(file, template: name))
                #expect(String(decoding: mine, as: UTF8.self) == peer.render(PeerNode(file)))
                compared.insert(name)
            }
        }
        #expect(compared == Set(SDKPlanner.artefacts.map { $0.templateName }))
    }
}

/// A view as swift-mustache sees it.
private struct PeerNode: MustacheParent {
    let view: any TemplateView

    init(_ view: any TemplateView) { self.view = view }

    func child(named name: String) -> Any? {
        switch type(of: view).member(named: name).map(view.value) {
        case .text(let text): text.source
        case .texts(let texts): texts.map(\.source)
        case .lines(let comment): comment.lines
        case .flag(let flag): flag
        case .view(let view): view.map(PeerNode.init) ?? false
        case .views(let views): views.map(PeerNode.init)
        case nil: nil
        }
    }
}
