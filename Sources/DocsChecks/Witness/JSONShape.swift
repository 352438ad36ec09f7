import LenientJSON

/// What kind of value an example shows, as far as a type can tell.
indirect enum JSONShape: Hashable, Sendable {
    case null, boolean, integer, number, string, object
    /// nil for an empty array; mixed elements have the shape of the first that differs from its fellows' type.
    case array(JSONShape?)

    init(_ node: JSONNode) {
        switch node.value {
        case .null: self = .null
        case .bool: self = .boolean
        case .number(let text): self = text.utf8.allSatisfy { !".eE".utf8.contains($0) } ? .integer : .number
        case .string: self = .string
        case .object: self = .object
        case .array(let elements):
            // Arrays of arrays are told no further: no type of the documentation is one.
            let first = elements.first { if case .null = $0.value { false } else { true } }
            guard let first else {
                self = .array(nil)
                return
            }
            if case .array = first.value { self = .array(.array(nil)) } else { self = .array(JSONShape(first)) }
        }
    }

    /// What a message calls it: `an array of strings`.
    var title: String {
        switch self {
        case .null: "null"
        case .boolean: "true or false"
        case .integer, .number: "a number"
        case .string: "a string"
        case .object: "an object"
        case .array(nil): "an empty array"
        case .array(let element?): "an array of \(element.pluralTitle)"
        }
    }

    private var pluralTitle: String {
        switch self {
        case .null: "nulls"
        case .boolean: "truth values"
        case .integer, .number: "numbers"
        case .string: "strings"
        case .object: "objects"
        case .array: "arrays"
        }
    }

    /// The type, in the words of a type cell, that such a value has; nil for an object of unknown members and for null.
    var typeText: String? {
        switch self {
        case .boolean: "Boolean"
        case .integer: "Integer"
        case .number: "Double"
        case .string: "String"
        case .array(let element?): element.scalarTypeText.map { "Array of \($0)" }
        case .null, .object, .array(nil): nil
        }
    }

    private var scalarTypeText: String? {
        if case .array = self { return nil }
        return typeText
    }
}
