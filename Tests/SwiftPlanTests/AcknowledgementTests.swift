import APIModel
import RichText
import SourceText
import TestSupport
import Testing

@testable import SwiftPlan

@Suite struct AcknowledgementTests {
    @Test func `an output with the ID of the request and nothing else is the type that all actions share`() throws {
        var page = FixtureBuilder(page: "p.md")
        func acknowledgement(_ fields: [Field], _ options: PlannerOptions = PlannerOptions()) throws -> DocComment? {
            var action = page.action("Do")
            action.outputs = fields
            let api = API(services: [Service(name: "zec", path: "/api/v2/zec", actions: [action])])
            var diagnostics = DiagnosticCollector()
            let files = SDKPlanner(options: options).plan(api, diagnostics: &diagnostics).files
            return try #require(files.lazy.compactMap { $0 as? ActionFile }.first).acknowledgement
        }
        let requestID = page.field("requestId", .scalar(.string), RichText(plain: "Quote it."))
        #expect(
            try acknowledgement([requestID])?.lines == [
                "/// What answers `Do`: `requestId` only.", "///", "/// Quote it.",
            ])

        let own = [
            [], [requestID, page.field("total", .scalar(.integer))], [page.field("requestId", .scalar(.integer))],
            [page.field("requestID", .scalar(.string))],
            [page.field("requestId", .scalar(.string)) { $0.deprecation = Deprecation(span: $0.name.span) }],
        ]
        for fields in own { #expect(try acknowledgement(fields) == nil) }
        // The shared type can't be encoded.
        #expect(try acknowledgement([requestID], PlannerOptions(encodesOutputs: true)) == nil)
    }
}
