#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Clock, waiting and chance, which tests replace.
package struct Timing: Sendable {
    /// Seconds since 1970.
    package var unixTime: @Sendable () -> Int
    /// A time that only goes forward.
    package var elapsed: @Sendable () -> Duration
    /// Waits between attempts.
    package var pause: @Sendable (Duration) async throws -> Void
    /// Waits until the time for something is over.
    package var expire: @Sendable (Duration) async throws -> Void
    /// A number between 0 and 1.
    package var random: @Sendable () -> Double

    package init(
        unixTime: @escaping @Sendable () -> Int, elapsed: @escaping @Sendable () -> Duration,
        pause: @escaping @Sendable (Duration) async throws -> Void,
        expire: @escaping @Sendable (Duration) async throws -> Void, random: @escaping @Sendable () -> Double
    ) {
        self.unixTime = unixTime
        self.elapsed = elapsed
        self.pause = pause
        self.expire = expire
        self.random = random
    }

    package static let system: Timing = {
        let start = ContinuousClock.now
        return Timing(
            unixTime: { Int(Date().timeIntervalSince1970) }, elapsed: { ContinuousClock.now - start },
            pause: { try await Task.sleep(for: $0) }, expire: { try await Task.sleep(for: $0) },
            random: { Double.random(in: 0...1) })
    }()

    /// Performs an operation, and cancels it when its time is over.
    ///
    /// - Throws: ``TransportError`` of the kind `timeout`, and what the operation throws.
    func limit<Output: Sendable>(
        to limit: Duration?, _ operation: @escaping @Sendable () async throws -> Output
    ) async throws -> Output {
        guard let limit else { return try await operation() }
        return try await withThrowingTaskGroup(of: Output?.self) { group in
            group.addTask { try await operation() }
            group.addTask {
                try await expire(limit)
                return nil
            }
            defer { group.cancelAll() }
            if let output = try await group.next() ?? nil { return output }
            throw TransportError(.timeout, reason: "no response within \(limit)")
        }
    }
}
