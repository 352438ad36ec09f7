/// Names that documentation may use and generated code cannot give away.
enum ReservedNames {
    /// Types that generated code names, or that a person who uses it would miss: a structure of one of these names would
    /// hide them in its module.
    static let types: Set<String> = standardLibrary.union(foundation).union(runtime).union(nested)
    /// The same in lowercase, as types are compared.
    static let lowercaseTypes = Set(types.map { $0.lowercased() })

    private static let standardLibrary: Set<String> = [
        "Any", "AnyHashable", "AnyObject", "Actor", "Array", "Bool", "CaseIterable", "Character", "Codable",
        "CodingKey", "Comparable", "CustomStringConvertible", "Decodable", "Decoder", "Dictionary", "Double",
        "Duration", "Encodable", "Encoder", "Equatable", "Error", "Float", "Hashable", "Hasher", "Identifiable", "Int",
        "Int8", "Int16", "Int32", "Int64", "Never", "Optional", "Protocol", "Range", "RawRepresentable", "Result",
        "Self", "Sendable", "Sequence", "Set", "String", "Substring", "Swift", "Task", "Type", "UInt", "UInt8",
        "UInt16", "UInt32", "UInt64", "Void",
    ]

    private static let foundation: Set<String> = [
        "Data", "Date", "Decimal", "Foundation", "FoundationEssentials", "JSONDecoder", "JSONEncoder", "URL", "UUID",
    ]

    /// The public types of the runtime; a test compares the list with its sources.
    static let runtime: Set<String> = [
        "APIAction", "APICaller", "APIClient", "APIEndpoint", "APIError", "APIErrorCode", "APIErrorDetails",
        "APIResponse", "APIService", "Acknowledgement", "ActionErrorCode", "ClientConfiguration", "Credentials",
        "CredentialsProvider", "DecodingFailure", "DecodingMismatch", "DecodingMismatches", "FieldDecoder",
        "FieldEncoder", "HTTPCaller", "HTTPMiddleware", "HTTPTransport", "Indirect", "ItemSequence",
        "JSONValue", "MissingCredentials", "PageSequence", "PaginatedAction", "ResponseMetadata", "RetryPolicy",
        "Timestamp", "TransportError", "TransportRequest", "TransportResponse", "URLSessionTransport",
        "ValueSet", "ZC2Signature",
    ]

    /// What every action nests, or the protocols that it conforms to name.
    private static let nested: Set<String> = ["CommonCode", "ErrorCode", "Input", "Output", "PageItem", "RawValue"]

    /// `x.self` and `X.init` mean something else.
    static let members: Set<String> = ["init", "self"]

    /// `.none` and `.some` of an optional value set would be the optional's own.
    static let staticMembers: Set<String> = members.union(["none", "some", "rawValue", "documentedValues"])

    /// A case cannot share its name with a property.
    static let errorCases: Set<String> = members.union([
        "none", "some", "common", "undocumented", "documented", "wireCode", "description", "hash", "hashValue",
    ])

    /// The members of a client.
    static let clientMethods: Set<String> = members.union(["caller", "service"])
}
