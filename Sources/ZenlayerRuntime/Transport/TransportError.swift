/// Why no whole response arrived.
public struct TransportError: Error, CustomStringConvertible {
    public enum Kind: Hashable, Sendable {
        /// No connection came about. The request was not sent.
        case connection
        /// The connection broke. The request may have been sent, and performed.
        case interrupted
        /// There was no response in time. The request may have been sent, and performed.
        case timeout
        /// The body of the response has more bytes than are taken. The request was performed.
        case responseTooLarge
    }

    public var kind: Kind
    /// What happened, for people.
    public var reason: String
    /// The error of the library below.
    public var underlying: (any Error)?

    public init(_ kind: Kind, reason: String, underlying: (any Error)? = nil) {
        self.kind = kind
        self.reason = reason
        self.underlying = underlying
    }

    /// The body of a response is larger than a request allows.
    public static func responseTooLarge(limit: Int) -> TransportError {
        TransportError(.responseTooLarge, reason: "the body of the response has more than \(limit) bytes")
    }

    public var description: String { reason }
}
