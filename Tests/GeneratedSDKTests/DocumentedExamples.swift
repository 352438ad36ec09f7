import APIModel
import Foundation
import LenientJSON
import SDKGenerator
import SourceText
import TestSupport

/// The examples of `docs-input`, as the pages show them.
struct DocumentedExample: Sendable, CustomStringConvertible {
    var action: String
    /// Which of the action's examples it is, from 1.
    var number: Int
    var request: String
    var response: String

    var description: String { "\(action) \(number)" }

    static let all: [DocumentedExample] = (try? read()) ?? []

    private static func read() throws -> [DocumentedExample] {
        var diagnostics = DiagnosticCollector()
        let docs = Places.package.appending(path: "docs-input")
        let sources = try DocumentationFolder(path: docs.path).read(diagnostics: &diagnostics)
        let api = Pipeline(configuration: Configuration()).model(sources, diagnostics: &diagnostics)
        return api.services.flatMap(\.actions).flatMap { action in
            action.examples.enumerated().compactMap { index, example in
                guard let request = example.request, let response = example.response else { return nil }
                return DocumentedExample(
                    action: action.name.value, number: index + 1, request: request.text.text,
                    response: response.text.text)
            }
        }
    }
}
