/// A JSON value of an example, with its place in the example's text.
///
/// Members keep their order and their duplicates, and a number keeps its spelling: an example is evidence.
public struct JSONNode: Hashable, Sendable {
    public var value: JSONValue
    /// Offsets into the UTF-8 of the text that was read.
    public var range: Range<Int>

    public init(_ value: JSONValue, range: Range<Int>) {
        self.value = value
        self.range = range
    }
}

public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// The spelling of the number, valid by RFC 8259 section 6.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])
}

/// A key and its value.
public struct JSONMember: Hashable, Sendable {
    public var key: String
    public var keyRange: Range<Int>
    public var node: JSONNode

    public init(key: String, keyRange: Range<Int>, node: JSONNode) {
        self.key = key
        self.keyRange = keyRange
        self.node = node
    }
}

extension JSONNode {
    /// The value of the first member with a key, if this is an object that has it.
    public func member(_ key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.node
    }
}
