public import APIModel
public import SourceText

/// Makes the model of all pages together: resolves links, applies overrides, groups actions into services.
public struct ModelBuilder: Sendable {
    private let vocabulary: Vocabulary
    private let overrides: Overrides

    public init(vocabulary: Vocabulary = Vocabulary(), overrides: Overrides = Overrides()) {
        self.vocabulary = vocabulary
        self.overrides = overrides
    }

    /// - Parameters:
    ///   - pages: in the order of the table of contents.
    ///   - jobs: how many services are linked at the same time.
    public func build(_ pages: [Page], jobs: Int = 1, diagnostics: inout DiagnosticCollector) -> API {
        let (index, grouping) = concurrently(
            jobs: jobs, diagnostics: &diagnostics, { DefinitionIndex(pages, diagnostics: &$0) },
            { ServiceGrouping(pages, diagnostics: &$0) })
        let types = TypeResolver(vocabulary: vocabulary, index: index)
        let indexPages = IndexPages(pages)
        let linkers = grouping.services.parallelMap(jobs: jobs, diagnostics: &diagnostics) { service, diagnostics in
            var linker = Linker(service, types: types, overrides: overrides)
            for draft in grouping.drafts(of: service.name) { linker.link(draft, diagnostics: &diagnostics) }
            linker.service.title = indexPages.title(of: linker.service)
            return linker
        }
        let assignment = DefinitionAssignment(services: linkers.map(\.service), pages: pages)
        let linked = linkers.parallelMap(jobs: jobs, diagnostics: &diagnostics) { linker, diagnostics in
            var linker = linker
            for page in assignment.pages(of: linker.service.name) { linker.link(page, diagnostics: &diagnostics) }
            return linker
        }
        assignment.reportUnassigned(diagnostics: &diagnostics)
        linked.reduce(into: OverrideApplication(overrides)) { $0.merge($1.overrides) }
            .reportUnused(diagnostics: &diagnostics)
        return API(
            services: linked.map(\.service), commonErrorCodes: Self.commonErrorCodes(pages, diagnostics: &diagnostics),
            pages: pages.map(\.record))
    }

    /// The codes of the common error page; a second page of this kind adds the codes that the first doesn't have.
    private static func commonErrorCodes(_ pages: [Page], diagnostics: inout DiagnosticCollector) -> [ErrorCode] {
        var codes: [ErrorCode] = []
        var first: [String: SourceSpan] = [:]
        for case .commonErrors(let list) in pages.map(\.content) {
            for code in list {
                if let earlier = first[code.code.value], earlier.file != code.code.span.file { continue }
                first[code.code.value] = code.code.span
                codes.append(code)
            }
        }
        return codes
    }
}

/// The pages that introduce a folder.
private struct IndexPages {
    private var titles: [String: String] = [:]

    init(_ pages: [Page]) {
        for page in pages where page.path.utf8.suffix(Self.name.utf8.count).elementsEqual(Self.name.utf8) {
            titles[page.path] = page.title?.value
        }
    }

    private static let name = "README.md"

    /// The title of the index page in the folder that holds all the actions of a service.
    func title(of service: Service) -> String? {
        // By index: an action would be copied.
        let actions = service.actions
        let folders = Set(actions.indices.map { DocumentationPath.folder(of: actions[$0].page) }).map(\.pathParts)
        guard var common = folders.first else { return nil }
        for folder in folders {
            common = zip(common, folder).prefix { $0 == $1 }.map(\.0)
        }
        return titles[(common.map(String.init) + [Self.name]).joined(separator: "/")]
    }
}

extension Page {
    /// What the model says of the page itself.
    fileprivate var record: PageRecord {
        let kind: PageRecord.Kind
        var reason: String?
        switch content {
        case .action: kind = .action
        case .dataStructures: kind = .dataStructures
        case .commonErrors: kind = .commonErrors
        case .other(let why):
            kind = .other
            reason = why
        }
        return PageRecord(
            path: path, kind: kind, title: title?.value, reason: reason, summary: summary, links: links)
    }
}
