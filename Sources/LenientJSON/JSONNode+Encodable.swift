/// Written as the JSON that it is. Of members with one key the last is written, as RFC 8259 section 4 says most readers
/// take it; a number that no Swift type holds is written as its spelling.
extension JSONNode: Encodable {
    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public func encode(to encoder: any Encoder) throws {
        switch value {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let bool):
            var container = encoder.singleValueContainer()
            try container.encode(bool)
        case .number(let spelling):
            var container = encoder.singleValueContainer()
            if let integer = Int64(spelling) {
                try container.encode(integer)
            } else if let number = Double(spelling), number.isFinite {
                try container.encode(number)
            } else {
                try container.encode(spelling)
            }
        case .string(let string):
            var container = encoder.singleValueContainer()
            try container.encode(string)
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements { try container.encode(element) }
        case .object(let members):
            var container = encoder.container(keyedBy: Key.self)
            for member in members { try container.encode(member.node, forKey: Key(stringValue: member.key)) }
        }
    }
}
