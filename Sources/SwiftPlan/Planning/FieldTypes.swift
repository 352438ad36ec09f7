import APIModel
import SourceText

/// The Swift type of a field, without the question whether it is optional.
struct ResolvedType {
    var type: SwiftType
    /// The type of the elements, for a list.
    var elementType: SwiftType?
    /// True if a value contains another value of the structure that the field belongs to.
    var isIndirect = false
    /// What the documentation leaves open, in a sentence for the comment of the field.
    var remark: String?
    /// True if the type is, or is made of, Foundation's `Decimal`.
    var usesDecimal = false
    /// True if the type is, or is made of, one of the runtime.
    var usesRuntimeType = false
    /// The value set that the field's own description lists, and that the record has for itself.
    var nested: (name: SwiftIdentifier, values: [DocumentedValue])?
}

/// Finds the types of the fields of a module.
struct FieldTypes {
    let module: ModuleContext

    /// The deepest list of lists that becomes one.
    private static let maximumDepth = 4

    /// The type of a field.
    ///
    /// - Parameters:
    ///   - structure: the structure that the field belongs to; nil for the field of an action.
    ///   - nested: the name to use for values that have a type in the record.
    func resolve(_ field: Field, in structure: DefinitionID?, nested: () -> SwiftIdentifier) -> ResolvedType {
        var depth = 0
        var reference = field.type.reference
        while case .array(let element) = reference {
            depth += 1
            reference = element
        }
        var resolved = element(reference, of: field, nested: nested)
        resolved.usesDecimal = resolved.type == .decimal
        resolved.usesRuntimeType = resolved.type == .timestamp || resolved.type == .jsonValue
        guard depth <= Self.maximumDepth else {
            return ResolvedType(
                type: .jsonValue, remark: "The documented type is a list nested \(depth) deep.", usesRuntimeType: true)
        }
        if case .structure(let id) = reference, let structure, depth == 0 {
            resolved.isIndirect = module.graph.isCyclic(from: structure, to: id)
        }
        for _ in 0..<depth {
            resolved.elementType = resolved.type
            resolved.type = resolved.type.array
        }
        return resolved
    }

    private func element(
        _ reference: TypeReference, of field: Field, nested: () -> SwiftIdentifier
    ) -> ResolvedType {
        switch reference {
        case .scalar(.string): return string(field, nested: nested)
        case .scalar(let scalar):
            return ResolvedType(type: Self.type(of: scalar))
        case .structure(let id), .valueSet(let id):
            if let name = module.types[id] { return ResolvedType(type: SwiftType(name)) }
            return ResolvedType(type: .jsonValue, remark: "The documentation does not define the type.")
        case .unresolved(let name, _):
            return ResolvedType(
                type: .jsonValue, remark: "The documentation does not define the type, which it calls “\(name)”.")
        case .missing, .array:
            return ResolvedType(type: .jsonValue, remark: "The documentation does not state the type.")
        }
    }

    /// A string has one of the values that the description links to or lists; any other type keeps its own.
    private func string(_ field: Field, nested: () -> SwiftIdentifier) -> ResolvedType {
        switch field.valueSet?.value {
        case .type(let id), .description(let id):
            ResolvedType(type: module.types[id].map(SwiftType.init) ?? .string)
        case .inline, nil: inlineValueSet(of: field, nested: nested)
        }
    }

    private func inlineValueSet(of field: Field, nested: () -> SwiftIdentifier) -> ResolvedType {
        guard let values = field.inlineValues else { return ResolvedType(type: .string) }
        if let shared = module.inlineValueSets.type(of: field) { return ResolvedType(type: SwiftType(shared)) }
        let name = nested()
        return ResolvedType(type: SwiftType(name), nested: (name, values))
    }

    private static func type(of scalar: ScalarType) -> SwiftType {
        switch scalar {
        case .string: .string
        case .integer: .int
        case .long: .int64
        case .boolean: .bool
        case .float, .double: .double
        case .decimal: .decimal
        case .timestamp: .timestamp
        case .object, .map: .jsonValue
        }
    }
}
