import APIModel
import DocsChecks
import Foundation
import SourceText
import SwiftPlan
import SystemPackage

extension Run {
    /// Looks at the pages and drafts a configuration for them; one that is there already is not read.
    ///
    /// - Parameter versions: the API versions of services, by their names.
    /// - Returns: nil if the folder is of no use.
    public mutating func draftConfiguration(versions: [String: String] = [:]) throws -> ConfigurationDraft? {
        try attempt { run in
            let configuration = Configuration(nil, in: "", flags: run.settings.flags)
            let jobs = run.jobs
            var diagnostics = DiagnosticCollector()
            let sources = try DocumentationFolder(path: configuration.docs)
                .read(jobs: jobs, diagnostics: &diagnostics)
            let pipeline = Pipeline(configuration: configuration, jobs: jobs)
            let api = pipeline.model(sources, diagnostics: &diagnostics)
            let overrides = pipeline.check(api, of: sources, diagnostics: &diagnostics)
            let services = api.services.filter { !$0.actions.isEmpty }
            guard !services.isEmpty else {
                throw Unusable(
                    "no-services",
                    "none of the \(api.pages.count) pages of '\(configuration.docs)' documents an action",
                    help: "is it the right folder? 'sdkgen inspect --pretty' tells what each page was taken for")
            }
            for name in versions.keys.sorted() where !services.contains(where: { $0.name == name }) {
                throw Unusable(
                    "no-such-service", "no page documents an action of the service '\(name)'",
                    help: Suggestion.help(for: name, among: services.map(\.name)))
            }
            let found = diagnostics.sorted
            return ConfigurationDraft(
                docs: configuration.docs, pages: api.pages.count,
                services: Self.drafts(of: services, versions: versions), overrides: overrides.yaml,
                errors: found.count { $0.severity == .error }, warnings: found.count { $0.severity == .warning })
        }
    }

    /// Writes a draft to `sdkgen.yaml` in the working directory.
    ///
    /// - Returns: nil if the file is there already, or can't be written.
    public mutating func write(_ draft: ConfigurationDraft) throws -> Void? {
        try attempt { _ in
            do {
                try FileSystem.create(FilePath(ConfigurationFile.name), contents: Array(draft.text.utf8))
            } catch Errno.fileExists {
                throw Unusable(
                    "configuration-in-the-way", "'\(ConfigurationFile.name)' is there already, and stays as it is",
                    help: "--print shows the draft; move the file away to have it written")
            } catch {
                throw Unusable(
                    "unwritable-configuration", "'\(ConfigurationFile.name)' can't be written: \(error)")
            }
        }
    }

    /// Modules are told apart where case does not count: they become folders.
    private static func drafts(
        of services: [Service], versions: [String: String]
    ) -> [ConfigurationDraft.Service] {
        var taken: Set<String> = []
        return services.map { service in
            let usual = ModuleOptions(service: service.name).name.name
            var module = usual
            var number = 2
            while ModuleName.problem(with: module) != nil || !taken.insert(module.lowercased()).inserted {
                module = "\(usual)\(number)"
                number += 1
            }
            return ConfigurationDraft.Service(
                name: service.name, path: service.path, module: module, title: service.title,
                version: versions[service.name], actions: service.actions.map(\.name.value).sortedByBytes())
        }
    }
}
