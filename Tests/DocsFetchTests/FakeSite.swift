import Foundation
import Synchronization

@testable import DocsFetch

/// A site in memory: answers each request as a test says, and remembers the requests.
final class FakeSite: DocsTransport {
    private let answer: @Sendable (FetchRequest, _ number: Int) throws -> FetchResponse
    private let state = Mutex(State())

    private struct State {
        var requests: [FetchRequest] = []
        var running = 0
        var mostRunning = 0
    }

    /// - Parameter answer: is given the number of the request among those to its address, from 1.
    init(_ answer: @escaping @Sendable (FetchRequest, _ number: Int) throws -> FetchResponse) { self.answer = answer }

    /// Serves files by their paths, and 404 for all else.
    convenience init(_ files: [String: String]) {
        self.init { request, _ in
            guard let text = files[request.url.path] else { return FetchResponse(status: 404) }
            return FetchResponse(status: 200, body: Array(text.utf8))
        }
    }

    var requests: [FetchRequest] { state.withLock { $0.requests } }
    /// The most requests that were under way at one time.
    var mostRunning: Int { state.withLock { $0.mostRunning } }

    func get(_ request: FetchRequest) async throws -> FetchResponse {
        let number = state.withLock { state in
            state.requests.append(request)
            state.running += 1
            state.mostRunning = max(state.mostRunning, state.running)
            return state.requests.count { $0.url == request.url }
        }
        defer { state.withLock { $0.running -= 1 } }
        await Task.yield()
        return try answer(request, number)
    }
}

/// Pauses that a test asks for instead of waiting.
final class Pauses: Sendable {
    private let taken = Mutex<[Duration]>([])

    var all: [Duration] { taken.withLock { $0 } }

    var timing: SiteFetch.Timing {
        SiteFetch.Timing(sleep: { pause in self.taken.withLock { $0.append(pause) } }, jitter: { 1 })
    }
}
