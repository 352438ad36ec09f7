import APIModel
import SourceText
import SwiftPlan

extension Configuration {
    /// What a person says on the command line: it goes before the file.
    public struct Flags: Hashable, Sendable {
        public var docs: String?
        public var output: String?
        public var templates: String?
        public var layout: Layout?
        public var cache: String?

        public init(
            docs: String? = nil, output: String? = nil, templates: String? = nil, layout: Layout? = nil,
            cache: String? = nil
        ) {
            self.docs = docs
            self.output = output
            self.templates = templates
            self.layout = layout
            self.cache = cache
        }
    }

    /// The flag goes before the file, the file before the default.
    ///
    /// - Parameters:
    ///   - folder: the folder of the file, which its paths are relative to; empty for the working directory.
    ///   - flags: paths in them are relative to the working directory.
    public init(_ file: ConfigurationFile?, in folder: String, flags: Flags) {
        func path(_ value: Located<String>?) -> String? {
            value.map { $0.value.hasPrefix("/") || folder.isEmpty ? $0.value : "\(folder)/\($0.value)" }
        }
        let layout = flags.layout ?? file?.layout ?? .modules
        let defaultOutput = layout == .package ? Self.defaultPackageOutput : Self.defaultOutput
        self.init(
            docs: flags.docs ?? path(file?.docs) ?? Self.defaultDocs,
            output: flags.output ?? path(file?.output) ?? defaultOutput,
            services: file?.services ?? [],
            access: file?.access ?? .public,
            encodesOutputs: file?.encodesOutputs ?? false,
            pages: file?.pages ?? Selection(),
            actions: file?.actions ?? Selection(),
            templates: flags.templates ?? path(file?.templates),
            overrides: file?.overrides ?? Overrides(),
            rules: file?.rules ?? RuleSettings(),
            layout: layout, package: file?.package?.located(in: folder), limits: file?.limits ?? .standard,
            cache: flags.cache ?? path(file?.cache))
    }
}
