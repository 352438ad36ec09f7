import APIModel
import Foundation
import SourceText
import SystemPackage

/// One run of the tool: the disk around a ``Pipeline``.
///
/// A run never prints. Each job leaves what it found in ``report`` and how it went in ``outcome``.
public struct Run: Sendable {
    public internal(set) var report = RunReport()
    public internal(set) var outcome: Outcome = .fine
    let settings: Settings
    /// What was made; without files where the model was all that was asked for. It is kept for whoever ends the process
    /// while the run is there, and so need not take it apart.
    var sdk: SDK?

    public enum Outcome: Int32, Sendable {
        case fine = 0
        /// Mistakes in the pages, or an SDK that is not what the pages say.
        case findings = 1
        /// The run could not begin: the configuration, a folder or an argument is of no use.
        case unusable = 2
    }

    /// What a person asks of every job.
    public struct Settings: Sendable {
        /// The configuration file; nil for `sdkgen.yaml` in the working directory, if there is one.
        public var configurationFile: String?
        public var flags: Configuration.Flags
        /// How many pages are read at the same time; nil for one a processor.
        public var jobs: Int?
        public var stageEnded: StageObserver

        public init(
            configurationFile: String? = nil, flags: Configuration.Flags = Configuration.Flags(), jobs: Int? = nil,
            stageEnded: @escaping StageObserver = { _ in }
        ) {
            self.configurationFile = configurationFile
            self.flags = flags
            self.jobs = jobs
            self.stageEnded = stageEnded
        }
    }

    public init(_ settings: Settings) {
        self.settings = settings
        report.jobs = jobs
    }

    /// How many things are done at the same time.
    var jobs: Int { settings.jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    // MARK: Jobs

    /// Reads the pages and brings the output folder up to date; writes nothing where the pages have errors.
    ///
    /// - Returns: what was made, and what had to be changed for it; nil if nothing was written.
    /// - Throws: what no page, configuration or disk can be blamed for.
    public mutating func generate(force: Bool = false) throws -> (counts: SDKCounts, output: OutputComparison)? {
        guard let (pipeline, sources) = try open(withTemplates: true) else { return nil }
        let configuration = pipeline.configuration
        return try attempt { run in
            let place = try run.cachePlace(pipeline)
            if let unchanged = run.unchangedOutput(place, of: configuration) {
                run.settings.stageEnded(.write)
                return unchanged
            }
            guard let sdk = try run.makeSDK(of: sources, pipeline) else { return nil }
            do {
                let counts = SDKCounts(sdk.api)
                let output = try OutputFolder(path: configuration.output, jobs: run.jobs).write(sdk.files, force: force)
                run.remember(counts, output, in: place)
                run.settings.stageEnded(.write)
                return (counts, output)
            } catch let conflict as OutputConflict {
                run.add(conflict, in: configuration.output)
                return nil
            }
        }
    }

    /// Compares the output folder with what the pages say. Writes nothing, but to a cache that is named.
    ///
    /// - Returns: how they differ, and the same line by line.
    public mutating func check() throws -> (comparison: OutputComparison, difference: String)? {
        guard let (pipeline, sources) = try open(withTemplates: true) else { return nil }
        let configuration = pipeline.configuration
        return try attempt { run in
            let place = try run.cachePlace(pipeline)
            if let unchanged = run.unchangedOutput(place, of: configuration) {
                return (unchanged.output, "")
            }
            guard let sdk = try run.makeSDK(of: sources, pipeline) else { return nil }
            let folder = OutputFolder(path: configuration.output, jobs: run.jobs)
            let comparison = try folder.compare(with: sdk.files)
            if comparison.differences.isEmpty {
                run.remember(SDKCounts(sdk.api), comparison, in: place)
            } else {
                run.outcome = .findings
            }
            return (comparison, try folder.difference(comparison, sdk.files))
        }
    }

    /// The model of the pages, or a part of it, as JSON.
    ///
    /// - Parameter selection: its paths may also be relative to the working directory.
    public mutating func inspect(
        _ selection: ModelSelection = ModelSelection(), pretty: Bool = false
    ) throws -> [UInt8]? {
        guard let (api, configuration) = try makeModel() else { return nil }
        if report.diagnostics.hasErrors { outcome = .findings }
        var selection = selection
        selection.pages = selection.pages.map { Self.path($0, below: configuration.docs) }
        return try attempt { _ in try ModelDocument(try selection.part(of: api)).json(pretty: pretty) }
    }

    // MARK: The way there

    /// False if anything is wrong. A configured service without an action is, too, and no service at all: what was
    /// generated earlier would be deleted.
    private mutating func canWrite(_ api: API, _ configuration: Configuration) -> Bool {
        if configuration.services.isEmpty, api.services.isEmpty {
            report.diagnostics.error(
                "no-services", "neither the pages nor the configuration name a service", at: nil,
                help: "is '\(configuration.docs)' the right folder?")
        }
        for service in configuration.services {
            if api.services.contains(where: { $0.name == service.name && !$0.actions.isEmpty }) { continue }
            report.diagnostics.error(
                "service-without-actions", "no page documents an action of the service '\(service.name)'", at: nil,
                help: "is '\(configuration.docs)' the right folder, and '\(service.path)' the path in its examples?")
        }
        if report.diagnostics.hasErrors { outcome = .findings }
        return !report.diagnostics.hasErrors
    }

    private mutating func makeModel() throws -> (API, Configuration)? {
        guard let (pipeline, sources) = try open(withTemplates: false) else { return nil }
        let api = pipeline.model(sources, diagnostics: &report.diagnostics)
        sdk = SDK(api: api, files: [])
        return (api, pipeline.configuration)
    }

    /// The SDK that pages describe; nil if anything is wrong, which was reported.
    private mutating func makeSDK(of sources: [SourceFile], _ pipeline: Pipeline) throws -> SDK? {
        var sdk = pipeline.run(sources, diagnostics: &report.diagnostics)
        report.setAsideRemarksOfRules()
        sdk.files = pipeline.admitted(try arrange(sdk, of: pipeline), diagnostics: &report.diagnostics)
        self.sdk = sdk
        return canWrite(sdk.api, pipeline.configuration) ? sdk : nil
    }

    /// Reads everything that a job needs from disk; nil after it was reported that something is of no use.
    mutating func open(withTemplates: Bool) throws -> (Pipeline, [SourceFile])? {
        guard let configuration = try readConfiguration() else { return nil }
        var templates: TemplateSet?
        if withTemplates {
            guard let set = try readTemplates(configuration.templates) else { return nil }
            templates = set
        }
        return try attempt { run in
            let jobs = run.jobs
            let folder = DocumentationFolder(path: configuration.docs, limits: configuration.limits)
            // Also where reading fails, its diagnostics name files of this folder.
            run.report.addPages([], in: configuration.docs)
            let sources = try folder.read(
                selecting: configuration.pages, jobs: jobs, diagnostics: &run.report.diagnostics)
            run.report.addPages(sources, in: configuration.docs)
            run.settings.stageEnded(.load)
            return (
                Pipeline(
                    configuration: configuration, templates: templates, jobs: jobs,
                    stageEnded: run.settings.stageEnded), sources
            )
        }
    }

    /// The built-in templates, or those of a folder in the place of some of them.
    private mutating func readTemplates(_ folder: String?) throws -> TemplateSet? {
        try attempt { run in
            run.report.addSources(TemplateSet.builtin)
            var diagnostics = DiagnosticCollector()
            var overrides: [SourceFile] = []
            if let folder {
                overrides = try TemplateFolder(path: folder).read(diagnostics: &diagnostics)
                run.report.addSources(overrides, in: folder)
                for problem in diagnostics.diagnostics { run.report.add(problem, in: folder) }
            }
            let templates = TemplateSet(overrides: overrides, diagnostics: &run.report.diagnostics)
            guard !run.report.diagnostics.hasErrors else {
                run.outcome = .unusable
                return nil
            }
            return templates
        }
    }

    mutating func readConfiguration() throws -> Configuration? {
        guard let configuration = try openConfiguration() else { return nil }
        return try attempt { _ in
            // Each of the two would take the other's files for its own that are no longer wanted.
            guard
                FilePath(configuration.docs).lexicallyNormalized()
                    != FilePath(configuration.output).lexicallyNormalized()
            else {
                throw Unusable(
                    "docs-is-output", "'\(configuration.docs)' is the folder of the pages and of the SDK",
                    help: "give 'output' a folder of its own")
            }
            return configuration
        }
    }

    private mutating func openConfiguration() throws -> Configuration? {
        try attempt { run in
            guard let path = try run.findConfiguration() else {
                return Configuration(nil, in: "", flags: run.settings.flags)
            }
            let source: SourceFile
            do throws(UnreadableFile) {
                source = try SourceFile.read(path, in: "", limit: YAMLReader.maximumSize)
            } catch {
                throw Unusable(error.diagnostic)
            }
            run.report.addSources([source])
            let file = ConfigurationFile(reading: source, diagnostics: &run.report.diagnostics)
            guard !run.report.diagnostics.hasErrors else {
                run.outcome = .unusable
                return nil
            }
            return Configuration(
                file, in: FilePath(path).removingLastComponent().string, flags: run.settings.flags)
        }
    }

    private func findConfiguration() throws -> String? {
        if let path = settings.configurationFile { return path }
        return try FileSystem.type(of: FilePath(ConfigurationFile.name)) == nil ? nil : ConfigurationFile.name
    }

    /// Does a part of a job, and takes down why the run can't go on if it can't.
    mutating func attempt<Result>(_ part: (inout Run) throws -> Result?) throws -> Result? {
        do {
            return try part(&self)
        } catch let problem as Unusable {
            give(up: problem)
            return nil
        }
    }

    /// Takes down why the run can't go on.
    mutating func give(up problem: Unusable) {
        report.add(problem.diagnostic)
        outcome = .unusable
    }

    private mutating func add(_ conflict: OutputConflict, in folder: String) {
        for difference in conflict.conflicts {
            let problem =
                difference.kind == .edited
                ? "the file was edited since it was generated" : "the file is in the way and was not generated"
            report.add(
                Diagnostic(
                    .error, "output-\(difference.kind.rawValue)", "\(problem); nothing was written",
                    at: .wholeFile(difference.path),
                    help: "move what is worth keeping to another file, then run with --force"), in: folder)
        }
        outcome = .findings
    }

    /// The path of a page relative to the documentation folder, whether it was given so or from the working directory.
    private static func path(_ path: String, below docs: String) -> String {
        func absolute(_ path: String) -> FilePath {
            FilePath(FileManager.default.currentDirectoryPath).pushing(FilePath(path)).lexicallyNormalized()
        }
        var full = absolute(path)
        if full.removePrefix(absolute(docs)) { return full.string }
        return FilePath(path).lexicallyNormalized().string
    }
}
