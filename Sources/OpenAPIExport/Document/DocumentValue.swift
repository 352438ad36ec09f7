/// A value of the exported document: JSON whose members keep their order and whose numbers keep their spelling.
public indirect enum DocumentValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The spelling of the number, valid by RFC 8259, section 6.
    case number(String)
    case string(String)
    case array([DocumentValue])
    case object(DocumentObject)

    static func strings(_ texts: [String]) -> DocumentValue { .array(texts.map(DocumentValue.string)) }
    static func integer(_ number: Int) -> DocumentValue { .number("\(number)") }
}

/// The members of an object, in the order in which they are written. Keys are unique: a later member of the same key
/// is left out.
public struct DocumentObject: Hashable, Sendable {
    public struct Member: Hashable, Sendable {
        public var key: String
        public var value: DocumentValue
    }

    public private(set) var members: [Member] = []
    /// As bytes: texts that only look the same are different keys.
    private var keys: Set<[UInt8]> = []

    public init() {}

    public var isEmpty: Bool { members.isEmpty }

    /// Adds a member, unless there is no value or one under the key already.
    mutating func add(_ key: String, _ value: DocumentValue?) {
        guard let value, keys.insert(Array(key.utf8)).inserted else { return }
        members.append(Member(key: key, value: value))
    }

    mutating func add(_ key: String, _ text: String?) { add(key, text.map(DocumentValue.string)) }
    mutating func add(_ key: String, _ object: DocumentObject) { add(key, .object(object)) }

    /// Adds a member for a list or an object that has something in it.
    mutating func add(_ key: String, unlessEmpty object: DocumentObject) {
        if !object.isEmpty { add(key, object) }
    }

    mutating func add(_ key: String, unlessEmpty values: [DocumentValue]) {
        if !values.isEmpty { add(key, .array(values)) }
    }
}
