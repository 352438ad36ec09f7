import HTTPTypes
public import ZenlayerRuntime

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Passes requests on to another transport, and keeps them with their responses for ``ReplayingTransport``.
///
/// It keeps the bodies and no headers, so no credentials; secrets may be in bodies too, and are kept.
public final class RecordingTransport: HTTPTransport {
    private let transport: any HTTPTransport
    private let recorded = Locked<[Exchange]>([])

    public init(_ transport: any HTTPTransport) { self.transport = transport }

    /// The exchanges so far, in the order of their responses. One whose bodies are no JSON is left out.
    public var exchanges: [Exchange] { recorded.withLock { $0 } }

    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let response = try await transport.send(request)
        let decoder = JSONDecoder()
        if let input = try? decoder.decode(JSONValue.self, from: request.body),
            let output = try? decoder.decode(JSONValue.self, from: response.body)
        {
            let exchange = Exchange(
                path: request.head.path, action: request.head.action, request: input,
                httpStatus: response.head.status.code, response: output)
            recorded.withLock { $0.append(exchange) }
        }
        return response
    }
}
