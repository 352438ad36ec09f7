import APIModel
import SourceText

/// How the rules speak of what a field says.
extension Field.Requirement {
    var described: String {
        switch self {
        case .yes: "required"
        case .no: "optional"
        case .unknown: "neither required nor optional"
        }
    }
}

extension Bounds {
    /// `1 to 100`, `at least 1`, `at most 100`.
    var described: String {
        switch (minimum, maximum) {
        case (let minimum?, let maximum?): "\(minimum) to \(maximum)"
        case (let minimum?, nil): "at least \(minimum)"
        case (nil, let maximum?): "at most \(maximum)"
        case (nil, nil): "nothing"
        }
    }
}

extension FieldType {
    /// The type as the page has it.
    var described: String { text.isEmpty ? "missing" : "'\(text)'" }
}

extension TypeReference {
    /// True if both are one word of the documentation, or a reference to one name.
    func isSpelt(like other: TypeReference) -> Bool {
        switch (element, other.element) {
        case (.structure, .structure), (.valueSet, .valueSet): true
        default: self == other
        }
    }
}

extension Field {
    /// True if the description lists the values.
    var hasOwnValues: Bool {
        guard case .inline(let values)? = valueSet?.value else { return false }
        return !values.isEmpty && type.reference.element == .scalar(.string)
    }
}
