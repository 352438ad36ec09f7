import APIModel
import LenientJSON
import SourceText
import TestSupport
import Testing

@testable import OpenAPIExport

/// What pages show is what their description allows.
@Suite struct ExampleTests {
    @Test("an example that the description forbids is a mistake that lint lists", arguments: Documented.present)
    func examples(pages: Documented) throws {
        let reading = try pages.read()
        let check = SchemaCheck(reading.document)
        let listed = Set(
            reading.diagnostics.flatMap { diagnostic in
                ([diagnostic.span] + diagnostic.notes.map(\.span)).compactMap { $0.map { "\($0.file):\($0.line)" } }
            })
        var count = 0
        for operation in reading.document.operations {
            let page = "\(operation.origin.prefix { $0 != ":" })"
            for (examples, schema) in [
                (operation.requestExamples, operation.request), (operation.responseExamples, operation.response),
            ] {
                for example in examples {
                    count += 1
                    for mistake in check.mistakes(in: example.value, schema) {
                        let text = "\(page) \(example.name) \(mistake.path.joined(separator: ".")) \(mistake.problem)"
                        #expect(mistake.origin.map(listed.contains) ?? reading.names(mistake.path, on: page), "\(text)")
                    }
                }
            }
        }
        #expect(count > 50)
    }

    @Test("docs-input has no example that its description forbids")
    func docsInput() throws {
        #expect(SchemaCheck(try Documented.docsInput.read().document).forbiddenExamples == [])
    }

    @Test("an example that isn't JSON is left out, and lint tells where it fails", arguments: Documented.present)
    func unreadable(pages: Documented) throws {
        let reading = try pages.read()
        let bodies = reading.api.services.flatMap(\.actions).flatMap(\.examples).flatMap { [$0.request, $0.response] }
        let written = reading.document.operations.reduce(0) {
            $0 + $1.requestExamples.count + $1.responseExamples.count
        }
        #expect(written == bodies.count { $0?.json != nil })
        for body in bodies {
            guard let body, let failure = body.failure else { continue }
            let span = body.text.span(failure.offset..<failure.offset)
            #expect(reading.diagnostics.contains { $0.code == "example-not-json" && $0.span?.file == span.file })
        }
    }
}

extension OpenAPIDocument.Operation {
    /// Where the action stands: the page and the line.
    var origin: String {
        guard case .string(let text)? = extensions.members.first(where: { $0.key == "x-sdkgen-origin" })?.value else {
            return ""
        }
        return text
    }
}

extension Documented.Reading {
    /// True if a diagnostic about a page speaks of the last key of a path.
    func names(_ path: [String], on page: String) -> Bool {
        diagnostics.contains { diagnostic in
            diagnostic.span?.file == page && diagnostic.message.contains("'\(path.last ?? "")'")
        }
    }
}
