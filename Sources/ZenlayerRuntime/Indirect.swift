/// Stores a value out of line, so that a structure can contain one of its own kind.
@propertyWrapper
public struct Indirect<Value> {
    private var storage: OutOfLine<Value>

    public init(wrappedValue: Value) { storage = .value(wrappedValue) }

    public var wrappedValue: Value {
        get {
            switch storage {
            case .value(let value): value
            }
        }
        set { storage = .value(newValue) }
    }
}

extension Indirect: Sendable where Value: Sendable {}

private indirect enum OutOfLine<Value> {
    case value(Value)
}

extension OutOfLine: Sendable where Value: Sendable {}

extension Indirect: Equatable where Value: Equatable {
    public static func == (left: Self, right: Self) -> Bool { left.wrappedValue == right.wrappedValue }
}

extension Indirect: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
