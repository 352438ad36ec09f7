import APIModel
public import SourceText
import SwiftPlan
import Yams

/// What a `sdkgen.yaml` says. What it does not say is nil or empty.
public struct ConfigurationFile: Sendable {
    var docs: Located<String>?
    var output: Located<String>?
    var templates: Located<String>?
    var services: [ServiceConfiguration] = []
    var access: AccessLevel?
    var encodesOutputs: Bool?
    var pages = Selection()
    var actions = Selection()
    var overrides = Overrides()
    var rules = RuleSettings()
    var layout: Layout?
    var package: PackageConfiguration?
    var limits = Limits()
    var cache: Located<String>?

    /// The name under which the file is looked for.
    public static let name = "sdkgen.yaml"

    private static let keys = [
        "docs", "output", "services", "access", "encode-outputs", "include", "exclude", "templates", "overrides",
        "rules", "layout", "package", "limits", "cache",
    ]

    /// Reads a configuration file and reports every mistake in it.
    public init(reading source: SourceFile, diagnostics: inout DiagnosticCollector) {
        var reader = YAMLReader(source)
        if let root = reader.root() {
            read(root, &reader)
        } else if !reader.diagnostics.hasErrors {
            reader.error("missing-key", "the configuration is empty", at: .wholeFile(source.path))
        }
        diagnostics.merge(reader.diagnostics)
    }

    private mutating func read(_ root: Node, _ reader: inout YAMLReader) {
        let members = reader.members(of: root, called: "the configuration", known: Self.keys, required: ["services"])
        for member in members {
            switch member.key.value {
            case "docs": docs = reader.text(member)
            case "output": output = reader.text(member)
            case "templates": templates = reader.text(member)
            case "access": access = reader.choice(member, of: AccessLevel.self)
            case "encode-outputs": encodesOutputs = reader.bool(member)
            case "services": services = ServiceConfiguration.read(member, &reader)
            case "include": readPatterns(member, &reader, into: \.include)
            case "exclude": readPatterns(member, &reader, into: \.exclude)
            case "overrides": overrides = Overrides.read(member, &reader)
            case "rules": rules = RuleSettings.read(member, &reader)
            case "layout": layout = reader.choice(member, of: Layout.self)
            case "package": package = PackageConfiguration.read(member, &reader)
            case "cache": cache = reader.text(member)
            case "limits": limits = Limits.read(member, &reader)
            default: break
            }
        }
        if layout == .package, package == nil, !reader.diagnostics.hasErrors {
            reader.error(
                "missing-key", "the layout 'package' needs the key 'package'", at: reader.span(of: root),
                help: PackageConfiguration.example)
        }
        for member in members where member.key.value == "overrides" {
            Overrides.reportUnknownServices(member, services, &reader)
        }
    }

    private mutating func readPatterns(
        _ member: YAMLReader.Member, _ reader: inout YAMLReader,
        into list: WritableKeyPath<Selection, [Located<Glob>]>
    ) {
        let what = "'\(member.key.value)'"
        for part in reader.members(of: member.value, called: what, known: ["pages", "actions"]) {
            let globs = reader.patterns(part)
            if part.key.value == "pages" { pages[keyPath: list] = globs } else { actions[keyPath: list] = globs }
        }
    }
}

extension YAMLReader {
    /// Patterns for paths and names that can match something.
    mutating func patterns(_ member: Member) -> [Located<Glob>] {
        texts(member).compactMap { pattern in
            guard pattern.value.hasPrefix("/") || pattern.value.hasPrefix("./") else { return pattern.map(Glob.init) }
            error(
                "invalid-value", "the pattern '\(pattern.value)' can match nothing", at: pattern.span,
                help: "begin at the documentation folder, without '/' or './' in front")
            return nil
        }
    }
}

extension ServiceConfiguration {
    private static let keys = ["path", "version", "module", "title"]

    fileprivate static func read(
        _ member: YAMLReader.Member, _ reader: inout YAMLReader
    ) -> [ServiceConfiguration] {
        let entries = reader.members(of: member.value, called: "'services'")
        if entries.isEmpty, member.value.mapping != nil {
            reader.error(
                "invalid-value", "'services' names no service", at: member.key.span,
                help: "add one: `zec: { path: /api/v2/zec, version: 2025-09-01, module: ZenlayerZEC }`")
        }
        var services: [ServiceConfiguration] = []
        for entry in entries {
            guard let service = read(entry: entry, &reader) else { continue }
            if let twin = services.first(where: { $0.module.lowercased() == service.module.lowercased() }) {
                reader.error(
                    "invalid-value", "the services '\(twin.name)' and '\(service.name)' have one module",
                    at: entry.key.span)
            }
            services.append(service)
        }
        return services.sorted { $0.name.precedes($1.name) }
    }

    private static func read(
        entry: YAMLReader.Member, _ reader: inout YAMLReader
    ) -> ServiceConfiguration? {
        var texts: [String: Located<String>] = [:]
        let what = "the service '\(entry.key.value)'"
        for member in reader.members(
            of: entry.value, called: what, known: keys, required: ["path", "version", "module"])
        {
            texts[member.key.value] = reader.text(member)
        }
        let name = entry.key.value
        if let path = texts["path"], !path.value.hasPrefix("/") || path.value.split(separator: "/").last != name[...] {
            reader.error(
                "invalid-value", "the path of the service '\(name)' is not a request path that ends with '/\(name)'",
                at: path.span, help: "a service has the name of the last part of its path")
        }
        if let module = texts["module"], let problem = ModuleName.problem(with: module.value) {
            reader.error(
                "invalid-value", "'\(module.value)' can't be a Swift module: \(problem)", at: module.span)
        }
        guard let path = texts["path"], let version = texts["version"], let module = texts["module"] else { return nil }
        return ServiceConfiguration(
            name: name, path: path.value, version: version.value, module: module.value, title: texts["title"]?.value)
    }
}
