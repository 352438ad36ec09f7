import HTTPTypes
import Testing
import ZenlayerRuntime

@Suite struct CredentialsTests {
    @Test("the environment's access key is preferred to its token")
    func environment() throws {
        let key = ["ZENLAYER_ACCESS_KEY_ID": "id", "ZENLAYER_ACCESS_KEY_SECRET": "s"]
        #expect(try Credentials(environment: key) == .accessKey(id: "id", secret: "s"))
        #expect(
            try Credentials(environment: key.merging(["ZENLAYER_TOKEN": "t"]) { a, _ in a })
                == .accessKey(id: "id", secret: "s"))
        #expect(try Credentials(environment: ["ZENLAYER_TOKEN": "t"]) == .bearerToken("t"))
    }

    @Test(
        "what is missing in the environment is named",
        arguments: [
            ([:], ["ZENLAYER_ACCESS_KEY_ID", "ZENLAYER_ACCESS_KEY_SECRET"]),
            (["ZENLAYER_ACCESS_KEY_ID": "id"], ["ZENLAYER_ACCESS_KEY_SECRET"]),
            (["ZENLAYER_ACCESS_KEY_ID": "id", "ZENLAYER_ACCESS_KEY_SECRET": ""], ["ZENLAYER_ACCESS_KEY_SECRET"]),
            (["ZENLAYER_ACCESS_KEY_SECRET": "s", "ZENLAYER_TOKEN": "t"], ["ZENLAYER_ACCESS_KEY_ID"]),
        ] as [([String: String], [String])])
    func missing(environment: [String: String], variables: [String]) {
        #expect(throws: MissingCredentials(variables: variables)) { try Credentials(environment: environment) }
    }

    @Test(
        "no way to print credentials shows a secret",
        arguments: [
            Credentials.accessKey(id: "id", secret: "hidden-1"), .bearerToken("hidden-1"),
        ])
    func redaction(credentials: Credentials) {
        var dumped = ""
        dump(credentials, to: &dumped)
        dump([credentials], to: &dumped)
        let texts = ["\(credentials)", String(reflecting: credentials), "\([credentials])", dumped]
        for text in texts { #expect(!text.contains("hidden-1"), "\(text)") }
    }

    @Test("a provider is asked for every attempt, so that keys can be rotated")
    func rotation() async throws {
        let asked = Locked(0)
        let transport = FakeTransport(.refusal(429, "REQUEST_LIMIT_EXCEEDED"), .success)
        let provider = CredentialsProvider {
            .bearerToken("t-\(asked.withLock { count -> Int in count += 1; return count })")
        }
        _ = try await HTTPCaller(transport, credentials: provider).call(DetachNic.self, .init(nicId: "1"))
        #expect(transport.requests.map { $0.head.headerFields[.authorization] } == ["Bearer t-1", "Bearer t-2"])
    }

    @Test("a provider that throws is told as such, and nothing is sent")
    func failure() async {
        let transport = FakeTransport(.success)
        let caller = HTTPCaller(transport, credentials: .init { throw MissingCredentials(variables: ["X"]) })
        let error = await #expect(throws: APIError<DetachNic.ErrorCode>.self) {
            try await caller.call(DetachNic.self, .init(nicId: "1"))
        }
        guard case .credentials(let reason as MissingCredentials) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.variables == ["X"])
        #expect(transport.requests.isEmpty)
    }
}
