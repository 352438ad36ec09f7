import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request of a session, from its start until its response or error.
final class URLSessionExchange: Sendable {
    typealias Outcome = Result<TransportResponse, any Error>

    private struct State {
        var continuation: CheckedContinuation<TransportResponse, any Error>?
        var outcome: Outcome?
        var head: HTTPResponse?
        var body = Data()
    }

    private let limit: Int
    private let state = Locked(State())

    init(limit: Int) { self.limit = limit }

    /// Resumes a continuation with the outcome, now or later.
    func wait(with continuation: CheckedContinuation<TransportResponse, any Error>) {
        let outcome = state.withLock { state -> Outcome? in
            if state.outcome == nil { state.continuation = continuation }
            return state.outcome
        }
        if let outcome { continuation.resume(with: outcome) }
    }

    /// Ends the exchange, if it has not ended before.
    func finish(_ outcome: Outcome) {
        let continuation = state.withLock { state -> CheckedContinuation<TransportResponse, any Error>? in
            guard state.outcome == nil else { return nil }
            state.outcome = outcome
            state.body = Data()
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume(with: outcome)
    }

    /// - Returns: false if the response is too large.
    func receive(_ response: HTTPURLResponse) -> Bool {
        state.withLock { $0.head = HTTPResponse(response) }
        return accepts(response.expectedContentLength)
    }

    /// - Returns: false if the response is too large.
    func receive(_ data: Data) -> Bool {
        accepts(
            state.withLock { state in
                guard state.outcome == nil else { return 0 }
                state.body.append(data)
                return Int64(state.body.count)
            })
    }

    /// Ends the exchange with what has been received.
    func complete(_ error: (any Error)?) {
        if let error { return finish(.failure(TransportError(urlSession: error))) }
        let (head, body) = state.withLock { ($0.head, $0.body) }
        guard let head else {
            return finish(.failure(TransportError(.interrupted, reason: "the response is none of HTTP")))
        }
        finish(.success(TransportResponse(head: head, body: body)))
    }

    private func accepts(_ size: Int64) -> Bool {
        guard size > Int64(limit) else { return true }
        finish(.failure(TransportError.responseTooLarge(limit: limit)))
        return false
    }
}

/// The exchanges of a session, which calls it with what arrives for each.
final class URLSessionExchanges: NSObject, URLSessionDataDelegate {
    private let exchanges = Locked<[Int: URLSessionExchange]>([:])

    func add(_ exchange: URLSessionExchange, of task: URLSessionTask) {
        exchanges.withLock { $0[task.taskIdentifier] = exchange }
    }

    private func exchange(of task: URLSessionTask) -> URLSessionExchange? {
        exchanges.withLock { $0[task.taskIdentifier] }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        if let response = response as? HTTPURLResponse, exchange(of: dataTask)?.receive(response) == false {
            dataTask.cancel()
        }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        if exchange(of: dataTask)?.receive(data) == false { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        exchanges.withLock { $0.removeValue(forKey: task.taskIdentifier) }?.complete(error)
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        // A signed request is for one place. The redirection itself is the response.
        completionHandler(nil)
    }
}

extension HTTPResponse {
    fileprivate init(_ response: HTTPURLResponse) {
        var fields = HTTPFields()
        for (name, value) in response.allHeaderFields {
            guard let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String else {
                continue
            }
            fields[name] = value
        }
        self.init(status: HTTPResponse.Status(code: response.statusCode), headerFields: fields)
    }
}

extension TransportError {
    fileprivate init(urlSession error: any Error) {
        let unsent: Set<URLError.Code> = [
            .cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet,
        ]
        let code = (error as? URLError)?.code
        let kind: Kind = code.map(unsent.contains) == true ? .connection : code == .timedOut ? .timeout : .interrupted
        self.init(kind, reason: error.localizedDescription, underlying: error)
    }
}
