import Foundation
import HTTPTypes
import Testing
import ZenlayerRuntime

/// Answers from a list, and keeps what it was sent.
final class FakeTransport: HTTPTransport {
    enum Answer: Sendable {
        case response(Int, String, headers: [String: String] = [:])
        case failure(TransportError.Kind)
        case error(any Error)
    }

    private let state: Locked<(answers: [Answer], requests: [TransportRequest])>

    init(_ answers: Answer...) { state = Locked((answers, [])) }

    init(_ answers: [Answer]) { state = Locked((answers, [])) }

    var requests: [TransportRequest] { state.withLock { $0.requests } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let answer = state.withLock { state in
            state.requests.append(request)
            return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
        switch answer {
        case .response(let status, let body, let headers):
            var fields = HTTPFields()
            for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
            return TransportResponse(
                head: HTTPResponse(status: .init(code: status), headerFields: fields), body: Data(body.utf8))
        case .failure(let kind): throw TransportError(kind, reason: "failure of the test")
        case .error(let error): throw error
        case nil: throw TransportError(.responseTooLarge, reason: "the test has no further answer")
        }
    }
}

extension FakeTransport.Answer {
    static let success = FakeTransport.Answer.response(
        200, #"{"requestId": "r-1", "response": {"requestId": "r-1", "count": 7}}"#)

    static func refusal(_ status: Int, _ code: String, headers: [String: String] = [:]) -> Self {
        .response(status, #"{"requestId": "r-2", "code": "\#(code)", "message": "no"}"#, headers: headers)
    }
}

/// A time that passes only by waiting between attempts.
final class FakeTime: Sendable {
    private let pauses = Locked<[Duration]>([])
    private let chance: Double

    init(chance: Double = 1) { self.chance = chance }

    var waits: [Duration] { pauses.withLock { $0 } }

    var timing: Timing {
        Timing(
            unixTime: { 1_673_361_177 }, elapsed: { self.waits.reduce(.zero, +) },
            pause: { duration in self.pauses.withLock { $0.append(duration) } },
            expire: { _ in try await Task.sleep(for: .seconds(3_600)) }, random: { self.chance })
    }
}

extension HTTPCaller {
    /// A caller over a transport of the test.
    init(
        _ transport: any HTTPTransport, time: FakeTime = FakeTime(),
        credentials: CredentialsProvider = .accessKey(id: "id-1", secret: "Gu5t9xGARNpq86cd98joQYCN3"),
        _ change: (inout ClientConfiguration) -> Void = { _ in }
    ) {
        var configuration = ClientConfiguration(credentials: credentials, transport: transport)
        change(&configuration)
        self.init(configuration: configuration, timing: time.timing)
    }
}
