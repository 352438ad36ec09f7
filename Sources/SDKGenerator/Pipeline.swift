public import APIModel
import DocsReader
public import SourceText
import SwiftPlan

/// The way from pages to an SDK, all of it in memory:
///
///     SourceFile ──read──▶ Page ──model──▶ API ──check──▶ API ──plan──▶ SDKPlan ──render──▶ [OutputFile]
public struct Pipeline: Sendable {
    public var configuration: Configuration
    /// The templates of the SDK; nil for those that are built in.
    public var templates: TemplateSet?
    /// How many pages are read at the same time.
    public var jobs: Int
    public var stageEnded: StageObserver
    private let vocabulary = Vocabulary()

    public init(
        configuration: Configuration, templates: TemplateSet? = nil, jobs: Int = 1,
        stageEnded: @escaping StageObserver = { _ in }
    ) {
        self.configuration = configuration
        self.templates = templates
        self.jobs = jobs
        self.stageEnded = stageEnded
    }

    /// Reads pages and tells what they mean.
    ///
    /// - Parameter sources: every page, and the table of contents where there is one.
    public func model(_ sources: [SourceFile], diagnostics: inout DiagnosticCollector) -> API {
        let contents = tableOfContents(among: sources, diagnostics: &diagnostics)
        // Which pages of the folder take part was decided when it was read: here they are only put in order.
        let ordered = contents.order(
            sources, isLeftOut: { !configuration.pages.contains($0) }, diagnostics: &diagnostics)
        let pages = read(ordered, diagnostics: &diagnostics)
        stageEnded(.read)
        let builder = ModelBuilder(vocabulary: vocabulary, overrides: configuration.overrides)
        var api = builder.build(pages, jobs: jobs, diagnostics: &diagnostics)
        contents.title(pagesOf: &api)
        select(from: &api, diagnostics: &diagnostics)
        configure(&api, diagnostics: &diagnostics)
        stageEnded(.model)
        return api
    }

    /// Reads pages and tells what is wrong with them.
    ///
    /// - Returns: what they mean, and the corrections that `sdkgen.yaml` could make, of what they have wrong about the
    ///   wire.
    @discardableResult
    public func lint(
        _ sources: [SourceFile], diagnostics: inout DiagnosticCollector
    ) -> (api: API, overrides: Overrides) {
        let api = model(sources, diagnostics: &diagnostics)
        return (api, check(api, of: sources, diagnostics: &diagnostics))
    }

    /// Makes an SDK of pages.
    public func run(_ sources: [SourceFile], diagnostics: inout DiagnosticCollector) -> SDK {
        let templates = templates ?? TemplateSet(diagnostics: &diagnostics)
        let api = model(sources, diagnostics: &diagnostics)
        check(api, of: sources, diagnostics: &diagnostics)
        reportUnconfiguredServices(of: api, diagnostics: &diagnostics)
        let drafts = plan(api, diagnostics: &diagnostics)
        stageEnded(.plan)
        let files = templates.map { render(drafts, with: $0, diagnostics: &diagnostics) } ?? []
        stageEnded(.render)
        return SDK(api: api, files: files)
    }

    /// Makes every decision about each file, and prints it.
    private func render(
        _ drafts: [FileDraft], with templates: TemplateSet, diagnostics: inout DiagnosticCollector
    ) -> [OutputFile] {
        let limit = configuration.limits.outputBytes
        let files = SDKRenderer(templates).render(drafts, limit: limit, jobs: jobs, diagnostics: &diagnostics)
        if let files { return files }
        reportOutputSize(&diagnostics)
        return []
    }

    /// The files if they are small enough together, with what a layout put beside those of the plan.
    func admitted(_ files: [OutputFile], diagnostics: inout DiagnosticCollector) -> [OutputFile] {
        if files.reduce(0, { $0 + $1.contents.count }) <= configuration.limits.outputBytes { return files }
        reportOutputSize(&diagnostics)
        return []
    }

    private func reportOutputSize(_ diagnostics: inout DiagnosticCollector) {
        diagnostics.error(
            "limit-output-size", "the generated files have more than \(configuration.limits.outputBytes) bytes",
            at: nil, help: "leave out pages, or raise 'output-bytes' of 'limits' in \(ConfigurationFile.name)")
    }

    private func tableOfContents(
        among sources: [SourceFile], diagnostics: inout DiagnosticCollector
    ) -> TableOfContents {
        let source = sources.first { $0.path == TableOfContents.fileName }
        let limits = configuration.limits.markdown
        return source.map { TableOfContents(reading: $0, limits: limits, diagnostics: &diagnostics) }
            ?? TableOfContents()
    }

    /// Reads each page by itself.
    private func read(_ sources: [SourceFile], diagnostics: inout DiagnosticCollector) -> [Page] {
        let reader = PageReader(vocabulary: vocabulary, limits: configuration.limits.markdown)
        return sources.parallelMap(jobs: jobs, diagnostics: &diagnostics) { reader.read($0, diagnostics: &$1) }
    }

    /// Makes every decision about modules as a whole: which files they have, and what is called what in all of them.
    private func plan(_ api: API, diagnostics: inout DiagnosticCollector) -> [FileDraft] {
        SDKPlanner(options: plannerOptions).modules(of: api, diagnostics: &diagnostics)
            .parallelMap(jobs: jobs, diagnostics: &diagnostics) { $0.plan(diagnostics: &$1).files }
            .flatMap(\.self)
    }

    /// Adds what the configuration says about services: what no page states, and the path if the pages have it wrong.
    private func configure(_ api: inout API, diagnostics: inout DiagnosticCollector) {
        for index in api.services.indices {
            guard let service = configuration.services.first(where: { $0.name == api.services[index].name }) else {
                continue
            }
            if service.path != api.services[index].path {
                diagnostics.warning(
                    "conflicting-path",
                    "the pages say '\(api.services[index].path)', the configuration '\(service.path)', which is taken",
                    at: api.services[index].actions.lazy.compactMap(\.examples.first?.head.path?.span).first,
                    help: "correct the pages, or 'path' in sdkgen.yaml")
            }
            api.services[index].path = service.path
            api.services[index].version = service.version
            api.services[index].title = service.title ?? api.services[index].title
        }
    }

    /// Leaves out the actions that the configuration doesn't want.
    private func select(from api: inout API, diagnostics: inout DiagnosticCollector) {
        let selection = configuration.actions
        let names = api.services.flatMap { $0.actions.map(\.name.value) }
        selection.reportIdlePatterns(among: names, kind: "actions", diagnostics: &diagnostics)
        for index in api.services.indices {
            api.services[index].actions.removeAll { !selection.contains($0.name.value) }
        }
    }
}

extension Pipeline {
    /// What the configuration decides about the generated code.
    var plannerOptions: PlannerOptions {
        var options = PlannerOptions(accessLevel: configuration.access, encodesOutputs: configuration.encodesOutputs)
        for service in configuration.services {
            options.modules[service.name] = ModuleOptions(service: service.name, module: service.module)
        }
        return options
    }

    /// Reports the services that the pages document and the configuration doesn't name: no page states their version.
    func reportUnconfiguredServices(of api: API, diagnostics: inout DiagnosticCollector) {
        for service in api.services where !configuration.services.contains(where: { $0.name == service.name }) {
            let module = ModuleOptions(service: service.name).name.name
            diagnostics.error(
                "unconfigured-service", "the configuration doesn't name the service '\(service.name)'",
                at: service.actions.first?.name.span,
                help: """
                    add to 'services' in sdkgen.yaml: \
                    `\(service.name): { path: \(service.path), version: <API version>, module: \(module) }`
                    """)
        }
    }
}

/// What a run makes: the meaning of the pages, and the files of the SDK.
public struct SDK: Hashable, Sendable {
    public var api: API
    /// In the order of the bytes of their paths.
    public var files: [OutputFile]

    public init(api: API, files: [OutputFile]) {
        self.api = api
        self.files = files
    }
}
