package import SourceText

/// What words state about a field: nothing, of most.
package struct FieldStatements: Hashable, Sendable, Codable {
    package var deprecation: Deprecation?
    package var defaultValue: Located<String>?
    package var range: Located<Bounds>?
    package var length: Located<Bounds>?
    package var unit: Located<String>?
    package var valueSet: Located<ValueSetReference>?
    package var requiredWhen: Located<String>?

    package init(
        deprecation: Deprecation? = nil, defaultValue: Located<String>? = nil, range: Located<Bounds>? = nil,
        length: Located<Bounds>? = nil, unit: Located<String>? = nil, valueSet: Located<ValueSetReference>? = nil,
        requiredWhen: Located<String>? = nil
    ) {
        self.deprecation = deprecation
        self.defaultValue = defaultValue
        self.range = range
        self.length = length
        self.unit = unit
        self.valueSet = valueSet
        self.requiredWhen = requiredWhen
    }

    var isEmpty: Bool {
        deprecation == nil && defaultValue == nil && range == nil && length == nil && unit == nil && valueSet == nil
            && requiredWhen == nil
    }
}

/// A value that never changes, held by reference: where there is none, it takes no room, and a copy counts one reference.
final class Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }

    static func == (left: Shared, right: Shared) -> Bool { left === right || left.value == right.value }

    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
