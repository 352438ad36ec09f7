/// What the configuration decides about the generated code.
public struct PlannerOptions: Hashable, Sendable {
    /// Who may use the generated types.
    public var accessLevel: AccessLevel
    /// The module that generated code stands on.
    public var runtimeModule: SwiftIdentifier
    /// The names for the services that want others than the usual ones, by the name of the service.
    public var modules: [String: ModuleOptions]
    /// What the first line of a file says of its origin besides the page: `sdkgen`, `sdkgen 1.2.0`.
    public var generator: String
    /// Makes outputs and their structures encodable too, so that they can be cached or stubbed as JSON. Costs a fifth of
    /// the size and compile time of the generated code.
    public var encodesOutputs: Bool

    public init(
        accessLevel: AccessLevel = .public, runtimeModule: SwiftIdentifier = .type("ZenlayerRuntime"),
        modules: [String: ModuleOptions] = [:], generator: String = "sdkgen", encodesOutputs: Bool = false
    ) {
        self.accessLevel = accessLevel
        self.runtimeModule = runtimeModule
        self.modules = modules
        self.generator = generator
        self.encodesOutputs = encodesOutputs
    }
}

/// The names of the module of a service.
public struct ModuleOptions: Hashable, Sendable {
    public var name: SwiftIdentifier
    public var client: SwiftIdentifier

    public init(name: SwiftIdentifier, client: SwiftIdentifier) {
        self.name = name
        self.client = client
    }

    /// The usual names: `ZenlayerZEC` and `ZECClient` for `zec`. A short name is taken for an abbreviation.
    public init(service: String) {
        let name = SwiftIdentifier.type(service.utf8.count <= 4 ? service.uppercased() : service)
        self.init(name: .type("Zenlayer" + name.name), client: .type(name.name + "Client"))
    }

    /// The usual client in a module of another name; nil for a name that no module can have.
    public init?(service: String, module: String) {
        guard let name = SwiftIdentifier(exactly: module), !name.isKeyword else { return nil }
        self.init(service: service)
        self.name = name
    }
}
