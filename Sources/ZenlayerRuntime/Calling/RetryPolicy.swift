/// What is tried again, how often and when.
///
/// Too many requests (HTTP 429, `REQUEST_LIMIT_EXCEEDED`) and connections that did not come about are tried again for
/// every action: nothing was performed. HTTP 503, broken connections and timeouts leave that open: they are tried again
/// for actions that only read, and for others where ``repeatsUnclearWrites`` allows it.
public struct RetryPolicy: Hashable, Sendable {
    /// The number of attempts at a call, the first one included.
    public var maximumAttempts = 4
    /// The longest wait before the second attempt; it doubles with each further one.
    public var baseDelay = Duration.milliseconds(200)
    /// The longest wait that the client chooses.
    public var maximumDelay = Duration.seconds(20)
    /// The longest wait that a service may ask for by `Retry-After`. If it asks for more, the call fails.
    public var maximumRetryAfter = Duration.seconds(60)
    /// True to repeat also an action that changes something and may have been performed.
    public var repeatsUnclearWrites = false

    public init() {}

    /// One attempt and no more.
    public static var never: RetryPolicy {
        var policy = RetryPolicy()
        policy.maximumAttempts = 1
        return policy
    }

    /// The time to wait after a failed attempt; nil if there shall be no other.
    ///
    /// It is chosen evenly between nothing and an exponentially growing bound ("full jitter"), so that clients that failed
    /// together don't return together, and is not shorter than what the service asks for.
    ///
    /// - Parameters:
    ///   - attempt: the number of the attempt that failed, from 1.
    ///   - random: a number between 0 and 1.
    func delay(
        after failure: CallFailure, attempt: Int, isReadOnly: Bool, random: Double
    ) -> Duration? {
        guard attempt < maximumAttempts, allows(failure.repetition, isReadOnly: isReadOnly) else { return nil }
        let asked = failure.retryAfter ?? .zero
        guard asked <= maximumRetryAfter else { return nil }
        let doublings = min(attempt - 1, 30)
        let bound = min(baseDelay * (1 << doublings), maximumDelay)
        return max(bound * random, asked)
    }

    private func allows(_ repetition: CallFailure.Repetition, isReadOnly: Bool) -> Bool {
        switch repetition {
        case .useless: false
        case .safe: true
        case .unclear: isReadOnly || repeatsUnclearWrites
        }
    }
}
