import HTTPTypes
import Logging

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Performs actions over HTTP: encodes, signs, sends, tries again and decodes.
///
/// It is a value: copies share the transport and its connections, and ``with(_:)`` makes one that behaves differently.
public struct HTTPCaller: APICaller {
    public let configuration: ClientConfiguration
    let timing: Timing

    public init(configuration: ClientConfiguration = ClientConfiguration()) {
        self.init(configuration: configuration, timing: .system)
    }

    package init(configuration: ClientConfiguration, timing: Timing) {
        self.configuration = configuration
        self.timing = timing
    }

    /// A caller with another configuration over the same connections.
    ///
    /// ```swift
    /// let patient = caller.with { $0.callTimeout = .seconds(600) }
    /// ```
    public func with(_ change: (inout ClientConfiguration) -> Void) -> HTTPCaller {
        var configuration = configuration
        change(&configuration)
        return HTTPCaller(configuration: configuration, timing: timing)
    }

    public func call<Action: APIAction>(
        _ action: Action.Type, _ input: Action.Input
    ) async throws(APIError<Action.ErrorCode>) -> Action.Output {
        try await response(to: action, input).output
    }

    /// Performs an action, and says with its output how the answer arrived and where it is not as documented.
    public func response<Action: APIAction>(
        to action: Action.Type, _ input: Action.Input
    ) async throws(APIError<Action.ErrorCode>) -> APIResponse<Action.Output> {
        do throws(CallFailure) {
            let call = Call(
                action: Action.name, service: Action.service, isReadOnly: Action.isReadOnly, body: try encode(input))
            let (response, attempts) = try await perform(call)
            let mismatches = DecodingMismatches()
            let (output, requestID) = try response.output(Action.Output.self, into: mismatches)
            let metadata = ResponseMetadata(
                action: call.action, httpStatus: response.head.status.code, requestID: requestID, attempts: attempts,
                mismatches: mismatches.all)
            report(metadata)
            return APIResponse(output: output, metadata: metadata)
        } catch {
            throw error.error()
        }
    }

    private func encode(_ input: some Encodable) throws(CallFailure) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return try encoder.encode(input)
        } catch {
            throw .encoding(error)
        }
    }

    private func report(_ metadata: ResponseMetadata) {
        for mismatch in metadata.mismatches {
            configuration.logger.warning(
                "an answer is not as documented",
                metadata: [
                    "action": "\(metadata.action)", "path": "\(mismatch.path)", "reason": "\(mismatch.reason)",
                    "request-id": "\(metadata.requestID ?? "-")",
                ])
        }
        configuration.onResponse?(metadata)
    }
}
