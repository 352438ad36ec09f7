/// A type in Swift source.
public struct SwiftType: SwiftFragment {
    public let source: String

    public static let string = SwiftType(source: "String")
    public static let bool = SwiftType(source: "Bool")
    /// For `Integer`: what the rest of Swift counts in.
    public static let int = SwiftType(source: "Int")
    /// For `Long`: `Int` has 32 bits on a watch.
    public static let int64 = SwiftType(source: "Int64")
    public static let double = SwiftType(source: "Double")
    /// Foundation's.
    public static let decimal = SwiftType(source: "Decimal")
    public static let timestamp = SwiftType(source: "Timestamp")
    public static let jsonValue = SwiftType(source: "JSONValue")

    /// A type of the module, or one that encloses the place of use.
    public init(_ identifier: SwiftIdentifier) {
        source = identifier.source
    }

    public var array: SwiftType { SwiftType(source: "[\(source)]") }
    /// The type as it is called outside of the type that it is nested in.
    func nested(in outer: SwiftIdentifier) -> SwiftType { SwiftType(source: "\(outer).\(source)") }

    public var optional: SwiftType { SwiftType(source: "\(source)?") }

    private init(source: String) { self.source = source }
}

/// The protocols that a type declares, in the order in which they stand.
public struct SwiftConformances: SwiftFragment {
    public let source: String

    /// - Precondition: at least one of the two directions of coding.
    init(isEncodable: Bool, isDecodable: Bool) {
        let coding = isEncodable && isDecodable ? "Codable" : isEncodable ? "Encodable" : "Decodable"
        source = "\(coding), Equatable, Sendable"
    }
}
