/// The version of the OpenAPI Specification that a document follows.
public enum OpenAPIVersion: String, Hashable, Sendable, CaseIterable {
    case v31 = "3.1"
    case v30 = "3.0"

    /// What the document says of itself: the last edition of the version.
    var edition: String {
        switch self {
        case .v31: "3.1.1"
        case .v30: "3.0.4"
        }
    }
}

/// The format that a document is written in.
public enum OpenAPIFormat: String, Hashable, Sendable, CaseIterable {
    case yaml
    case json
}

/// How the actions of a service, which share one path on the wire, become different paths of the document.
public enum OpenAPIPaths: String, Hashable, Sendable, CaseIterable {
    /// `/zec/DetachNetworkInterface`: one path an action. What is sent stands in `x-sdkgen-request`.
    case action
    /// `/api/v2/zec#DetachNetworkInterface`, and the headers as parameters: what is sent, since the fragment of an
    /// address never is (RFC 9110, section 7.1).
    case header
}
