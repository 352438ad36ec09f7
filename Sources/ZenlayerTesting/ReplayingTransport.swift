import HTTPTypes
public import ZenlayerRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Answers requests with responses that are known: of recorded exchanges, or the documentation's examples.
///
/// ```swift
/// let examples = try Exchange.examples(model: Data(contentsOf: model))
/// let configuration = ClientConfiguration(
///     credentials: .bearerToken("any"), transport: ReplayingTransport(examples))
/// ```
/// A request gets the response of the exchange that has the same action and body; ``Matching/action`` is content with
/// the same action. A request that no exchange is like fails with ``UnknownRequest``.
public struct ReplayingTransport: HTTPTransport {
    /// What a request has to have in common with an exchange.
    public enum Matching: Hashable, Sendable {
        /// The action and the body; the order of its members means nothing.
        case body
        /// The action. Of several exchanges with it the one with the same body is taken, and else the first.
        case action
    }

    private let exchanges: [Exchange]
    private let matching: Matching

    public init(_ exchanges: [Exchange], matching: Matching = .body) {
        self.exchanges = exchanges
        self.matching = matching
    }

    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let action = request.head.action
        let body = try JSONDecoder().decode(JSONValue.self, from: request.body)
        let known = exchanges.filter { $0.isAbout(action: action, path: request.head.path) }
        guard let exchange = known.first(where: { $0.request == body }) ?? (matching == .action ? known.first : nil)
        else { throw UnknownRequest(action: action, known: known.count) }
        let fields: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        return TransportResponse(
            head: HTTPResponse(status: .init(code: exchange.httpStatus), headerFields: fields),
            body: try JSONEncoder().encode(exchange.response))
    }
}

/// A request is like none of the exchanges that are known.
public struct UnknownRequest: Error, Hashable, CustomStringConvertible {
    public var action: String
    /// The number of exchanges with the action, whose bodies are others.
    public var known: Int

    public init(action: String, known: Int) {
        self.action = action
        self.known = known
    }

    public var description: String {
        known == 0 ? "no exchange of \(action) is known" : "none of \(known) known exchanges of \(action) has this body"
    }
}

extension HTTPRequest {
    /// The value of the `X-ZC-Action` header.
    var action: String { HTTPField.Name("X-ZC-Action").flatMap { headerFields[$0] } ?? "" }
}
