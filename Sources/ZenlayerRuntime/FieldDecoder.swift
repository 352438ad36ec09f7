/// Reads the fields of an object, for generated code.
///
/// The documentation promises no field of an answer, and its types are sometimes wrong. So a field that is missing, null
/// or of another type reads as nil, and the last of these is recorded in the ``DecodingMismatches`` of the decoder.
public struct FieldDecoder {
    private let container: KeyedDecodingContainer<FieldKey>
    private let mismatches: DecodingMismatches?

    /// Begins an object.
    ///
    /// - Throws: `DecodingError` if the value is no object.
    public init(_ decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: FieldKey.self)
        mismatches = decoder.mismatches
    }

    /// Reads a field.
    public func value<Value: Decodable>(_ name: String) -> Value? { read(name) }

    /// Reads a list. An element that is null or of another type is left out, and recorded.
    public func list<Element: Decodable>(_ name: String) -> [Element]? {
        let elements: [LenientElement<Element>]? = read(name)
        return elements?.compactMap(\.value)
    }

    private func read<Value: Decodable>(_ name: String) -> Value? {
        let key = FieldKey(name)
        do {
            return try container.decodeIfPresent(Value.self, forKey: key)
        } catch {
            mismatches?.record(error, at: container.codingPath + [key])
            return nil
        }
    }
}

// Most fields have one of these types. A call of a generic function hands over the type and how it is decoded, each time,
// in code that users compile by the thousand lines; these calls hand over a name.
extension FieldDecoder {
    /// Reads a text.
    public func value(_ name: String) -> String? { read(name) }

    /// Reads an integer.
    public func value(_ name: String) -> Int? { read(name) }

    /// Reads true or false.
    public func value(_ name: String) -> Bool? { read(name) }

    /// Reads a number.
    public func value(_ name: String) -> Double? { read(name) }

    /// Reads a point in time.
    public func value(_ name: String) -> Timestamp? { read(name) }
}

/// An element that may be of another type than the list's.
private struct LenientElement<Value: Decodable>: Decodable {
    let value: Value?

    init(from decoder: any Decoder) throws {
        do {
            value = try decoder.singleValueContainer().decode(Value.self)
        } catch {
            decoder.mismatches?.record(error, at: decoder.codingPath)
            value = nil
        }
    }
}

extension Decoder {
    var mismatches: DecodingMismatches? { userInfo[.decodingMismatches] as? DecodingMismatches }
}
