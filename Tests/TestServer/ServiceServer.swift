import FlyingFox
import FlyingSocks
public import Foundation

/// A request as the service sees it.
public struct ServiceRequest: Sendable {
    public var method: String
    public var path: String
    /// By name in lower case.
    public var headers: [String: String]
    public var body: Data

    /// The name of the action.
    public var action: String { headers["x-zc-action"] ?? "" }

    /// The parameters; empty if the body is no JSON object.
    public var parameters: [String: Any] {
        (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:]
    }
}

/// What the service answers.
public struct ServiceAnswer: Sendable {
    public var status: Int
    public var headers: [String: String]
    public var body: Data

    public init(status: Int = 200, headers: [String: String] = [:], body: Data) {
        self.status = status
        self.headers = headers.merging(["Content-Type": "application/json"]) { given, _ in given }
        self.body = body
    }

    public init(status: Int = 200, headers: [String: String] = [:], _ text: String) {
        self.init(status: status, headers: headers, body: Data(text.utf8))
    }

    /// `{"requestId": …, "code": …, "message": …}`
    public static func refusal(status: Int, code: String, headers: [String: String] = [:]) -> ServiceAnswer {
        ServiceAnswer(
            status: status, headers: headers,
            #"{"requestId": "refused-1", "code": "\#(code)", "message": "refused for the test"}"#)
    }
}

/// A server on the loopback interface that speaks the wire of the API: it verifies requests, then answers them.
public struct ServiceServer: Sendable {
    public var verification: RequestVerification
    private let answer: @Sendable (ServiceRequest) async throws -> ServiceAnswer

    public init(
        verification: RequestVerification, answer: @escaping @Sendable (ServiceRequest) async throws -> ServiceAnswer
    ) {
        self.verification = verification
        self.answer = answer
    }

    /// Runs the server while an operation lasts, which is given the port.
    public func run<Output: Sendable>(
        _ operation: @escaping @Sendable (_ port: Int) async throws -> Output
    ) async throws -> Output {
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: 0), timeout: 120, pool: HTTPServer.defaultPool().prompt,
            logger: .disabled,
            handler: ClosureHTTPHandler { try await respond(to: $0) })
        return try await withThrowingTaskGroup(of: Output?.self) { group in
            group.addTask {
                try await server.run()
                return nil
            }
            group.addTask {
                try await server.waitUntilListening()
                guard case .ip4(_, let port) = await server.listeningAddress else { throw NotListening() }
                return try await operation(Int(port))
            }
            defer { group.cancelAll() }
            while let result = try await group.next() {
                if let result { return result }
            }
            throw NotListening()
        }
    }

    private func respond(to request: HTTPRequest) async throws -> HTTPResponse {
        var headers: [String: String] = [:]
        for name in request.headers.keys { headers[name.rawValue.lowercased()] = request.headers[name] }
        let request = ServiceRequest(
            method: request.method.rawValue, path: request.path, headers: headers,
            body: try await request.bodyData)
        let answer = try await reply(to: request)
        var fields = HTTPHeaders()
        for (name, value) in answer.headers { fields[HTTPHeader(name)] = value }
        return HTTPResponse(
            statusCode: HTTPStatusCode(answer.status, phrase: "Test"), headers: fields, body: answer.body)
    }

    private func reply(to request: ServiceRequest) async throws -> ServiceAnswer {
        if let code = verification.refusal(request) { return .refusal(status: 401, code: code) }
        guard request.method == "POST" else { return .refusal(status: 405, code: "INVALID_METHOD") }
        return try await answer(request)
    }

    private struct NotListening: Error {}
}
