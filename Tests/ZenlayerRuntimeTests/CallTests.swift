import Foundation
import HTTPTypes
import Logging
import Testing
import ZenlayerRuntime

@Suite struct CallTests {
    private func error(
        _ answers: FakeTransport.Answer..., caller change: (inout ClientConfiguration) -> Void = { _ in }
    ) async -> APIError<DetachNic.ErrorCode>? {
        let transport = FakeTransport(answers)
        let caller = HTTPCaller(transport, change)
        return await #expect(throws: APIError<DetachNic.ErrorCode>.self) {
            try await caller.call(DetachNic.self, .init(nicId: "1"))
        }
    }

    @Test("the output is the object under 'response', and metadata tells how it arrived")
    func output() async throws {
        let transport = FakeTransport(.refusal(429, "REQUEST_LIMIT_EXCEEDED"), .success)
        let seen = Locked<[ResponseMetadata]>([])
        let caller = HTTPCaller(transport) { $0.onResponse = { metadata in seen.withLock { $0.append(metadata) } } }
        let response = try await caller.response(to: DetachNic.self, .init(nicId: "1"))
        #expect(response.output == .init(requestId: "r-1", count: 7))
        #expect(
            response.metadata == .init(action: "DetachNic", httpStatus: 200, requestID: "r-1", attempts: 2))
        #expect(seen.withLock { $0 } == [response.metadata])
    }

    @Test("a value of the wrong type is nil, the caller sees where, and the log warns")
    func mismatches() async throws {
        let log = TestLog()
        let transport = FakeTransport(
            .response(200, #"{"requestId": "r", "response": {"requestId": "r", "count": "seven"}}"#))
        let caller = HTTPCaller(transport) { $0.logger = log.logger }
        let response = try await caller.response(to: DetachNic.self, .init(nicId: "1"))
        #expect(response.output == .init(requestId: "r", count: nil))
        #expect(response.metadata.mismatches.map(\.path) == ["response.count"])
        #expect(log.lines.contains { $0.hasPrefix("warning") && $0.contains("response.count") })
    }

    @Test(
        "an action that answers with no object was performed all the same",
        arguments: [#"{"requestId": "r"}"#, #"{"requestId": "r", "response": null}"#, #"{"response": "done"}"#])
    func noOutput(body: String) async throws {
        let response = try await HTTPCaller(FakeTransport(.response(200, body)))
            .response(to: DetachNic.self, .init(nicId: "1"))
        #expect(response.output == .init())
        #expect(response.metadata.mismatches.map(\.path) == ["response"])
    }

    @Test(
        "a documented code is its case, however it is spelled",
        arguments: ["INVALID_NIC_NOT_FOUND", "Invalid.Nic.Not.Found", "INVALID_NIC.NOTFOUND"])
    func documentedCode(code: String) async {
        let error = await error(.refusal(404, code))
        guard case .service(.nicNotFound, let details) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(details == .init(wireCode: code, message: "no", httpStatus: 404, requestID: "r-2"))
    }

    @Test("a common code is a common case, any other keeps its text")
    func otherCodes() async {
        let common = await error(.refusal(429, "Request.Limit.Exceeded")) { $0.retry = .never }
        guard case .service(.common(.requestLimitExceeded), _) = common else {
            Issue.record("\(String(describing: common))")
            return
        }
        let unknown = await error(.refusal(400, "BRAND.New_Code"))
        guard case .service(.undocumented("BRAND.New_Code"), _) = unknown else {
            Issue.record("\(String(describing: unknown))")
            return
        }
    }

    @Test("a refusal with status 200 is a refusal")
    func refusalWith200() async {
        guard case .service(.nicNotFound, let details) = await error(.refusal(200, "INVALID_NIC_NOT_FOUND")) else {
            Issue.record("no refusal")
            return
        }
        #expect(details.httpStatus == 200)
    }

    @Test(
        "an answer that is none says what came instead",
        arguments: [
            (200, "", "it is empty"), (200, "<html>\n", "'<html> '"), (200, "[1]", "'[1]'"),
            (502, "<h1>Bad", "<h1>Bad"),
            (500, "{}", "'{}'"), (200, #"{"response": {"count": 1}"#, "no JSON object"),
        ] as [(Int, String, String)])
    func unreadable(status: Int, body: String, words: String) async {
        guard case .decoding(let failure) = await error(.response(status, body)) else {
            Issue.record("no decoding failure")
            return
        }
        #expect(failure.httpStatus == status)
        #expect(failure.reason.contains(words), "\(failure.reason)")
    }

    @Test("an input that JSON cannot express is not sent")
    func encoding() async {
        let transport = FakeTransport(.success)
        let error = await #expect(throws: APIError<DetachNic.ErrorCode>.self) {
            try await HTTPCaller(transport).call(DetachNic.self, .init(nicId: "1", weight: .nan))
        }
        guard case .encoding = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(transport.requests.isEmpty)
    }

    @Test("middlewares see a request from the outside in, and what they change is what is signed")
    func middlewares() async throws {
        let transport = FakeTransport(.success)
        let caller = HTTPCaller(transport) { $0.middlewares = [Suffix(text: " "), Suffix(text: "\n")] }
        _ = try await caller.call(DetachNic.self, .init(nicId: "1"))
        let request = try #require(transport.requests.first)
        #expect(String(decoding: request.body, as: UTF8.self) == "{\"nicId\":\"1\"} \n")
        let signature = ZC2Signature(
            contentType: "application/json; charset=utf-8", host: "console.zenlayer.com", body: request.body,
            timestamp: 1_673_361_177, secret: "Gu5t9xGARNpq86cd98joQYCN3")
        #expect(request.head.headerFields[.authorization] == signature.authorization(accessKeyID: "id-1"))
    }

    @Test("the log says attempts, repetitions and failures, and no secret, token, signature or body")
    func log() async throws {
        let log = TestLog()
        for credentials in [
            CredentialsProvider.accessKey(id: "id-1", secret: "hidden-secret"), .bearerToken("hidden-token"),
        ] {
            let transport = FakeTransport(
                .refusal(429, "REQUEST_LIMIT_EXCEEDED"), .failure(.connection), .refusal(400, "BROKEN"))
            let caller = HTTPCaller(transport, credentials: credentials) { $0.logger = log.logger }
            _ = try? await caller.call(DetachNic.self, .init(nicId: "hidden-nic"))
            for request in transport.requests {
                let authorization = try #require(request.head.headerFields[.authorization])
                #expect(!log.lines.contains { $0.contains(authorization) })
            }
        }
        #expect(log.lines.filter { $0.contains("sending") }.count == 6)
        #expect(log.lines.filter { $0.contains("trying again") }.count == 4)
        #expect(!log.lines.contains { $0.contains("hidden") || $0.contains("Signature=") })
    }

    @Test("a derived caller differs in what was changed, and shares the rest")
    func derived() async throws {
        let transport = FakeTransport(.success, .success)
        let caller = HTTPCaller(transport)
        let other = caller.with { $0.endpoint = APIEndpoint(host: "other.example") }
        _ = try await other.call(DetachNic.self, .init(nicId: "1"))
        _ = try await caller.call(DetachNic.self, .init(nicId: "1"))
        #expect(transport.requests.map(\.head.authority) == ["other.example", "console.zenlayer.com"])
    }

    private struct Suffix: HTTPMiddleware {
        var text: String

        func send(
            _ request: TransportRequest, next: @Sendable (TransportRequest) async throws -> TransportResponse
        ) async throws -> TransportResponse {
            var request = request
            request.body += Data(text.utf8)
            #expect(request.head.headerFields[.authorization] == nil)
            return try await next(request)
        }
    }
}

/// Keeps what is logged, with all metadata.
final class TestLog: Sendable {
    private let recorded = Locked<[String]>([])

    var lines: [String] { recorded.withLock { $0 } }

    var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

    private struct Handler: LogHandler {
        let log: TestLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let line = "\(event.level) \(event.message) \(event.metadata ?? [:])"
            log.recorded.withLock { $0.append(line) }
        }
    }
}
