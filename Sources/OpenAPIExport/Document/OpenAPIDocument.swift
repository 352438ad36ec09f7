/// An OpenAPI description, before its version and its format decide how it is written.
public struct OpenAPIDocument: Hashable, Sendable {
    var info: Info
    /// Addresses without a path.
    var servers: [String]
    var tags: [Tag]
    var operations: [Operation]
    var schemas: [Component<Schema>]
    var responses: [Component<Response>]

    struct Info: Hashable, Sendable {
        var title: String
        var version: String
        /// CommonMark.
        var description: String
    }

    struct Tag: Hashable, Sendable {
        var name: String
        var description: String?
    }

    /// What other parts of the document refer to by name.
    struct Component<Content: Hashable & Sendable>: Hashable, Sendable {
        var name: String
        var content: Content
    }

    /// One action of a service.
    struct Operation: Hashable, Sendable {
        var service: String
        var action: String
        var id: String
        /// The request path on the wire.
        var wirePath: String
        /// The version of the service's API, where it is known.
        var wireVersion: String?
        var summary: String?
        /// CommonMark.
        var description: String?
        var isDeprecated: Bool
        var request: Schema
        var requestExamples: [Example]
        var response: Schema
        var responseExamples: [Example]
        /// By status; nil is every other status.
        var failures: [Failure]
        var extensions: DocumentObject
    }

    /// A refusal, or a failure of the service.
    struct Failure: Hashable, Sendable {
        var status: Int?
        var content: Content

        enum Content: Hashable, Sendable {
            case response(Response)
            /// A response of the components, by its name.
            case reference(String)
        }
    }

    struct Response: Hashable, Sendable {
        /// CommonMark.
        var description: String
        var schema: Schema
    }

    struct Example: Hashable, Sendable {
        var name: String
        var summary: String?
        var value: DocumentValue
    }
}
