/// Performs actions: the one requirement that stands between a client and the network.
///
/// A client holds a caller and sends every method through it. A test gives the client a caller of its own.
public protocol APICaller: Sendable {
    /// Sends an action's input and waits for its output.
    ///
    /// - Throws: ``APIError/service(_:_:)`` if the service refuses, and the other cases of ``APIError`` if there is no
    ///   answer, no answer that can be understood, or no wish for one any more.
    func call<Action: APIAction>(
        _ action: Action.Type, _ input: Action.Input
    ) async throws(APIError<Action.ErrorCode>) -> Action.Output
}
