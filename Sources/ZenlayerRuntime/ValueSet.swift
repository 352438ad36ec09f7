/// A string that the documentation lists the values of.
///
/// Generated code has a static member for each listed value. A service may add values before the documentation does, so
/// any string can be one: ``isDocumented`` tells, and decoding records it in ``DecodingMismatches``.
public protocol ValueSet: RawRepresentable<String>, Hashable, Sendable, Codable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    init(rawValue: String)

    /// The values that the documentation lists, in its order.
    static var documentedValues: [Self] { get }
}

extension ValueSet {
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
        guard let mismatches = decoder.mismatches, !isDocumented else { return }
        mismatches.record(
            DecodingMismatch(
                kind: .undocumentedValue, path: decoder.codingPath.spelled,
                reason: "'\(rawValue)' is none of the documented values of \(Self.self)"))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    public var description: String { rawValue }

    /// True if the documentation lists the value.
    public var isDocumented: Bool { Self.documentedValues.contains(self) }
}
