import APIModel
import RichText
import SourceText

/// A struct whose properties are fields of a JSON object.
public struct RecordPlan: TemplateView {
    public var documentation: DocComment
    public var name: SwiftIdentifier
    public var isEncodable: Bool
    public var isDecodable: Bool
    /// True for what callers send, and for what no action uses. An answer is what the service said: its properties are
    /// constants.
    public var isMutable: Bool
    public var fields: [FieldPlan]
    /// The value sets that descriptions of the fields list, and that are no types of the module.
    public var valueSets: [ValueSetPlan]
    /// True if the parameters of the initialiser take a line each.
    public var wrapsInitializer: Bool

    public static let members = TemplateMembers(
        of: RecordPlan.self,
        [
            .lines("documentation") { $0.documentation },
            .text("name") { $0.name },
            .text("conformances") { SwiftConformances(isEncodable: $0.isEncodable, isDecodable: $0.isDecodable) },
            .flag("isEncodable") { $0.isEncodable },
            .flag("isDecodable") { $0.isDecodable },
            .flag("isMutable") { $0.isMutable },
            .flag("hasFields") { !$0.fields.isEmpty },
            .views("fields") { $0.fields },
            .views("valueSets") { $0.valueSets },
            .flag("wrapsInitializer") { $0.wrapsInitializer },
        ])
}

/// A property of a record.
///
/// A class, as a template goes through the fields of a record several times, and would copy each every time.
public final class FieldPlan: TemplateView {
    public let documentation: DocComment
    public let name: SwiftIdentifier
    /// The type, with a `?` where ``isOptional``.
    public let type: SwiftType
    /// The type without it.
    public let valueType: SwiftType
    /// The stored property: the property itself, unless it is deprecated. Code that is not deprecated may not name a
    /// deprecated property without a warning, and that of its own type isn't.
    public let storage: SwiftIdentifier
    public let isDeprecated: Bool
    /// What to use in place of a deprecated property; nil where the page names nothing.
    public let deprecationMessage: SwiftStringLiteral?
    public let wireName: SwiftStringLiteral
    public let isOptional: Bool
    /// The type of the elements, for a list.
    public let elementType: SwiftType?
    public let isIndirect: Bool
    /// How the stored property is declared.
    public let binding: SwiftBinding
    /// True if the assignment in the initialiser does not fit in a line.
    public let breaksAssignment: Bool
    /// True if the call that reads the field does not fit in a line.
    public let breaksDecoding: Bool
    /// True if the call that writes the field does not fit in a line.
    public let breaksEncoding: Bool
    let usesDecimal: Bool
    let usesRuntimeType: Bool

    init(_ field: Field, _ shape: FieldPlanner.Shape, isMutable: Bool) {
        let resolved = shape.resolved
        name = shape.name
        documentation = DocComment(field: field, name: name, remark: resolved.remark)
        isOptional = shape.isOptional
        valueType = resolved.type
        type = isOptional ? valueType.optional : valueType
        isDeprecated = field.deprecation != nil
        storage = isDeprecated ? name.storage : name
        deprecationMessage = field.deprecation.flatMap(SwiftStringLiteral.init(replacementOf:))
        wireName = SwiftStringLiteral(field.name.value)
        elementType = resolved.elementType
        isIndirect = resolved.isIndirect
        binding = SwiftBinding(isMutable: isMutable, isWrapped: isIndirect)
        breaksAssignment = !CodeLine.fits("            self.\(storage) = \(name)")
        breaksDecoding = !CodeLine.fits("            self.\(storage) = fields.value(\(wireName))")
        breaksEncoding = !CodeLine.fits("            fields.write(self.\(storage), \(wireName))")
        usesDecimal = resolved.usesDecimal
        usesRuntimeType = resolved.usesRuntimeType
    }

    public static let members = TemplateMembers(
        of: FieldPlan.self,
        [
            .lines("documentation") { $0.documentation },
            .text("name") { $0.name },
            .text("type") { $0.type },
            .text("storage") { $0.storage },
            .flag("isDeprecated") { $0.isDeprecated },
            .texts("deprecationMessage") { $0.deprecationMessage.map { [$0] } ?? [] },
            .text("wireName") { $0.wireName },
            .flag("isOptional") { $0.isOptional },
            .flag("isList") { $0.elementType != nil },
            .flag("isIndirect") { $0.isIndirect },
            .text("binding") { $0.binding },
            .flag("breaksAssignment") { $0.breaksAssignment },
            .flag("breaksDecoding") { $0.breaksDecoding },
            .flag("breaksEncoding") { $0.breaksEncoding },
        ])
}

extension RecordPlan {
    /// What a record is for.
    enum Role {
        case input(Pagination?)
        case output(Pagination?)
        case structure(DefinitionID)

        /// True for a field that counts pages or what is on them: `Int` is enough for that, also where the documentation
        /// has an integer of 64 bits, and it is what the runtime counts in.
        func countsPages(_ wireName: String) -> Bool {
            switch self {
            case .input(let pagination): [pagination?.pageNumber, pagination?.pageSize].contains(wireName)
            case .output(let pagination): pagination?.total == wireName
            case .structure: false
            }
        }
    }

    var usesDecimal: Bool { fields.contains(where: \.usesDecimal) }
    var exposure: RuntimeExposure {
        if fields.contains(where: { $0.isIndirect || $0.usesRuntimeType }) { return .types }
        return valueSets.isEmpty ? .none : .conformances
    }

    init(
        _ name: SwiftIdentifier, documentation: DocComment, fields: [Field], role: Role, in module: ModuleContext,
        _ diagnostics: inout DiagnosticCollector
    ) {
        self.documentation = documentation
        self.name = name
        var planner = FieldPlanner(role: role, module: module, count: fields.count)
        (isEncodable, isDecodable) = (planner.isEncodable, planner.isDecodable)
        isMutable = planner.isMutable
        self.fields = fields.compactMap { planner.plan($0, &diagnostics) }
        valueSets = planner.valueSets
        wrapsInitializer = Self.wraps(self.fields, access: SwiftAccess(module.options.accessLevel))
    }

    private static func wraps(_ fields: [FieldPlan], access: SwiftAccess) -> Bool {
        var line: CodeLine = "        \(access)init() {"
        for (index, field) in fields.enumerated() {
            if index > 0 { line += ", " }
            line += "\(field.name): \(field.type)"
            if field.isOptional { line += " = nil" }
        }
        return !CodeLine.fits(line)
    }
}

/// Plans the fields of one record, one after the other.
struct FieldPlanner {
    let role: RecordPlan.Role
    let isEncodable: Bool
    let isDecodable: Bool
    let isMutable: Bool
    let isUsed: Bool
    private let module: ModuleContext
    private let fieldTypes: FieldTypes
    private(set) var valueSets: [ValueSetPlan] = []
    private var names = NameScope(.exact, reserved: ReservedNames.members, reservedSuffix: "Value")
    private var types: NameScope
    private var wireNames: [String: SourceSpan] = [:]

    /// - Parameter count: how many fields there are, so that room for them is made once.
    init(role: RecordPlan.Role, module: ModuleContext, count: Int) {
        self.role = role
        self.module = module
        fieldTypes = FieldTypes(module: module)
        wireNames.reserveCapacity(count)
        let encodesOutputs = module.options.encodesOutputs
        switch role {
        case .input: (isEncodable, isDecodable, isMutable, isUsed) = (true, false, true, true)
        case .output: (isEncodable, isDecodable, isMutable, isUsed) = (encodesOutputs, true, false, true)
        case .structure(let id):
            let (isSent, isReceived) = (module.graph.sent.contains(id), module.graph.received.contains(id))
            isUsed = isSent || isReceived
            isMutable = isSent || !isReceived
            isEncodable = isMutable || encodesOutputs
            isDecodable = isReceived || !isSent
        }
        types = NameScope(
            .ignoringCase, reserved: ReservedNames.lowercaseTypes, outer: module.typeNames,
            reservedSuffix: "Value")
        names.reserveCapacity(count)
    }

    /// What callers know of a property.
    struct Shape {
        var name: SwiftIdentifier
        var resolved: ResolvedType
        var isOptional: Bool
    }

    /// Decides about name and type of a property; nil for a second field of the same wire name, which an object cannot
    /// have.
    mutating func shape(of field: Field, _ diagnostics: inout DiagnosticCollector) -> Shape? {
        let wireName = field.name.value
        if let first = wireNames[wireName] {
            diagnostics.error(
                "swift-name-collision", "the field '\(wireName)' is documented a second time in this table",
                at: field.name.span, help: "remove one of the two rows; until then this one is left out",
                notes: [Diagnostic.Note("the first row is here", at: first)])
            return nil
        }
        wireNames[wireName] = field.name.span

        let origin = NameScope.Origin(kind: "the field", name: wireName, span: field.name.span)
        let name = names.claim(.member(wireName), for: origin, &diagnostics)
        var structure: DefinitionID?
        if case .structure(let id) = role { structure = id }
        var resolved = fieldTypes.resolve(field, in: structure) { types.derive(.type(wireName)) }
        if resolved.type == .int64, role.countsPages(wireName) { resolved.type = .int }
        // A record that requires one of its own kind could not be made.
        let isOptional = isDecodable || field.required != .yes || resolved.isIndirect
        return Shape(name: name, resolved: resolved, isOptional: isOptional)
    }

    /// Plans a property; nil for a field that can't be one.
    mutating func plan(_ field: Field, _ diagnostics: inout DiagnosticCollector) -> FieldPlan? {
        guard let shape = shape(of: field, &diagnostics) else { return nil }
        if let nested = shape.resolved.nested {
            valueSets.append(
                ValueSetPlan(
                    nested.name, documentation: DocComment(sentence: "The values of ", field.name.value),
                    values: nested.values, access: SwiftAccess(module.options.accessLevel), &diagnostics))
        }
        return FieldPlan(field, shape, isMutable: isMutable)
    }
}
