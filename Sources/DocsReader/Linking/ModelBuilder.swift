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

    /// - Parameter pages: in the order of the table of contents.
    public func build(_ pages: [Page], diagnostics: inout DiagnosticCollector) -> API {
        let index = DefinitionIndex(pages, diagnostics: &diagnostics)
        var linker = Linker(
            types: TypeResolver(vocabulary: vocabulary, index: index), overrides: OverrideApplication(overrides))
        let grouping = ServiceGrouping(pages, diagnostics: &diagnostics)
        var services = grouping.services
        for position in services.indices {
            services[position].actions = grouping.drafts(of: services[position].name).map { draft in
                linker.link(draft, service: services[position].name, diagnostics: &diagnostics)
            }
        }
        let indexPages = IndexPages(pages)
        for position in services.indices {
            services[position].title = indexPages.title(of: services[position])
        }
        let assignment = DefinitionAssignment(services: services, pages: pages)
        for position in services.indices {
            for page in assignment.pages(of: services[position].name) {
                linker.link(page, into: &services[position], diagnostics: &diagnostics)
            }
        }
        assignment.reportUnassigned(diagnostics: &diagnostics)
        linker.overrides.reportUnused(diagnostics: &diagnostics)
        return API(
            services: services, commonErrorCodes: Self.commonErrorCodes(pages, diagnostics: &diagnostics),
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
