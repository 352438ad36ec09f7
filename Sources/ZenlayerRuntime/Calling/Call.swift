import HTTPTypes
import Logging

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An action that is called, without its types.
struct Call: Sendable {
    var action: String
    var service: APIService
    var isReadOnly: Bool
    var body: Data
}

extension HTTPCaller {
    /// Attempts a call until the service answers, or there shall be no other attempt.
    func perform(_ call: Call) async throws(CallFailure) -> (response: TransportResponse, attempts: Int) {
        let deadline = configuration.callTimeout.map { timing.elapsed() + $0 }
        var attempt = 1
        while true {
            do {
                return (try await self.attempt(call, number: attempt, deadline: deadline), attempt)
            } catch {
                guard let delay = delay(after: error, of: call, attempt: attempt, deadline: deadline) else {
                    log(error, of: call, attempt: attempt, delay: nil)
                    throw error
                }
                log(error, of: call, attempt: attempt, delay: delay)
                do { try await timing.pause(delay) } catch { throw .cancelled }
                attempt += 1
            }
        }
    }

    /// - Returns: nil if there shall be no other attempt, or it could begin only after the deadline.
    private func delay(after failure: CallFailure, of call: Call, attempt: Int, deadline: Duration?) -> Duration? {
        let delay = configuration.retry.delay(
            after: failure, attempt: attempt, isReadOnly: call.isReadOnly, random: timing.random())
        guard let delay, let deadline else { return delay }
        return timing.elapsed() + delay < deadline ? delay : nil
    }

    private func attempt(
        _ call: Call, number: Int, deadline: Duration?
    ) async throws(CallFailure) -> TransportResponse {
        let limits = [configuration.attemptTimeout, deadline.map { $0 - timing.elapsed() }].compactMap(\.self)
        configuration.logger.debug(
            "sending",
            metadata: ["action": "\(call.action)", "attempt": "\(number)", "to": "\(configuration.endpoint)"])
        let response: TransportResponse
        do {
            try Task.checkCancellation()
            response = try await timing.limit(to: limits.min()) { try await exchange(call) }
        } catch {
            if Task.isCancelled { throw .cancelled }
            if let error = error as? CredentialsUnavailable { throw .credentials(error.reason) }
            throw .transport(error)
        }
        guard response.head.status.kind == .successful else { throw response.failure(unixTime: timing.unixTime()) }
        return response
    }

    /// Sends a call through the middlewares, signs it and gives it to the transport.
    private func exchange(_ call: Call) async throws -> TransportResponse {
        let credentials: Credentials
        do {
            credentials = try await configuration.credentials.credentials()
        } catch {
            throw CredentialsUnavailable(reason: error)
        }
        var send: @Sendable (TransportRequest) async throws -> TransportResponse = { request in
            try await configuration.transport.send(request.signed(with: credentials, unixTime: timing.unixTime()))
        }
        for middleware in configuration.middlewares.reversed() {
            send = { [send] in try await middleware.send($0, next: send) }
        }
        return try await send(request(for: call))
    }

    private func request(for call: Call) -> TransportRequest {
        var head = HTTPRequest(
            method: .post, scheme: configuration.endpoint.scheme.rawValue, authority: configuration.endpoint.authority,
            path: call.service.path)
        head.headerFields = [
            .contentType: "application/json; charset=utf-8", .accept: "application/json",
            .userAgent: "zenlayer-sdk-swift/\(RuntimeVersion.current)",
        ]
        head.headerFields["X-ZC-Action"] = call.action
        head.headerFields["X-ZC-Version"] = call.service.version
        head.headerFields["X-ZC-Sdk-Version"] = RuntimeVersion.current
        head.headerFields["X-ZC-Sdk-Lang"] = "Swift"
        return TransportRequest(
            head: head, body: call.body, maximumResponseBodySize: configuration.maximumResponseBodySize)
    }

    private func log(_ failure: CallFailure, of call: Call, attempt: Int, delay: Duration?) {
        var metadata: Logger.Metadata = [
            "action": "\(call.action)", "attempt": "\(attempt)", "reason": "\(failure)",
        ]
        guard let delay else { return configuration.logger.debug("giving up", metadata: metadata) }
        metadata["delay"] = "\(delay)"
        configuration.logger.info("trying again", metadata: metadata)
    }
}

/// The provider of the credentials threw.
private struct CredentialsUnavailable: Error {
    var reason: any Error
}

/// Which runtime sends requests.
enum RuntimeVersion {
    static let current = "0.1.0"
}
