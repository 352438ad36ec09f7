/// What a fetch may take.
public struct FetchLimits: Hashable, Sendable {
    /// Requests at the same time.
    public var parallelism = 8
    /// Attempts at one request before it is given up.
    public var attempts = 4
    /// Redirects of one request.
    public var redirects = 5
    /// Bytes of a page or an index.
    public var size = 4 << 20
    /// For one request.
    public var timeout = Duration.seconds(60)
    /// The pause before the second attempt, which doubles with each, up to ``maximumPause``.
    public var firstPause = Duration.milliseconds(500)
    /// Also of a pause that the site asks for.
    public var maximumPause = Duration.seconds(30)

    public init() {}

    /// How long to wait before another attempt.
    ///
    /// - Parameters:
    ///   - attempt: the number of the one that failed, from 1.
    ///   - jitter: from 0 to 1, by chance, so that requests which failed together do not come back together.
    ///   - wanted: what the site asked for in `Retry-After` (RFC 9110, section 10.2.3).
    func pause(after attempt: Int, jitter: Double, wanted: Duration?) -> Duration {
        if let wanted { return min(max(wanted, .zero), maximumPause) }
        let full = min(firstPause * (1 << min(attempt - 1, 16)), maximumPause)
        return full / 2 + full / 2 * jitter
    }
}
