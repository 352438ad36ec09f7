import APIModel
import SourceText

/// The type of a property as far as a caller can tell two of them apart.
indirect enum CallerType: Hashable {
    case string
    case integer
    case long
    case boolean
    case double
    case decimal
    case timestamp
    /// Whatever the documentation leaves open: an object, a map, a missing or unresolved type.
    case anything
    case list(CallerType)
    /// A structure or value set. A renamed one has one identity in both editions.
    case definition(Int)
    /// The value set that the field's own description lists, which is named after the field.
    case ownValues

    private static let maximumDepth = 4

    init(_ field: Field, identities: [DefinitionID: Int]) {
        var depth = 0
        var reference = field.type.reference
        while case .array(let element) = reference {
            depth += 1
            reference = element
        }
        guard depth <= Self.maximumDepth else {
            self = .anything
            return
        }
        self = Self.element(reference, of: field, identities)
        for _ in 0..<depth { self = .list(self) }
    }

    private static func element(
        _ reference: TypeReference, of field: Field, _ identities: [DefinitionID: Int]
    ) -> CallerType {
        switch reference {
        case .scalar(.string): string(field, identities)
        case .scalar(let scalar): CallerType(scalar)
        case .structure(let id), .valueSet(let id): identities[id].map(CallerType.definition) ?? .anything
        case .unresolved, .missing, .array: .anything
        }
    }

    private static func string(_ field: Field, _ identities: [DefinitionID: Int]) -> CallerType {
        switch field.valueSet?.value {
        case .type(let id), .description(let id): identities[id].map(CallerType.definition) ?? .string
        case .inline(let values) where !values.isEmpty: .ownValues
        case .inline, nil: .string
        }
    }

    private init(_ scalar: ScalarType) {
        self =
            switch scalar {
            case .string: .string
            case .integer: .integer
            case .long: .long
            case .boolean: .boolean
            case .float, .double: .double
            case .decimal: .decimal
            case .timestamp: .timestamp
            case .object, .map: .anything
            }
    }
}

extension CallerType {
    var isOwnValues: Bool {
        var type = self
        while case .list(let element) = type { type = element }
        return type == .ownValues
    }

    var isList: Bool {
        if case .list = self { true } else { false }
    }
}

extension Field {
    /// The values that the field's own description lists.
    var ownValues: [DocumentedValue] {
        if case .inline(let values)? = valueSet?.value { values } else { [] }
    }
}
