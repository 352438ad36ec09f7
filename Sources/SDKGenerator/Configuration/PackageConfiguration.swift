import SourceText
import Yams

/// What a package around the modules is made of.
public struct PackageConfiguration: Hashable, Sendable {
    public var name: String
    /// What people call the SDK.
    public var title: String
    public var runtime: Runtime
    /// The file with the licence, which is copied.
    public var license: String?

    /// Where the module comes from that generated code stands on.
    public enum Runtime: Hashable, Sendable {
        /// A package at an address, from a version on.
        case remote(url: String, version: String)
        /// A package in a folder, as seen from the generated package.
        case local(path: String)
        /// The sources of a folder, which are copied.
        case copy(folder: String)
    }

    public init(name: String, title: String, runtime: Runtime, license: String? = nil) {
        self.name = name
        self.title = title
        self.runtime = runtime
        self.license = license
    }

    /// With the paths of what is copied relative to the working directory, and not to a folder.
    func located(in folder: String) -> PackageConfiguration {
        func path(_ path: String) -> String { path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)" }
        var package = self
        package.license = license.map(path)
        if case .copy(let source) = runtime { package.runtime = .copy(folder: path(source)) }
        return package
    }

    // MARK: Reading

    static let example = "for example: `package: { name: zenlayer-swift, runtime: { path: ../sdkgen } }`"
    private static let keys = ["name", "title", "runtime", "license"]
    private static let runtimeKeys = ["url", "version", "path", "copy"]

    static func read(_ member: YAMLReader.Member, _ reader: inout YAMLReader) -> PackageConfiguration? {
        var texts: [String: String] = [:]
        var runtime: Runtime?
        let members = reader.members(
            of: member.value, called: "'package'", known: keys, required: ["name", "runtime"])
        for member in members {
            switch member.key.value {
            case "runtime": runtime = readRuntime(member, &reader)
            default: texts[member.key.value] = reader.text(member)?.value
            }
        }
        guard let name = texts["name"], let runtime else { return nil }
        return PackageConfiguration(
            name: name, title: texts["title"] ?? name, runtime: runtime, license: texts["license"])
    }

    private static func readRuntime(_ member: YAMLReader.Member, _ reader: inout YAMLReader) -> Runtime? {
        var texts: [String: Located<String>] = [:]
        for member in reader.members(of: member.value, called: "'runtime'", known: runtimeKeys) {
            texts[member.key.value] = reader.text(member)
        }
        switch (texts["url"]?.value, texts["version"]?.value, texts["path"]?.value, texts["copy"]?.value) {
        case (let url?, let version?, nil, nil): return .remote(url: url, version: version)
        case (nil, nil, let path?, nil): return .local(path: path)
        case (nil, nil, nil, let folder?): return .copy(folder: folder)
        default:
            reader.error(
                "invalid-value", "'runtime' says more or less than where the runtime comes from", at: member.key.span,
                help: "write `url` and `version`, or `path` to a package, or `copy` with the folder of its sources")
            return nil
        }
    }
}
