public import APIModel
import DocsReader
public import SourceText

/// The way from pages to an SDK, all of it in memory:
///
///     SourceFile ──read──▶ Page ──model──▶ API ──check──▶ API ──plan──▶ SDKPlan ──render──▶ [OutputFile]
public struct Pipeline: Sendable {
    public var configuration: Configuration
    /// Templates that take the place of the built-in ones of the same path.
    public var templates: [SourceFile]
    /// How many pages are read at the same time.
    public var jobs: Int
    private let vocabulary = Vocabulary()

    public init(configuration: Configuration, templates: [SourceFile] = [], jobs: Int = 1) {
        self.configuration = configuration
        self.templates = templates
        self.jobs = jobs
    }

    /// Reads pages and tells what they mean.
    ///
    /// - Parameter sources: every page, and the table of contents where there is one.
    public func model(_ sources: [SourceFile], diagnostics: inout DiagnosticCollector) -> API {
        let pages = read(order(sources, diagnostics: &diagnostics), diagnostics: &diagnostics)
        let builder = ModelBuilder(vocabulary: vocabulary, overrides: configuration.overrides)
        var api = builder.build(pages, diagnostics: &diagnostics)
        select(from: &api, diagnostics: &diagnostics)
        configure(&api)
        return api
    }

    /// Makes an SDK of pages.
    ///
    /// - Throws: ``Unusable`` where the run can't go on, as for a template that can't be used.
    public func run(_ sources: [SourceFile], diagnostics: inout DiagnosticCollector) throws -> SDK {
        let api = model(sources, diagnostics: &diagnostics)
        return SDK(api: api, files: [])
    }

    /// The selected pages in the order of the table of contents.
    private func order(_ sources: [SourceFile], diagnostics: inout DiagnosticCollector) -> [SourceFile] {
        let selection = configuration.pages
        let pages = sources.filter { $0.path != TableOfContents.fileName }
        selection.reportIdlePatterns(among: pages.map(\.path), kind: "pages", diagnostics: &diagnostics)
        let contents = sources.first { $0.path == TableOfContents.fileName }
        let table = contents.map { TableOfContents(reading: $0, diagnostics: &diagnostics) } ?? TableOfContents()
        return table.order(
            pages.filter { selection.contains($0.path) }, isLeftOut: { !selection.contains($0) },
            diagnostics: &diagnostics)
    }

    /// Reads each page by itself, several at the same time.
    private func read(_ sources: [SourceFile], diagnostics: inout DiagnosticCollector) -> [Page] {
        let reader = PageReader(vocabulary: vocabulary)
        let results = sources.parallelMap(jobs: jobs) { source in
            var diagnostics = DiagnosticCollector()
            let page = reader.read(source, diagnostics: &diagnostics)
            return (page, diagnostics)
        }
        for (_, pageDiagnostics) in results { diagnostics.merge(pageDiagnostics) }
        return results.map(\.0)
    }

    /// Adds what no page states: versions and titles.
    private func configure(_ api: inout API) {
        for index in api.services.indices {
            let service = configuration.services.first { $0.name == api.services[index].name }
            api.services[index].version = service?.version
            api.services[index].title = service?.title ?? api.services[index].title
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
