import Foundation
import Testing

@testable import ZenlayerRuntime

@Suite struct RetryTests {
    /// The number of attempts that a call makes, and the waits between them.
    private func attempts<Action: APIAction>(
        _ action: Action.Type, _ input: Action.Input, _ answers: [FakeTransport.Answer], time: FakeTime = FakeTime(),
        _ change: (inout ClientConfiguration) -> Void = { _ in }
    ) async -> Int {
        let transport = FakeTransport(answers)
        _ = try? await HTTPCaller(transport, time: time, change).call(action, input)
        return transport.requests.count
    }

    static let unclearAnswers: [FakeTransport.Answer] = [
        .refusal(503, "SERVICE_TEMPORARY_UNAVAILABLE"), .response(503, "<html>"), .failure(.interrupted),
        .failure(.timeout),
    ]

    @Test(
        "what was not performed is tried again for every action",
        arguments: [
            .refusal(429, "REQUEST_LIMIT_EXCEEDED"), .refusal(400, "Request.Limit.Exceeded"), .response(429, ""),
            .failure(.connection),
        ] as [FakeTransport.Answer])
    func safe(answer: FakeTransport.Answer) async {
        #expect(await attempts(DetachNic.self, .init(nicId: "1"), [answer, .success]) == 2)
        #expect(await attempts(ListNics.self, .init(), [answer, .success]) == 2)
    }

    @Test("what may have been performed is tried again only for actions that read", arguments: unclearAnswers)
    func unclear(answer: FakeTransport.Answer) async {
        #expect(await attempts(DetachNic.self, .init(nicId: "1"), [answer, .success]) == 1)
        #expect(await attempts(ListNics.self, .init(), [answer, .success]) == 2)
    }

    @Test("what may have been performed is tried again for others if the caller allows it", arguments: unclearAnswers)
    func allowed(answer: FakeTransport.Answer) async {
        let count = await attempts(DetachNic.self, .init(nicId: "1"), [answer, .success]) {
            $0.retry.repeatsUnclearWrites = true
        }
        #expect(count == 2)
    }

    @Test(
        "what another attempt cannot mend is not tried again",
        arguments: [
            .refusal(400, "MISSING_PARAMETER"), .refusal(500, "INTERNAL_SERVER_ERROR"), .response(502, "<html>"),
            .response(200, "<html>"), .failure(.responseTooLarge), .error(CocoaError(.fileNoSuchFile)),
        ] as [FakeTransport.Answer])
    func useless(answer: FakeTransport.Answer) async {
        #expect(await attempts(ListNics.self, .init(), [answer, .success]) == 1)
    }

    @Test("waits double up to a cap, and end after the last attempt")
    func backoff() async {
        let time = FakeTime(chance: 1)
        let answers = Array(repeating: FakeTransport.Answer.failure(.connection), count: 9)
        let count = await attempts(ListNics.self, .init(), answers, time: time) {
            $0.retry.maximumAttempts = 7
            $0.retry.maximumDelay = .seconds(2)
        }
        #expect(count == 7)
        #expect(time.waits == [200, 400, 800, 1_600, 2_000, 2_000].map { .milliseconds($0) })
    }

    @Test("a wait is anything between nothing and its bound", arguments: [0, 0.25, 1])
    func jitter(chance: Double) async {
        let time = FakeTime(chance: chance)
        _ = await attempts(ListNics.self, .init(), [.failure(.connection), .success], time: time)
        #expect(time.waits == [.milliseconds(200) * chance])
    }

    @Test("a wait is at least what the service asks for, in seconds or as a date")
    func retryAfter() async {
        for value in ["3", "Tue, 10 Jan 2023 14:33:00 GMT"] {
            let time = FakeTime(chance: 0)
            let refusal = FakeTransport.Answer.refusal(429, "X", headers: ["Retry-After": value])
            #expect(await attempts(DetachNic.self, .init(nicId: "1"), [refusal, .success], time: time) == 2)
            #expect(time.waits == [.seconds(3)], "\(value)")
        }
    }

    @Test("a service that asks for too long a wait is not waited for")
    func longRetryAfter() async {
        let refusal = FakeTransport.Answer.refusal(429, "X", headers: ["Retry-After": "61"])
        #expect(await attempts(ListNics.self, .init(), [refusal, .success]) == 1)
    }

    @Test("no attempt begins after the deadline of the call")
    func deadline() async {
        let time = FakeTime(chance: 1)
        let answers = Array(repeating: FakeTransport.Answer.failure(.connection), count: 20)
        let count = await attempts(ListNics.self, .init(), answers, time: time) {
            $0.retry.maximumAttempts = 20
            $0.callTimeout = .seconds(1)
        }
        #expect(count == 3)
        #expect(time.waits == [.milliseconds(200), .milliseconds(400)])
    }

    @Test("a policy of one attempt makes one")
    func never() async {
        let count = await attempts(ListNics.self, .init(), [.failure(.connection), .success]) { $0.retry = .never }
        #expect(count == 1)
    }

    @Test(
        "the header Retry-After is seconds or a date of RFC 9110",
        arguments: [
            ("0", 0), ("120", 120), ("999999999", 999_999_999), ("Thu, 01 Jan 1970 00:01:00 GMT", 60),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
        ])
    func retryAfterForms(value: String, seconds: Int) {
        #expect(RetryAfter.delay(value, unixTime: 0) == .seconds(seconds))
    }

    @Test("a date in the past asks for no wait")
    func pastDate() {
        #expect(RetryAfter.delay("Sun, 06 Nov 1994 08:49:37 GMT", unixTime: 1_700_000_000) == .zero)
    }

    @Test(
        "any other text in Retry-After is no time",
        arguments: [
            "", "-1", "1.5", "soon", "99999999999999999999", "Sun, 06 Xyz 1994 08:49:37 GMT", "٣",
            "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CET",
        ])
    func noRetryAfter(value: String) {
        #expect(RetryAfter.delay(value, unixTime: 0) == nil)
    }
}
