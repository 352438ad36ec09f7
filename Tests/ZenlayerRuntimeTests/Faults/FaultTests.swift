import Foundation
import TestServer
import Testing
import ZenlayerAsyncHTTPClient
import ZenlayerRuntime

/// The transports that the project has.
enum TransportKind: String, CaseIterable, Sendable {
    case urlSession
    case asyncHTTPClient

    var transport: any HTTPTransport {
        switch self {
        case .urlSession: URLSessionTransport.shared
        case .asyncHTTPClient: AsyncHTTPClientTransport.shared
        }
    }

    /// A caller of a server on this machine, whose waits between attempts take no time.
    func caller(
        port: Int, timing: Timing? = nil, _ change: (inout ClientConfiguration) -> Void = { _ in }
    ) -> HTTPCaller {
        var configuration = ClientConfiguration(credentials: .accessKey(id: "id", secret: "s"), transport: transport)
        configuration.endpoint = APIEndpoint(scheme: .http, host: "127.0.0.1", port: port)
        configuration.retry.maximumAttempts = 2
        change(&configuration)
        var noWait = Timing.system
        noWait.pause = { _ in }
        return HTTPCaller(configuration: configuration, timing: timing ?? noWait)
    }
}

/// What goes wrong on the way, for real, over each transport.
@Suite(.timeLimit(.minutes(5))) struct FaultTests {
    /// Performs both actions against a server that fails its first connection and serves the others.
    ///
    /// - Returns: the errors of an action that changes something and of one that reads, and their numbers of requests.
    private func failures(
        _ kind: TransportKind, _ fault: @escaping @Sendable (RawConnection) async throws -> Void
    ) async throws -> (write: APIError<DetachNic.ErrorCode>?, read: APIError<DetachNic.ErrorCode>?, requests: [Int]) {
        let write = try await failure(kind, DetachNic.self, .init(nicId: "1"), fault)
        let read = try await failure(kind, ListNics.self, .init(), fault)
        return (write.error, read.error, [write.requests, read.requests])
    }

    private func failure<Action: APIAction>(
        _ kind: TransportKind, _ action: Action.Type, _ input: Action.Input,
        _ fault: @escaping @Sendable (RawConnection) async throws -> Void
    ) async throws -> (error: APIError<Action.ErrorCode>?, requests: Int) {
        let requests = Locked(0)
        let server = RawServer { connection in
            defer { try? connection.close() }
            _ = try await connection.readRequest()
            let number = requests.withLock { count -> Int in
                count += 1
                return count
            }
            if number == 1 { return try await fault(connection) }
            try await connection.respond(
                "200 OK", headers: ["Connection: close"], body: #"{"requestId": "r", "response": {}}"#)
        }
        let error = try await server.run { port -> APIError<Action.ErrorCode>? in
            do throws(APIError<Action.ErrorCode>) {
                _ = try await kind.caller(port: port).call(action, input)
                return nil
            } catch {
                return error
            }
        }
        return (error, requests.withLock { $0 })
    }

    private func transportKind<Code>(_ error: APIError<Code>?) -> TransportError.Kind? {
        guard case .transport(let error as TransportError) = error else { return nil }
        return error.kind
    }

    @Test("a refused connection is one, and every action tries it again", arguments: TransportKind.allCases)
    func refused(kind: TransportKind) async throws {
        let pauses = Locked(0)
        var timing = Timing.system
        timing.pause = { _ in pauses.withLock { $0 += 1 } }
        let caller = kind.caller(port: try RawServer.closedPort(), timing: timing)
        let error = await #expect(throws: APIError<DetachNic.ErrorCode>.self) {
            try await caller.call(DetachNic.self, .init(nicId: "1"))
        }
        #expect(transportKind(error) == .connection, "\(String(describing: error))")
        #expect(pauses.withLock { $0 } == 1)
    }

    @Test("a connection that is reset in the middle of a body is interrupted", arguments: TransportKind.allCases)
    func resetInBody(kind: TransportKind) async throws {
        let failures = try await failures(kind) { connection in
            try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"requestId\"")
            try connection.reset()
        }
        #expect(transportKind(failures.write) == .interrupted, "\(String(describing: failures.write))")
        #expect(failures.read == nil)
        #expect(failures.requests == [1, 2])
    }

    @Test("a connection that is closed in the middle of a body is interrupted", arguments: TransportKind.allCases)
    func closedInBody(kind: TransportKind) async throws {
        let failures = try await failures(kind) { connection in
            try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"requestId\"")
        }
        #expect(transportKind(failures.write) == .interrupted, "\(String(describing: failures.write))")
        #expect(failures.read == nil)
        #expect(failures.requests == [1, 2])
    }

    @Test("a connection that is closed without a response is interrupted", arguments: TransportKind.allCases)
    func closedBeforeResponse(kind: TransportKind) async throws {
        let failures = try await failures(kind) { _ in }
        #expect(transportKind(failures.write) == .interrupted, "\(String(describing: failures.write))")
        #expect(failures.read == nil)
        #expect(failures.requests == [1, 2])
    }

    @Test(
        "a response that is none of the service is a decoding failure, and not tried again",
        arguments: TransportKind.allCases,
        [("200 OK", ""), ("200 OK", "<html>"), ("502 Bad Gateway", "<html>")])
    func noAnswer(kind: TransportKind, response: (status: String, body: String)) async throws {
        let failures = try await failures(kind) {
            try await $0.respond(
                response.status, headers: ["Content-Type: text/html", "Connection: close"], body: response.body)
        }
        for error in [failures.write, failures.read] {
            guard case .decoding(let failure) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(response.status.hasPrefix("\(failure.httpStatus) "))
        }
        #expect(failures.requests == [1, 1])
    }

    @Test("a redirection is not followed", arguments: TransportKind.allCases)
    func redirection(kind: TransportKind) async throws {
        let failures = try await failures(kind) {
            try await $0.respond(
                "307 Temporary Redirect", headers: ["Location: /elsewhere", "Connection: close"], body: "")
        }
        guard case .decoding(let failure) = failures.write else {
            Issue.record("\(String(describing: failures.write))")
            return
        }
        #expect(failure.httpStatus == 307)
        #expect(failures.requests == [1, 1])
    }

    @Test("too many requests are tried again when the service says", arguments: TransportKind.allCases, ["7", nil])
    func tooManyRequests(kind: TransportKind, retryAfter: String?) async throws {
        let pauses = Locked<[Duration]>([])
        var timing = Timing.system
        timing.pause = { duration in pauses.withLock { $0.append(duration) } }
        let served = Locked(0)
        let server = ServiceServer(verification: .init(secrets: ["id": "s"])) { _ in
            let isFirst = served.withLock { count -> Bool in
                count += 1
                return count == 1
            }
            let headers = retryAfter.map { ["Retry-After": $0] } ?? [:]
            return isFirst
                ? .refusal(status: 429, code: "REQUEST_LIMIT_EXCEEDED", headers: headers)
                : ServiceAnswer(#"{"requestId": "r", "response": {"count": 2}}"#)
        }
        let output = try await server.run { [timing] port in
            try await kind.caller(port: port, timing: timing).call(DetachNic.self, .init(nicId: "1"))
        }
        #expect(output.count == 2)
        let waits = pauses.withLock { $0 }
        #expect(waits.count == 1)
        if retryAfter != nil { #expect(waits == [.seconds(7)]) } else { #expect(waits[0] <= .milliseconds(200)) }
    }

    @Test("a server that never answers is given up when the attempt's time is over", arguments: TransportKind.allCases)
    func silence(kind: TransportKind) async throws {
        let server = RawServer { connection in
            _ = try await connection.readRequest()
            try await connection.hang()
        }
        let error = try await server.run { port in
            let caller = kind.caller(port: port) { $0.attemptTimeout = .milliseconds(200) }
            return await #expect(throws: APIError<DetachNic.ErrorCode>.self) {
                try await caller.call(DetachNic.self, .init(nicId: "1"))
            }
        }
        #expect(transportKind(error) == .timeout, "\(String(describing: error))")
    }

    @Test("cancellation ends the wait for a response at once", arguments: TransportKind.allCases)
    func cancelledWhileWaiting(kind: TransportKind) async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = RawServer { connection in
            _ = try await connection.readRequest()
            arrived.yield()
            try await connection.hang()
        }
        try await server.run { port in
            let caller = kind.caller(port: port) { $0.attemptTimeout = nil }
            let task = Task { try await caller.call(ListNics.self, .init()) }
            for await _ in arrivals { break }
            task.cancel()
            let error = await #expect(throws: APIError<ListNics.ErrorCode>.self) { try await task.value }
            guard case .cancelled = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test("cancellation ends the wait between attempts at once", arguments: TransportKind.allCases)
    func cancelledWhileBackingOff(kind: TransportKind) async throws {
        let (pauses, paused) = AsyncStream.makeStream(of: Void.self)
        var timing = Timing.system
        timing.pause = { _ in
            paused.yield()
            try await Task.sleep(for: .seconds(3_600))
        }
        let caller = kind.caller(port: try RawServer.closedPort(), timing: timing)
        let task = Task { try await caller.call(ListNics.self, .init()) }
        for await _ in pauses { break }
        task.cancel()
        let error = await #expect(throws: APIError<ListNics.ErrorCode>.self) { try await task.value }
        guard case .cancelled = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("a call of a task that is cancelled already sends nothing", arguments: TransportKind.allCases)
    func cancelledBefore(kind: TransportKind) async throws {
        let caller = kind.caller(port: try RawServer.closedPort())
        let task = Task {
            try? await Task.sleep(for: .seconds(3_600))
            return try await caller.call(ListNics.self, .init())
        }
        task.cancel()
        let error = await #expect(throws: APIError<ListNics.ErrorCode>.self) { try await task.value }
        guard case .cancelled = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
