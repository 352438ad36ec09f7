/// What the configuration decides about a package around the modules.
public struct PackageOptions: Hashable, Sendable {
    public var name: String
    /// What people call the SDK.
    public var title: String
    public var runtime: RuntimeOrigin
    /// True if the package has a file with a licence.
    public var hasLicense: Bool

    public init(name: String, title: String, runtime: RuntimeOrigin, hasLicense: Bool = false) {
        self.name = name
        self.title = title
        self.runtime = runtime
        self.hasLicense = hasLicense
    }
}

/// Where the module comes from that generated code stands on.
public enum RuntimeOrigin: Hashable, Sendable {
    /// A package at an address, from a version on.
    case remote(url: String, version: String)
    /// A package in a folder.
    case local(path: String)
    /// The package's own sources.
    case vendored
}

/// A file of a package that belongs to no module.
///
/// To add one, write a type that conforms, a template of its name, and a line in ``PackagePlanner/artefacts``.
public protocol PackageArtefact: PrintedFile {
    static func plan(_ package: PackageContext) -> [Self]

    var path: PackagePath { get }
}

/// The place of a file in a package. It is made of identifiers and of fixed names, so it leads nowhere else.
public struct PackagePath: Hashable, Sendable {
    /// The path, with `/` between its parts.
    public let text: String

    static let manifest = PackagePath(text: "Package.swift")
    static let readme = PackagePath(text: "README.md")
    static let sources = "Sources"

    /// The first page of a module's documentation.
    static func catalog(of module: SwiftIdentifier) -> PackagePath {
        PackagePath(text: "\(sources)/\(module.name)/\(module.name).docc/\(module.name).md")
    }

    /// Where the file of a module is in the package.
    public static func source(_ path: String) -> String { "\(sources)/\(path)" }

    private init(text: String) { self.text = text }
}
