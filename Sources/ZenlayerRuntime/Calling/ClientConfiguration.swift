public import Logging

/// How a client reaches the service.
public struct ClientConfiguration: Sendable {
    /// The address that all services share.
    public var endpoint = APIEndpoint.zenlayerCloud
    /// Where credentials come from.
    public var credentials: CredentialsProvider
    /// What carries requests over the network.
    public var transport: any HTTPTransport
    /// What sees each request on its way, the first one outermost.
    public var middlewares: [any HTTPMiddleware] = []
    /// What is tried again, how often and when.
    public var retry = RetryPolicy()
    /// The longest time that one attempt may take; nil for no limit.
    public var attemptTimeout: Duration? = .seconds(60)
    /// The longest time that a call may take with all its attempts and the waits between them; nil for no limit.
    public var callTimeout: Duration? = .seconds(180)
    /// The largest body of a response that is taken, in bytes.
    public var maximumResponseBodySize = 64 << 20
    /// Where the client says what it does: attempts at `debug`, repetitions at `info`, mismatches between an answer and
    /// the documentation at `warning`. It says no secret and no body. By default it says nothing.
    public var logger = Logger(label: "zenlayer") { _ in SwiftLogNoOpLogHandler() }
    /// Is told of each answer, before the caller is: the place to count mismatches.
    public var onResponse: (@Sendable (ResponseMetadata) -> Void)?

    public init(
        credentials: CredentialsProvider = .environment, transport: any HTTPTransport = URLSessionTransport.shared
    ) {
        self.credentials = credentials
        self.transport = transport
    }
}
