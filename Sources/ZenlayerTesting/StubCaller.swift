public import ZenlayerRuntime

/// Answers actions without a network, as a test says.
///
/// ```swift
/// let stub = StubCaller()
/// stub.answer(DetachNetworkInterface.self, with: .init(requestId: "1"))
/// stub.fail(AttachNetworkInterface.self, with: .invalidNicNotFound)
/// let zec = ZECClient(caller: stub)
/// …
/// #expect(stub.inputs(of: DetachNetworkInterface.self).map(\.nicId) == ["nic-1"])
/// ```
/// An action without an answer fails as `APIError.transport` with ``UnansweredAction``.
public final class StubCaller: APICaller {
    private struct State {
        var answers: [ObjectIdentifier: any Sendable] = [:]
        var calls: [RecordedCall] = []
    }

    private let state = Locked(State())

    public init() {}

    /// Answers an action with what a function makes of the input, from now on.
    public func answer<Action: APIAction>(
        _ action: Action.Type,
        _ answer: @escaping @Sendable (Action.Input) async throws(APIError<Action.ErrorCode>) -> Action.Output
    ) {
        let answer = Answer<Action>(perform: answer)
        state.withLock { $0.answers[ObjectIdentifier(action)] = answer }
    }

    /// Answers an action with outputs, one after another, and with the last one from then on.
    public func answer<Action: APIAction>(
        _ action: Action.Type, with first: Action.Output, _ others: Action.Output...
    ) {
        let outputs = Locked(([first] + others)[...])
        self.answer(action) { _ throws(APIError<Action.ErrorCode>) in
            outputs.withLock { $0.count > 1 ? $0.removeFirst() : $0.first } ?? first
        }
    }

    /// Refuses an action with a code.
    public func fail<Action: APIAction>(
        _ action: Action.Type, with code: Action.ErrorCode, details: APIErrorDetails? = nil
    ) {
        let details = details ?? APIErrorDetails(wireCode: code.wireCode, httpStatus: 400)
        fail(action, with: APIError.service(code, details))
    }

    /// Lets an action fail.
    public func fail<Action: APIAction>(_ action: Action.Type, with error: APIError<Action.ErrorCode>) {
        answer(action) { _ throws(APIError<Action.ErrorCode>) in throw error }
    }

    /// The calls so far.
    public var calls: [RecordedCall] { state.withLock { $0.calls } }

    /// The inputs with which an action was called so far.
    public func inputs<Action: APIAction>(of action: Action.Type) -> [Action.Input] {
        calls.compactMap { $0.input(of: action) }
    }

    public func call<Action: APIAction>(
        _ action: Action.Type, _ input: Action.Input
    ) async throws(APIError<Action.ErrorCode>) -> Action.Output {
        let answer = state.withLock { state in
            state.calls.append(RecordedCall(Action.self, input))
            return state.answers[ObjectIdentifier(action)]
        }
        guard let answer = answer as? Answer<Action> else {
            throw .transport(UnansweredAction(action: Action.name))
        }
        return try await answer.perform(input)
    }

    private struct Answer<Action: APIAction>: Sendable {
        let perform: @Sendable (Action.Input) async throws(APIError<Action.ErrorCode>) -> Action.Output
    }
}

/// A call that was made.
public struct RecordedCall: Sendable {
    /// The name of the action.
    public let action: String
    /// The input, of the action's type.
    public let input: any Sendable

    private let type: ObjectIdentifier

    public init<Action: APIAction>(_ action: Action.Type, _ input: Action.Input) {
        self.action = Action.name
        self.input = input
        type = ObjectIdentifier(action)
    }

    /// The input, if the call is one of this action.
    public func input<Action: APIAction>(of action: Action.Type) -> Action.Input? {
        type == ObjectIdentifier(action) ? input as? Action.Input : nil
    }
}

/// An action was called that a test gave no answer for.
public struct UnansweredAction: Error, Hashable, CustomStringConvertible {
    public var action: String

    public init(action: String) { self.action = action }

    public var description: String { "no answer for \(action): give one with StubCaller.answer" }
}
