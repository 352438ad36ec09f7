/// One operation of a service: what goes in, what comes out, and how the service may refuse.
///
/// Generated code conforms an empty enum to it for each action, `DetachNetworkInterface`, and nests the three
/// types in it. ``APICaller/call(_:_:)`` performs any of them.
public protocol APIAction: Sendable {
    /// The parameters of the request.
    associatedtype Input: Encodable & Sendable
    /// The object under `response` of the answer.
    associatedtype Output: Decodable & Sendable
    /// The codes with which the service refuses this action.
    associatedtype ErrorCode: APIErrorCode

    /// The value of the request's `X-ZC-Action` header.
    static var name: String { get }
    /// Where the action is found.
    static var service: APIService { get }
    /// True if the action changes nothing, so that it may be sent again after an unclear failure.
    static var isReadOnly: Bool { get }
}

extension APIAction {
    /// An action is taken to change something unless its declaration says otherwise.
    public static var isReadOnly: Bool { false }
}

/// A service of the API: a path and the version of what is behind it.
public struct APIService: Hashable, Sendable {
    /// The short name, `zec`.
    public var name: String
    /// The path of the request, `/api/v2/zec`.
    public var path: String
    /// The value of the `X-ZC-Version` header; nil sends none.
    public var version: String?

    public init(name: String, path: String, version: String?) {
        self.name = name
        self.path = path
        self.version = version
    }
}
