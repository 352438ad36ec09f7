import APIModel
import SourceText

/// What is decided about a module before its files are planned.
///
/// A class, since each file and each field is planned with it and it never changes: a structure of so many collections
/// would be counted part by part whenever it is passed on.
public final class ModuleContext: Sendable {
    let service: Service
    let module: SwiftIdentifier
    let client: SwiftIdentifier
    /// One for each of the service's actions.
    let actionNames: [SwiftIdentifier]
    /// The service's structures, and those of other services that its actions need.
    let structures: [Structure]
    let valueSets: [ValueSet]
    /// The types of the structures and value sets.
    let types: [DefinitionID: SwiftIdentifier]
    /// The types of the values that descriptions list.
    let inlineValueSets: InlineValueSets
    let graph: StructureGraph
    let commonErrorCodes: [ErrorCode]
    let options: PlannerOptions
    /// The types of the module, which a nested type must not hide.
    let typeNames: Set<String>

    static let commonErrorCode = SwiftIdentifier.type("CommonErrorCode")
    static let serviceErrorCode = SwiftIdentifier.type("ServiceErrorCode")

    init(
        service: Service, names: ModuleOptions, commonErrorCodes: [ErrorCode], definitions: Definitions,
        options: PlannerOptions, _ diagnostics: inout DiagnosticCollector
    ) {
        self.service = service
        self.commonErrorCodes = commonErrorCodes
        self.options = options
        module = names.name
        client = names.client
        graph = StructureGraph(service, definitions)

        let known = Set(service.structures.map(\.id))
        let borrowed = graph.sent.union(graph.received).subtracting(known).sorted()
        structures =
            service.structures.uniqued("structure", &diagnostics) + borrowed.compactMap(definitions.structure)
        let tables = Self.tables(of: service, structures)
        valueSets = Self.valueSets(of: service, tables, definitions, &diagnostics)

        var scope = NameScope(.ignoringCase, reserved: ReservedNames.lowercaseTypes, reservedSuffix: "Type")
        for name in [module, client, Self.commonErrorCode, Self.serviceErrorCode, options.runtimeModule] {
            scope.reserve(name)
        }
        actionNames = service.actions.map { action in
            let origin = NameScope.Origin(kind: "the action", name: action.name.value, span: action.name.span)
            return scope.claim(.type(action.name.value), for: origin, suffix: "Action", &diagnostics)
        }
        var types: [DefinitionID: SwiftIdentifier] = [:]
        let wanted = DefinitionNames(structures.map(\.place) + valueSets.map(\.place), of: service.name, &diagnostics)
        for structure in structures {
            let origin = NameScope.Origin(
                kind: "the structure", name: structure.id.name, span: structure.span)
            types[structure.id] = scope.claim(wanted[structure.id], for: origin, suffix: "Structure", &diagnostics)
        }
        for valueSet in valueSets where types[valueSet.id] == nil {
            let origin = NameScope.Origin(kind: "the value set", name: valueSet.id.name, span: valueSet.span)
            types[valueSet.id] = scope.claim(wanted[valueSet.id], for: origin, suffix: "Value", &diagnostics)
        }
        self.types = types
        inlineValueSets = InlineValueSets(
            tables,
            documented: valueSets.compactMap { set in types[set.id].map { (set, $0) } }
        ) { scope.derive($0, suffix: "Value") }
        typeNames = scope.taken
    }

    /// The tables of fields of the module.
    private static func tables(of service: Service, _ structures: [Structure]) -> [[Field]] {
        service.actions.flatMap { [$0.inputs, $0.outputs] } + structures.map(\.fields)
    }

    /// The service's value sets, and those of other services that its actions and structures need.
    private static func valueSets(
        of service: Service, _ tables: [[Field]], _ definitions: Definitions,
        _ diagnostics: inout DiagnosticCollector
    ) -> [ValueSet] {
        let own = service.valueSets.uniqued("value set", &diagnostics)
        let known = Set(own.map(\.id))
        let borrowed = Set(tables.definitions).subtracting(known)
        return own + borrowed.sorted().compactMap(definitions.valueSet)
    }
}

private protocol Definition {
    var id: DefinitionID { get }
    var span: SourceSpan { get }
}

extension Structure: Definition {}
extension ValueSet: Definition {}

extension Definition {
    fileprivate var place: Located<DefinitionID> { Located(id, at: span) }
}

extension Array where Element: Definition {
    /// The first definition of each name on a page: a link to the name can only mean one.
    fileprivate func uniqued(_ kind: String, _ diagnostics: inout DiagnosticCollector) -> [Element] {
        var first: [DefinitionID: SourceSpan] = [:]
        return filter { element in
            guard let earlier = first[element.id] else {
                first[element.id] = element.span
                return true
            }
            diagnostics.error(
                "swift-name-collision", "the \(kind) '\(element.id.name)' is defined a second time on this page",
                at: element.span, help: "remove one of the two; until then this one is left out",
                notes: [Diagnostic.Note("the first definition is here", at: earlier)])
            return false
        }
    }
}
