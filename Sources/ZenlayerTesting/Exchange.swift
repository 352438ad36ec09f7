public import ZenlayerRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A request and its response: recorded, or an example of the documentation.
public struct Exchange: Hashable, Sendable, Codable {
    /// The path of the service, `/api/v2/zec`; nil for any.
    public var path: String?
    /// The name of the action.
    public var action: String
    /// The body of the request.
    public var request: JSONValue
    /// The status of the response.
    public var httpStatus: Int
    /// The body of the response.
    public var response: JSONValue

    public init(
        path: String? = nil, action: String, request: JSONValue, httpStatus: Int = 200, response: JSONValue
    ) {
        self.path = path
        self.action = action
        self.request = request
        self.httpStatus = httpStatus
        self.response = response
    }
}

extension Exchange {
    /// The examples of an API model, as `sdkgen inspect` prints it, in its order. An example that lacks a request or a
    /// response that is JSON is left out.
    ///
    /// - Throws: `DecodingError` for what is no model.
    public static func examples(model: Data) throws -> [Exchange] {
        try JSONDecoder().decode(ModelDocument.self, from: model).api.services.flatMap { service in
            service.actions.flatMap { action in
                action.examples.compactMap { example in
                    guard let request = example.request?.json, let response = example.response?.json else { return nil }
                    return Exchange(
                        path: service.path, action: action.name.value, request: request, response: response)
                }
            }
        }
    }

    /// Whether it is one of an action at a path.
    func isAbout(action: String, path: String?) -> Bool {
        self.action == action && (self.path == nil || self.path == path)
    }
}

/// What is read of a model.
private struct ModelDocument: Decodable {
    var api: Model
}

private struct Model: Decodable {
    var services: [Service]

    struct Service: Decodable {
        var path: String?
        var actions: [Action]
    }

    struct Action: Decodable {
        var name: Name
        var examples: [Example]
    }

    struct Name: Decodable {
        var value: String
    }

    struct Example: Decodable {
        var request: Body?
        var response: Body?
    }

    struct Body: Decodable {
        var json: JSONValue?
    }
}
