public import APIModel
import SourceText

/// What callers know of an SDK: the names and types that they write. It is what a plan decides, without the comments and
/// the files, so it costs a fraction of one.
public struct SDKSurface: Sendable {
    /// By the name of the service.
    public private(set) var modules: [String: Module] = [:]

    /// The module of a service.
    public struct Module: Sendable {
        /// The types of actions by their wire names.
        public var actions: [String: String] = [:]
        /// The types of structures and value sets.
        public var definitions: [DefinitionID: String] = [:]
        /// By the name of the type: `AttachNic.Input`, `NicInfo`.
        public var records: [String: Record] = [:]
    }

    /// A struct whose properties are fields.
    public struct Record: Sendable {
        public var isEncodable: Bool
        public var isDecodable: Bool
        /// True if callers can set the properties.
        public var isMutable: Bool
        /// True if an action sends or receives it.
        public var isUsed: Bool
        /// By wire name.
        public var properties: [String: Property] = [:]
    }

    public struct Property: Sendable {
        public var name: String
        /// The type without `?`, as it is spelt anywhere in the module: `[AttachNic.Input.Kind]`.
        public var type: String
        public var isOptional: Bool
    }

    public init(_ api: API, options: PlannerOptions = PlannerOptions()) {
        // What is wrong with the names is told where the SDK is planned.
        var diagnostics = DiagnosticCollector()
        for module in SDKPlanner(options: options).contexts(of: api, diagnostics: &diagnostics) {
            modules[module.service.name] = Module(module, &diagnostics)
        }
    }
}

extension SDKSurface.Module {
    fileprivate init(_ module: ModuleContext, _ diagnostics: inout DiagnosticCollector) {
        for (action, name) in zip(module.service.actions, module.actionNames) {
            actions[action.name.value] = name.name
            records["\(name.name).Input"] = SDKSurface.Record(
                "\(name.name).Input", action.inputs, .input(action.pagination), module, &diagnostics)
            records["\(name.name).Output"] = SDKSurface.Record(
                "\(name.name).Output", action.outputs, .output(action.pagination), module, &diagnostics)
        }
        for structure in module.structures {
            guard let name = module.types[structure.id]?.name else { continue }
            records[name] = SDKSurface.Record(name, structure.fields, .structure(structure.id), module, &diagnostics)
        }
        definitions = module.types.mapValues(\.name)
    }
}

extension SDKSurface.Record {
    fileprivate init(
        _ name: String, _ fields: [Field], _ role: RecordPlan.Role, _ module: ModuleContext,
        _ diagnostics: inout DiagnosticCollector
    ) {
        var planner = FieldPlanner(role: role, module: module, count: fields.count)
        properties.reserveCapacity(fields.count)
        isEncodable = planner.isEncodable
        isDecodable = planner.isDecodable
        isMutable = planner.isMutable
        isUsed = planner.isUsed
        for field in fields {
            guard let shape = planner.shape(of: field, &diagnostics) else { continue }
            var type = shape.resolved.type.source
            if let nested = shape.resolved.nested?.name {
                type = type.replacing(nested.source, with: "\(name).\(nested.source)")
            }
            properties[field.name.value] = SDKSurface.Property(
                name: shape.name.name, type: type, isOptional: shape.isOptional)
        }
    }
}
