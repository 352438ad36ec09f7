/// Writes the fields of an object, for generated code.
///
/// Writing a field throws nothing: a call that can throw costs its caller a way out, in code that users compile by the
/// thousand lines. The first error ends the object, and ``finish()`` throws it.
public struct FieldEncoder {
    private var container: KeyedEncodingContainer<FieldKey>
    private var error: (any Error)?

    /// Begins an object, which stays empty if no field is written.
    public init(_ encoder: any Encoder) {
        container = encoder.container(keyedBy: FieldKey.self)
    }

    /// Writes a field; nothing at all for nil.
    public mutating func write<Value: Encodable>(_ value: Value?, _ name: String) { add(value, name) }

    /// Ends the object.
    ///
    /// - Throws: `EncodingError` for the first value that the format cannot express.
    public func finish() throws {
        if let error { throw error }
    }

    private mutating func add<Value: Encodable>(_ value: Value?, _ name: String) {
        guard error == nil, let value else { return }
        do {
            try container.encode(value, forKey: FieldKey(name))
        } catch {
            self.error = error
        }
    }
}

// Most fields have one of these types, as with ``FieldDecoder``.
extension FieldEncoder {
    /// Writes a text; nothing at all for nil.
    public mutating func write(_ value: String?, _ name: String) { add(value, name) }

    /// Writes an integer; nothing at all for nil.
    public mutating func write(_ value: Int?, _ name: String) { add(value, name) }

    /// Writes true or false; nothing at all for nil.
    public mutating func write(_ value: Bool?, _ name: String) { add(value, name) }

    /// Writes a number; nothing at all for nil. JSON cannot express one that is not finite.
    public mutating func write(_ value: Double?, _ name: String) { add(value, name) }

    /// Writes a point in time; nothing at all for nil.
    public mutating func write(_ value: Timestamp?, _ name: String) { add(value, name) }
}
