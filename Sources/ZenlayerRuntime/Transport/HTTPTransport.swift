public import HTTPTypes

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// Carries requests over the network.
///
/// A transport sends a request once and as it is: it follows no redirection and repeats nothing. It has no timeout of
/// its own: when the task is cancelled it gives up at once. A connection that is refused, or breaks, is a
/// ``TransportError``; any status of a response is none.
public protocol HTTPTransport: Sendable {
    /// Sends a request and waits for the whole response.
    ///
    /// - Throws: ``TransportError`` for what may be different another time, and anything else for what will not.
    func send(_ request: TransportRequest) async throws -> TransportResponse
}

/// A request with its body.
public struct TransportRequest: Sendable {
    public var head: HTTPRequest
    public var body: Data
    /// A body of the response with more bytes is given up as ``TransportError/Kind/responseTooLarge``.
    public var maximumResponseBodySize: Int

    public init(head: HTTPRequest, body: Data, maximumResponseBodySize: Int) {
        self.head = head
        self.body = body
        self.maximumResponseBodySize = maximumResponseBodySize
    }
}

/// A response with its body.
public struct TransportResponse: Sendable {
    public var head: HTTPResponse
    public var body: Data

    public init(head: HTTPResponse, body: Data) {
        self.head = head
        self.body = body
    }
}

/// Sees, and may change, each request and its response.
///
/// Middlewares stand around each attempt of a call, in the order of ``ClientConfiguration/middlewares``. The request is
/// signed behind them, so they may change its body, and never see a secret.
public protocol HTTPMiddleware: Sendable {
    /// Passes a request on and its response back.
    ///
    /// - Parameters:
    ///   - request: the request, not yet signed.
    ///   - next: what comes behind this middleware.
    func send(
        _ request: TransportRequest, next: @Sendable (TransportRequest) async throws -> TransportResponse
    ) async throws -> TransportResponse
}
