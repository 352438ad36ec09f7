#if canImport(Darwin)
    import Foundation
#else
    import Synchronization
#endif

/// A value that only one thread at a time can touch.
package final class Locked<Value: Sendable>: @unchecked Sendable {
    #if canImport(Darwin)
        // `Mutex` would ask for macOS 15.
        private let lock = NSLock()
        private var value: Value

        package init(_ value: Value) { self.value = value }

        package func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
            lock.withLock { body(&value) }
        }
    #else
        private let mutex: Mutex<Value>

        package init(_ value: Value) { mutex = Mutex(value) }

        package func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
            mutex.withLock { body(&$0) }
        }
    #endif
}
