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
    public func value<Value: Decodable>(_ name: String) -> Value? {
        let key = FieldKey(name)
        do {
            return try container.decodeIfPresent(Value.self, forKey: key)
        } catch {
            mismatches?.record(error, at: container.codingPath + [key])
            return nil
        }
    }

    /// Reads a list. An element that is null or of another type is left out, and recorded.
    public func list<Element: Decodable>(_ name: String) -> [Element]? {
        let elements: [LenientElement<Element>]? = value(name)
        return elements?.compactMap(\.value)
    }
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
