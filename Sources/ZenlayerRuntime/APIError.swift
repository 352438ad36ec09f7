/// Why an action has no output.
///
/// The type parameter makes the codes of the action matchable by name:
/// ```swift
/// do {
///     try await zec.detachNetworkInterface(.init(nicId: "nic-1"))
/// } catch .service(.invalidNicNotFound, let details) {
///     print("already gone", details.requestID ?? "")
/// }
/// ```
@nonexhaustive public enum APIError<Code: APIErrorCode>: Error {
    /// The service refused, with a code.
    case service(Code, APIErrorDetails)
    /// No answer arrived. Whether the action was performed is unknown.
    case transport(any Error)
    /// An answer arrived that is not what the protocol promises.
    case decoding(DecodingFailure)
    /// The input has a value that JSON cannot express, such as `Double.nan`. Nothing was sent.
    case encoding(any Error)
    /// No credentials could be had. Nothing was sent.
    case credentials(any Error)
    /// The task was cancelled.
    case cancelled
}

/// What a refusal says besides its code.
public struct APIErrorDetails: Hashable, Sendable {
    /// The code as the service spelled it.
    public var wireCode: String
    /// The service's explanation, for people.
    public var message: String?
    /// The status of the HTTP response.
    public var httpStatus: Int
    /// The identifier under which the provider's support finds the request.
    public var requestID: String?

    public init(wireCode: String, message: String? = nil, httpStatus: Int, requestID: String? = nil) {
        self.wireCode = wireCode
        self.message = message
        self.httpStatus = httpStatus
        self.requestID = requestID
    }
}

/// How an answer differs from what the protocol promises.
public struct DecodingFailure: Error, Hashable, Sendable {
    /// What was found and what was expected.
    public var reason: String
    /// The status of the HTTP response.
    public var httpStatus: Int
    /// The identifier of the request, if the answer has one.
    public var requestID: String?

    public init(reason: String, httpStatus: Int, requestID: String? = nil) {
        self.reason = reason
        self.httpStatus = httpStatus
        self.requestID = requestID
    }
}

extension APIError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .service(_, let details):
            let message = details.message.map { ": \($0)" } ?? ""
            let request = details.requestID.map { ", request \($0)" } ?? ""
            return "\(details.wireCode)\(message) (HTTP \(details.httpStatus)\(request))"
        case .transport(let error): return "no answer: \(error)"
        case .decoding(let failure): return "unreadable answer (HTTP \(failure.httpStatus)): \(failure.reason)"
        case .encoding(let error): return "input that JSON cannot express: \(error)"
        case .credentials(let error): return "no credentials: \(error)"
        case .cancelled: return "cancelled"
        }
    }
}
