/// Who sends a request, and how it is proved.
///
/// Neither its description nor its mirror shows a secret, so that none gets into a log by accident.
public enum Credentials: Hashable, Sendable {
    /// An access key. Requests are signed with the secret, which is never sent.
    case accessKey(id: String, secret: String)
    /// A token that is sent with each request.
    case bearerToken(String)
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String {
        switch self {
        case .accessKey(let id, _): "access key \(id)"
        case .bearerToken: "bearer token"
        }
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: [("credentials", description)]) }
}
