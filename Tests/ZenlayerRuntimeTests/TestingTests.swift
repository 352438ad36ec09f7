import Foundation
import Testing
import ZenlayerRuntime
import ZenlayerTesting

@Suite struct TestingTests {
    @Test("a stub answers with outputs in turn, and with the last one from then on")
    func outputsInTurn() async throws {
        let stub = StubCaller()
        stub.answer(DetachNic.self, with: .init(count: 1), .init(count: 2))
        var counts: [Int?] = []
        for _ in 1...3 { counts.append(try await stub.call(DetachNic.self, .init(nicId: "1")).count) }
        #expect(counts == [1, 2, 2])
    }

    @Test("an action without an answer is named")
    func unanswered() async {
        let error = await #expect(throws: APIError<DetachNic.ErrorCode>.self) {
            try await StubCaller().call(DetachNic.self, .init(nicId: "1"))
        }
        guard case .transport(let reason as UnansweredAction) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.action == "DetachNic")
    }

    @Test("a recorder passes calls on and keeps them by action")
    func recorder() async throws {
        let stub = StubCaller()
        stub.answer(DetachNic.self, with: .init(count: 1))
        stub.answer(ListNics.self, with: .init())
        let recorder = RecordingCaller(stub)
        _ = try await recorder.call(DetachNic.self, .init(nicId: "a"))
        _ = try await recorder.call(ListNics.self, .init(pageNum: 2))
        _ = try await recorder.call(DetachNic.self, .init(nicId: "b"))
        #expect(recorder.calls.map(\.action) == ["DetachNic", "ListNics", "DetachNic"])
        #expect(recorder.inputs(of: DetachNic.self).map(\.nicId) == ["a", "b"])
        #expect(recorder.inputs(of: ListNics.self).map(\.pageNum) == [2])
    }

    @Test("what was recorded on the wire can be replayed, without credentials in it")
    func recordAndReplay() async throws {
        let recording = RecordingTransport(
            FakeTransport(.success, .refusal(404, "INVALID_NIC_NOT_FOUND"), .response(502, "<html>")))
        let caller = HTTPCaller(recording)
        let live = try await caller.call(DetachNic.self, .init(nicId: "1"))
        for nic in ["2", "3"] { _ = try? await caller.call(DetachNic.self, .init(nicId: nic)) }
        let text = try JSONEncoder().encode(recording.exchanges)
        #expect(!String(decoding: text, as: UTF8.self).contains("Signature"))

        let exchanges = try JSONDecoder().decode([Exchange].self, from: text)
        #expect(exchanges.map(\.httpStatus) == [200, 404])
        let replay = HTTPCaller(ReplayingTransport(exchanges))
        #expect(try await replay.call(DetachNic.self, .init(nicId: "1")) == live)
        let error = await #expect(throws: APIError<DetachNic.ErrorCode>.self) {
            try await replay.call(DetachNic.self, .init(nicId: "2"))
        }
        guard case .service(.nicNotFound, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("matching by the action alone answers any body with the first exchange")
    func matchingByAction() async throws {
        let exchange = Exchange(
            action: "DetachNic", request: ["nicId": "a"], response: ["response": ["count": 5]])
        let strict = HTTPCaller(ReplayingTransport([exchange]))
        await #expect(throws: APIError<DetachNic.ErrorCode>.self) {
            try await strict.call(DetachNic.self, .init(nicId: "b"))
        }
        let loose = HTTPCaller(ReplayingTransport([exchange], matching: .action))
        #expect(try await loose.call(DetachNic.self, .init(nicId: "b")).count == 5)
    }
}
