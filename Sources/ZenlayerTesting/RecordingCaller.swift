public import ZenlayerRuntime

/// Passes calls on to another caller, and keeps what went in.
public final class RecordingCaller: APICaller {
    private let caller: any APICaller
    private let recorded = Locked<[RecordedCall]>([])

    public init(_ caller: any APICaller) { self.caller = caller }

    /// The calls so far.
    public var calls: [RecordedCall] { recorded.withLock { $0 } }

    /// The inputs with which an action was called so far.
    public func inputs<Action: APIAction>(of action: Action.Type) -> [Action.Input] {
        calls.compactMap { $0.input(of: action) }
    }

    public func call<Action: APIAction>(
        _ action: Action.Type, _ input: Action.Input
    ) async throws(APIError<Action.ErrorCode>) -> Action.Output {
        recorded.withLock { $0.append(RecordedCall(action, input)) }
        return try await caller.call(action, input)
    }
}
