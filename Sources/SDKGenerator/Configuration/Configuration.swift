public import APIModel
public import SwiftPlan

/// Everything that decides what a run reads and writes: the defaults, then `sdkgen.yaml`, then the flags.
public struct Configuration: Hashable, Sendable {
    /// The folder with the pages.
    public var docs: String
    /// The folder under which each module has a folder of its own.
    public var output: String
    /// Sorted by name.
    public var services: [ServiceConfiguration]
    /// Who may use the generated declarations.
    public var access: AccessLevel
    /// True if outputs and their structures are to be encodable too.
    public var encodesOutputs: Bool
    public var pages: Selection
    public var actions: Selection
    /// A folder with templates that take the place of built-in ones of the same name.
    public var templates: String?
    public var overrides: Overrides
    public var rules: RuleSettings
    /// Where the files of the SDK go.
    public var layout: Layout
    /// What a package around the modules is made of; nil if none is made.
    public var package: PackageConfiguration?
    public var limits: Limits
    /// A folder in which a run leaves word for the next one, so that one in which nothing changed is short; nil for none.
    public var cache: String?

    public static let defaultDocs = "docs"
    public static let defaultOutput = "Sources"
    /// For a package, which has its own `Sources`.
    public static let defaultPackageOutput = "Package"

    public init(
        docs: String = defaultDocs, output: String = defaultOutput, services: [ServiceConfiguration] = [],
        access: AccessLevel = .public, encodesOutputs: Bool = false, pages: Selection = Selection(),
        actions: Selection = Selection(), templates: String? = nil, overrides: Overrides = Overrides(),
        rules: RuleSettings = RuleSettings(), layout: Layout = .modules, package: PackageConfiguration? = nil,
        limits: Limits = .standard, cache: String? = nil
    ) {
        self.docs = docs
        self.output = output
        self.services = services
        self.access = access
        self.encodesOutputs = encodesOutputs
        self.pages = pages
        self.actions = actions
        self.templates = templates
        self.overrides = overrides
        self.rules = rules
        self.layout = layout
        self.package = package
        self.limits = limits
        self.cache = cache
    }
}

/// What no page states about a service.
public struct ServiceConfiguration: Hashable, Sendable {
    /// The last part of the request path: `zec` of `/api/v2/zec`.
    public var name: String
    /// The request path.
    public var path: String
    /// The API version, sent with each request.
    public var version: String
    /// The Swift module that is generated for it.
    public var module: String
    public var title: String?

    public init(name: String, path: String, version: String, module: String, title: String? = nil) {
        self.name = name
        self.path = path
        self.version = version
        self.module = module
        self.title = title
    }
}
