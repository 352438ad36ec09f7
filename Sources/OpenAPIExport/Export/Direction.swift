/// Which way a value goes.
enum Direction: Hashable, Sendable, CaseIterable {
    case response
    case request
}
