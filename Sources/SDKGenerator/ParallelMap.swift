import Dispatch
import Foundation
import SourceText

extension Array where Element: Sendable {
    /// The results of a transform in the order of the elements, worked out by several threads.
    ///
    /// - Parameter jobs: how many threads at most; with one, the caller's own does it.
    func parallelMap<Result: Sendable>(jobs: Int, _ transform: @Sendable (Element) -> Result) -> [Result] {
        let jobs = Swift.min(jobs, count)
        guard jobs > 1 else { return map(transform) }
        // Several chunks a thread: pages differ in size, and a thread that is done early takes another chunk.
        let size = Swift.max(1, count / (jobs * 8))
        let chunks = (count + size - 1) / size
        let results = Slots<[Result]>(count: chunks)
        let next = Counter(below: chunks)
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            while let chunk = next.take() {
                let range = (chunk * size)..<Swift.min(count, (chunk + 1) * size)
                results.fill(chunk, self[range].map(transform))
            }
        }
        return results.values.flatMap { $0 }
    }

    /// The same for a transform that has something to say about the documentation.
    func parallelMap<Result: Sendable>(
        jobs: Int, diagnostics: inout DiagnosticCollector,
        _ transform: @Sendable (Element, inout DiagnosticCollector) -> Result
    ) -> [Result] {
        let results = parallelMap(jobs: jobs) { element in
            var diagnostics = DiagnosticCollector()
            let result = transform(element, &diagnostics)
            return (result, diagnostics)
        }
        for (_, found) in results { diagnostics.merge(found) }
        return results.map(\.0)
    }
}

/// Hands out each number once.
private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var next = 0
    private let limit: Int

    init(below limit: Int) { self.limit = limit }

    func take() -> Int? {
        lock.withLock {
            guard next < limit else { return nil }
            defer { next += 1 }
            return next
        }
    }
}

/// Places for results that arrive in any order.
private final class Slots<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var slots: [Value?]

    init(count: Int) { slots = Array(repeating: nil, count: count) }

    func fill(_ index: Int, _ value: Value) { lock.withLock { slots[index] = value } }

    var values: [Value] { lock.withLock { slots.compactMap { $0 } } }
}
