/// Why a call failed, before its codes have a type.
enum CallFailure: Error {
    case refused(APIErrorDetails, retryAfter: Duration?)
    case unreadable(DecodingFailure, retryAfter: Duration?)
    case transport(any Error)
    case encoding(any Error)
    case credentials(any Error)
    case cancelled

    /// What another attempt would do.
    enum Repetition {
        case useless
        /// It would do no harm: nothing was performed.
        case safe
        /// It might perform the action twice.
        case unclear
    }

    var repetition: Repetition {
        switch self {
        case .refused(let details, _):
            CodeSpelling(details.wireCode) == CodeSpelling("REQUEST_LIMIT_EXCEEDED")
                ? .safe : Self.repetition(status: details.httpStatus)
        case .unreadable(let failure, _): Self.repetition(status: failure.httpStatus)
        case .transport(let error as TransportError):
            switch error.kind {
            case .connection: .safe
            case .interrupted, .timeout: .unclear
            case .responseTooLarge: .useless
            }
        case .transport, .encoding, .credentials, .cancelled: .useless
        }
    }

    /// What the service asks for in a `Retry-After` header.
    var retryAfter: Duration? {
        switch self {
        case .refused(_, let retryAfter), .unreadable(_, let retryAfter): retryAfter
        case .transport, .encoding, .credentials, .cancelled: nil
        }
    }

    /// The failure as the caller of an action sees it.
    func error<Code: APIErrorCode>() -> APIError<Code> {
        switch self {
        case .refused(let details, _): .service(Code(wireCode: details.wireCode), details)
        case .unreadable(let failure, _): .decoding(failure)
        case .transport(let error): .transport(error)
        case .encoding(let error): .encoding(error)
        case .credentials(let error): .credentials(error)
        case .cancelled: .cancelled
        }
    }

    private static func repetition(status: Int) -> Repetition {
        switch status {
        case 429: .safe
        // "Not available for the moment" and "took too long to answer" share this status.
        case 503: .unclear
        default: .useless
        }
    }
}

extension CallFailure: CustomStringConvertible {
    var description: String {
        let error: APIError<AnyCode> = error()
        return error.description
    }

    private struct AnyCode: APIErrorCode {
        var wireCode: String

        init(wireCode: String) { self.wireCode = wireCode }

        static var documented: [Self] { [] }
        static func undocumented(_ wireCode: String) -> Self { Self(wireCode: wireCode) }
    }
}
