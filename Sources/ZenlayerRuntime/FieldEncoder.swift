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
        guard let value else { return }
        try container.encode(value, forKey: FieldKey(name))
    }
}
