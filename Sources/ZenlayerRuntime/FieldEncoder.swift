/// Writes the fields of an object, for generated code.
public struct FieldEncoder {
    private var container: KeyedEncodingContainer<FieldKey>

    /// Begins an object, which stays empty if no field is written.
    public init(_ encoder: any Encoder) {
        container = encoder.container(keyedBy: FieldKey.self)
    }

    /// Writes a field; nothing at all for nil.
    ///
    /// - Throws: `EncodingError` for a value that the format cannot express.
    public mutating func encode<Value: Encodable>(_ value: Value?, _ name: String) throws {
        try write(value, name)
    }

    private mutating func write<Value: Encodable>(_ value: Value?, _ name: String) throws {
        guard let value else { return }
        try container.encode(value, forKey: FieldKey(name))
    }
}

// Most fields have one of these types, as with ``FieldDecoder``.
extension FieldEncoder {
    /// Writes a text; nothing at all for nil.
    public mutating func encode(_ value: String?, _ name: String) throws { try write(value, name) }

    /// Writes an integer; nothing at all for nil.
    public mutating func encode(_ value: Int?, _ name: String) throws { try write(value, name) }

    /// Writes true or false; nothing at all for nil.
    public mutating func encode(_ value: Bool?, _ name: String) throws { try write(value, name) }

    /// Writes a number; nothing at all for nil.
    ///
    /// - Throws: `EncodingError` for a number that JSON cannot express.
    public mutating func encode(_ value: Double?, _ name: String) throws { try write(value, name) }

    /// Writes a point in time; nothing at all for nil.
    public mutating func encode(_ value: Timestamp?, _ name: String) throws { try write(value, name) }
}
