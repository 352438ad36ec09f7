public import APIModel

/// How callers of generated code spell an edition of the API. Whether a change breaks code is decided by what callers
/// write, so two spellings of the documentation that give one name are one thing.
public struct CallerSurface: Sendable {
    /// By the name of the service.
    public var modules: [String: Module]
    /// The name of a value or an error code.
    public var member: @Sendable (String) -> String

    public init(modules: [String: Module], member: @escaping @Sendable (String) -> String) {
        self.modules = modules
        self.member = member
    }

    /// The module of a service.
    public struct Module: Sendable {
        /// The types of actions by their wire names.
        public var actions: [String: String]
        /// The types of structures and value sets.
        public var definitions: [DefinitionID: String]
        /// By the name of the type: `AttachNic.Input`, `NicInfo`.
        public var records: [String: Record]

        public init(actions: [String: String], definitions: [DefinitionID: String], records: [String: Record]) {
            self.actions = actions
            self.definitions = definitions
            self.records = records
        }
    }

    /// A struct whose properties are fields.
    public struct Record: Hashable, Sendable {
        public var isEncodable: Bool
        public var isDecodable: Bool
        /// True if callers can set the properties.
        public var isMutable: Bool
        /// True if an action sends or receives it. What none does can be changed, encoded and decoded.
        public var isUsed: Bool
        /// By wire name.
        public var properties: [String: Property]

        public init(
            isEncodable: Bool, isDecodable: Bool, isMutable: Bool, isUsed: Bool, properties: [String: Property]
        ) {
            self.isEncodable = isEncodable
            self.isDecodable = isDecodable
            self.isMutable = isMutable
            self.isUsed = isUsed
            self.properties = properties
        }
    }

    public struct Property: Hashable, Sendable {
        public var name: String
        /// The type without `?`, as it is spelt anywhere in the module: `[AttachNic.Input.Kind]`.
        public var type: String
        public var isOptional: Bool

        public init(name: String, type: String, isOptional: Bool) {
            self.name = name
            self.type = type
            self.isOptional = isOptional
        }

        /// The type of the elements of the list, or of the lists in it.
        var elementType: Substring {
            let opened = type.drop { $0 == "[" }
            return opened.prefix { $0 != "]" }
        }
    }
}

/// An edition of the API, and how callers spell it.
public struct CallerEdition: Sendable {
    public var api: API
    public var surface: CallerSurface

    public init(_ api: API, surface: CallerSurface) {
        self.api = api
        self.surface = surface
    }
}
