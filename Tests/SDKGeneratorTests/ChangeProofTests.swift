import APIChanges
import Foundation
import SDKGenerator
import SourceText
import SwiftPlan
import TestSupport
import Testing

/// The verdict is proved: what a rule calls breaking no longer compiles, and everything else still does.
@Suite struct ChangeProofTests {
    @Test("the client of a rule's example compiles with the new SDK exactly if the rule is not breaking")
    func proof() async throws {
        let compiler = try SDKCompiler()
        // Every compiler process takes a processor: as many at a time as there are, not as many as there are rules.
        try await withThrowingTaskGroup(of: Void.self) { group in
            var waiting = ChangeRule.all[...]
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount {
                if let rule = waiting.popFirst() { group.addTask { try await prove(rule, compiler) } }
            }
            while try await group.next() != nil {
                if let rule = waiting.popFirst() { group.addTask { try await prove(rule, compiler) } }
            }
        }
    }

    private func prove(_ rule: ChangeRule, _ compiler: SDKCompiler) async throws {
        let old = try await compiler.compile(Self.generate(rule.example.before))
        let new = try await compiler.compile(Self.generate(rule.example.after))
        let problems = try await compiler.problems(of: rule.example.client, written: old, with: old)
        #expect(problems == nil, "the client of '\(rule.id)' does not compile with its own SDK: \(problems ?? "")")
        let newProblems = try await compiler.problems(of: rule.example.client, written: old, with: new)
        #expect(
            (newProblems == nil) == (rule.level != .breaking),
            "'\(rule.id)' is \(rule.level.rawValue): \(newProblems ?? "the client compiles")")
    }

    /// Rows of a field, each of another type in the documentation.
    private static let types = [
        "String | A text.", "Integer | A number.", "Long | A number.", "Float | A number.", "Double | A number.",
        "BigDecimal | A number.", "Boolean | A flag.", "Timestamp | A time.", "Object | Anything.", "Map | Anything.",
        "[NicStatus](datastructure.md#nicstatus) | A state.", "[NicOptions](datastructure.md#nicoptions) | Options.",
        "Array of String | Texts.", "Array of Integer | Numbers.",
        "Array of [NicOptions](datastructure.md#nicoptions) | Options.",
        "[Nowhere](datastructure.md#nowhere) | Unknown.",
        "String | Valid values: RED, GREEN.", "String | State, see [NicStatus](datastructure.md#nicstatus).",
    ]

    @Test("a type is called another one exactly if the property has another type in Swift")
    func types() throws {
        let part = { (row: String) in
            """
            ## Input Parameters

            | Parameter Name | Required | Type | Description |
            | --- | --- | --- | --- |
            | options | No | [NicOptions](datastructure.md#nicoptions) | Options. |
            | subject | No | \(row) |
            """
        }
        let editions = Self.types.map { Self.generate(part($0)) }
        let declarations = try editions.map { sdk in
            let file = try #require(sdk.files.first { $0.path.hasSuffix("/AttachNic.swift") })
            let text = String(decoding: file.contents, as: UTF8.self)
            return try #require(text.firstMatch(of: /public var subject: (.*)/)).output.1
        }
        #expect(Set(declarations).count > 10)
        for (old, oldType) in zip(editions, declarations) {
            for (new, newType) in zip(editions, declarations) {
                let rules = CallerEdition(new.api, options: PlannerOptions())
                    .changes(since: CallerEdition(old.api, options: PlannerOptions())).map(\.rule)
                #expect(rules.contains("field-type-changed") == (oldType != newType), "\(oldType) \(newType)")
            }
        }
    }

    private static func generate(_ part: String) -> SDK {
        var diagnostics = DiagnosticCollector()
        let pages = ExamplePages(with: part).pages.map { SourceFile(path: $0.path, text: $0.text) }
        let configuration = Configuration(services: [
            ServiceConfiguration(name: "zec", path: "/api/v2/zec", version: "2025-09-01", module: "ZenlayerZEC"),
            ServiceConfiguration(name: "bmc", path: "/api/v2/bmc", version: "2025-09-01", module: "ZenlayerBMC"),
        ])
        return Pipeline(configuration: configuration).run(pages, diagnostics: &diagnostics)
    }
}
