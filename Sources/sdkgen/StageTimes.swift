import SDKGenerator
import Synchronization

/// How long each stage of a run took, by the clock.
final class StageTimes: Sendable {
    private struct State {
        var last: ContinuousClock.Instant
        var stages: [(stage: Stage, duration: Duration)] = []
    }

    private let state = Mutex(State(last: ContinuousClock().now))

    /// Takes down that a stage has ended just now.
    func ended(_ stage: Stage) {
        state.withLock { state in
            let now = ContinuousClock().now
            state.stages.append((stage, now - state.last))
            state.last = now
        }
    }

    /// `load 3.1 ms, read 20.4 ms, …`
    var text: String {
        state.withLock { state in
            state.stages.map { "\($0.stage.rawValue) \(Self.milliseconds($0.duration)) ms" }.joined(separator: ", ")
        }
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let tenths = Int(duration / .microseconds(100))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
