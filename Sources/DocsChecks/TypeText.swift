import APIModel

extension TypeReference {
    /// The type in the words that a type cell has for it: `Array of Price`. nil where the cell is missing.
    var text: String? {
        switch self {
        case .scalar(let scalar): scalar.text
        case .array(let element): element.text.map { "Array of \($0)" }
        case .structure(let id), .valueSet(let id): id.name
        case .unresolved(let name, _): name
        case .missing: nil
        }
    }

    var isArray: Bool { if case .array = self { true } else { false } }
}

extension ScalarType {
    var text: String {
        switch self {
        case .string: "String"
        case .integer: "Integer"
        case .long: "Long"
        case .boolean: "Boolean"
        case .float: "Float"
        case .double: "Double"
        case .decimal: "BigDecimal"
        case .timestamp: "Timestamp"
        case .object: "Object"
        case .map: "Map"
        }
    }
}
