/// What an action answered, and how.
public struct APIResponse<Output: Sendable>: Sendable {
    public var output: Output
    public var metadata: ResponseMetadata

    public init(output: Output, metadata: ResponseMetadata) {
        self.output = output
        self.metadata = metadata
    }
}

extension APIResponse: Equatable where Output: Equatable {}

/// How a successful answer arrived.
public struct ResponseMetadata: Hashable, Sendable {
    /// The name of the action.
    public var action: String
    /// The status of the HTTP response.
    public var httpStatus: Int
    /// The identifier under which the provider's support finds the request.
    public var requestID: String?
    /// The number of attempts at the call.
    public var attempts: Int
    /// The places where the answer is not what the documentation says. Values of another type read as nil.
    public var mismatches: [DecodingMismatch]

    public init(
        action: String, httpStatus: Int, requestID: String? = nil, attempts: Int = 1,
        mismatches: [DecodingMismatch] = []
    ) {
        self.action = action
        self.httpStatus = httpStatus
        self.requestID = requestID
        self.attempts = attempts
        self.mismatches = mismatches
    }
}
