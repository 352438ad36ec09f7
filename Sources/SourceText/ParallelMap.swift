import Dispatch
import Foundation

extension Array where Element: Sendable {
    /// The results of a transform in the order of the elements, worked out by several threads.
    ///
    /// - Parameter jobs: how many threads at most; with one, the caller's own does it.
    package func parallelMap<Result: Sendable>(jobs: Int, _ transform: @Sendable (Element) -> Result) -> [Result] {
        let jobs = Swift.min(jobs, count)
        guard jobs > 1 else { return map(transform) }
        return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            let places = Places(buffer)
            forEachIndex(jobs: jobs) { places.initialize($0, to: transform(self[$0])) }
            initializedCount = count
        }
    }

    /// The same for a transform that has something to say about the documentation.
    package func parallelMap<Result: Sendable>(
        jobs: Int, diagnostics: inout DiagnosticCollector,
        _ transform: @Sendable (Element, inout DiagnosticCollector) -> Result
    ) -> [Result] {
        var found = [DiagnosticCollector](repeating: DiagnosticCollector(), count: count)
        let results = found.withUnsafeMutableBufferPointer { buffer in
            let places = Places(buffer)
            return Array<Int>(indices).parallelMap(jobs: jobs) { index in
                places.update(index) { transform(self[index], &$0) }
            }
        }
        for found in found { diagnostics.merge(found) }
        return results
    }

    /// Calls a function once with each index, on several threads.
    private func forEachIndex(jobs: Int, _ body: @Sendable (Int) -> Void) {
        // Many chunks a thread: pages differ in size, and no thread is to wait long for the last chunk of another.
        let size = Swift.max(1, count / (jobs * 64))
        let next = Counter(below: (count + size - 1) / size)
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            while let chunk = next.take() {
                for index in (chunk * size)..<Swift.min(count, (chunk + 1) * size) { body(index) }
            }
        }
    }
}

/// What two functions make that need nothing of each other, worked out at the same time.
package func concurrently<First: Sendable, Second: Sendable>(
    jobs: Int, diagnostics: inout DiagnosticCollector,
    _ first: @Sendable (inout DiagnosticCollector) -> First,
    _ second: @Sendable (inout DiagnosticCollector) -> Second
) -> (First, Second) {
    let halves = [true, false].parallelMap(jobs: jobs, diagnostics: &diagnostics) {
        isFirst, diagnostics -> (First?, Second?) in
        isFirst ? (first(&diagnostics), nil) : (nil, second(&diagnostics))
    }
    return (halves[0].0 ?? first(&diagnostics), halves[1].1 ?? second(&diagnostics))
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

/// Places of an array that threads fill at the same time, no two of them the same: nothing has to be locked, and no result
/// copied from where it was made.
private struct Places<Value>: @unchecked Sendable {
    private let buffer: UnsafeMutableBufferPointer<Value>

    init(_ buffer: UnsafeMutableBufferPointer<Value>) { self.buffer = buffer }

    func initialize(_ index: Int, to value: Value) { buffer.initializeElement(at: index, to: value) }

    func update<Result>(_ index: Int, _ body: (inout Value) -> Result) -> Result { body(&buffer[index]) }
}
