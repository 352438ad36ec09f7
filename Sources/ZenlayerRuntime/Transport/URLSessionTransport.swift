import HTTPTypes

#if canImport(FoundationNetworking)
    import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

/// Sends requests with Foundation's `URLSession`: nothing further to build, and slower on Linux than AsyncHTTPClient.
public final class URLSessionTransport: HTTPTransport {
    /// One session that all clients share which name no transport of their own.
    public static let shared = URLSessionTransport()

    private let session: URLSession
    private let exchanges: URLSessionExchanges

    /// Makes a session.
    ///
    /// - Parameter configuration: nil for one without cache and cookies.
    public init(configuration: URLSessionConfiguration? = nil) {
        exchanges = URLSessionExchanges()
        session = URLSession(
            configuration: configuration ?? Self.defaultConfiguration, delegate: exchanges, delegateQueue: nil)
    }

    deinit { session.finishTasksAndInvalidate() }

    public func send(_ request: TransportRequest) async throws -> TransportResponse {
        let exchange = URLSessionExchange(limit: request.maximumResponseBodySize)
        let task = session.dataTask(with: try URLRequest(request))
        exchanges.add(exchange, of: task)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchange.wait(with: continuation)
                task.resume()
            }
        } onCancel: {
            // Cancelling the task calls the delegate some time later: a wait ends at once.
            exchange.finish(.failure(CancellationError()))
            task.cancel()
        }
    }

    private static var defaultConfiguration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpMaximumConnectionsPerHost = 64
        // Who calls decides how long to wait, and ends the wait by cancellation.
        configuration.timeoutIntervalForRequest = 7 * 86_400
        return configuration
    }
}

extension URLRequest {
    fileprivate init(_ request: TransportRequest) throws {
        let head = request.head
        let text = "\(head.scheme ?? "https")://\(head.authority ?? "")\(head.path ?? "/")"
        guard let url = URL(string: text) else { throw URLError(.badURL) }
        self.init(url: url)
        httpMethod = head.method.rawValue
        for field in head.headerFields { addValue(field.value, forHTTPHeaderField: field.name.rawName) }
        httpBody = request.body
    }
}
