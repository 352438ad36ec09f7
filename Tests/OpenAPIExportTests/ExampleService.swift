import APIModel
import Foundation
import SourceText
import TestServer

/// A service that answers as the examples of pages do.
struct ExampleService: Sendable {
    static let token = "test-token"

    private let examples: [String: [(request: String, response: String)]]
    /// The names of the parameters that each action requires.
    private let required: [String: Set<String>]

    init(_ api: API) throws {
        var examples: [String: [(String, String)]] = [:]
        var required: [String: Set<String>] = [:]
        for action in api.services.flatMap(\.actions) {
            required[action.name.value] = Set(action.inputs.filter { $0.required == .yes }.map(\.name.value))
            examples[action.name.value] = action.examples.compactMap { example in
                guard let request = example.request, let response = example.response else { return nil }
                return (request.text.text, response.text.text)
            }
        }
        self.examples = examples
        self.required = required
    }

    /// The body of an action's first example.
    func request(of action: String) throws -> String {
        guard let example = examples[action]?.first else { throw NoExample(action: action) }
        return example.request
    }

    struct NoExample: Error {
        var action: String
    }

    /// Answers an object that has what the action requires with the first example. The names `unlisted` and `refused`
    /// ask for an answer with a value that no page lists, and for a refusal.
    var server: ServiceServer {
        ServiceServer(verification: RequestVerification(tokens: [Self.token])) { request in
            guard let example = examples[request.action]?.first else {
                return .refusal(status: 404, code: "INVALID_ACTION")
            }
            let parameters = (try? JSONSerialization.jsonObject(with: request.body)) as? [String: Any]
            guard let parameters, required[request.action, default: []].isSubset(of: parameters.keys),
                parameters["name"] as? String != "refused"
            else { return .refusal(status: 400, code: "INVALID_PARAMETER_VALUE") }
            let isUnlisted = parameters["name"] as? String == "unlisted"
            return ServiceAnswer(
                isUnlisted ? example.response.replacing("\"USED\"", with: "\"UNLISTED\"") : example.response)
        }
    }
}
