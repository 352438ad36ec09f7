import Foundation
import LenientJSON

/// A JSON value without spelling and places: what Foundation's strict reader and ours are compared by.
indirect enum StrictValue: Equatable, Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([StrictValue])
    case object([String: StrictValue])

    /// What Foundation reads.
    ///
    /// - Throws: an error for everything that is not RFC 8259.
    init(strict text: String) throws {
        self = try JSONDecoder().decode(StrictValue.self, from: Data(text.utf8))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let array = try? container.decode([StrictValue].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: StrictValue].self))
        }
    }

    init(_ node: JSONNode) {
        switch node.value {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .number(let spelling): self = .number(Double(spelling) ?? .nan)
        case .string(let string): self = .string(string)
        case .array(let elements): self = .array(elements.map(StrictValue.init))
        case .object(let members):
            self = .object(Dictionary(members.map { ($0.key, StrictValue($0.node)) }) { _, last in last })
        }
    }
}

extension JSONNode {
    /// True if one object has a key twice, of which Foundation's reader takes either.
    var hasDuplicateKeys: Bool {
        switch value {
        case .array(let elements): elements.contains { $0.hasDuplicateKeys }
        case .object(let members):
            Set(members.map(\.key)).count < members.count || members.contains { $0.node.hasDuplicateKeys }
        default: false
        }
    }

    /// True if a number is beyond `Double`, which Foundation refuses.
    var hasInfiniteNumbers: Bool {
        switch value {
        case .number(let spelling): !(Double(spelling)?.isFinite ?? false)
        case .array(let elements): elements.contains { $0.hasInfiniteNumbers }
        case .object(let members): members.contains { $0.node.hasInfiniteNumbers }
        default: false
        }
    }
}
