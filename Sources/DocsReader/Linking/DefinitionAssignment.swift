import APIModel
import RichText
import SourceText

/// Decides which services a data-structure page belongs to.
///
/// A page belongs to each service whose actions, or whose other pages, refer to it. One that nothing refers to belongs to the
/// service with actions in the nearest folder around it.
struct DefinitionAssignment {
    private var pagesByService: [String: [Page]] = [:]
    private var unassigned: [Page] = []

    init(services: [Service], pages: [Page]) {
        let definingPages = pages.filter { if case .dataStructures = $0.content { true } else { false } }
        let links = Dictionary(
            definingPages.map { ($0.path, $0.linkedPages) }, uniquingKeysWith: { first, _ in first })
        var owners: [String: Set<String>] = [:]
        for service in services {
            let references = Self.referencedPages(by: service)
            for path in Self.closure(of: references, along: links) {
                owners[path, default: []].insert(service.name)
            }
        }
        for page in definingPages {
            let names = owners[page.path] ?? Self.neighbours(of: page, services: services)
            for name in names { pagesByService[name, default: []].append(page) }
            if names.isEmpty { unassigned.append(page) }
        }
    }

    /// In the order of the pages.
    func pages(of service: String) -> [Page] { pagesByService[service] ?? [] }

    func reportUnassigned(diagnostics: inout DiagnosticCollector) {
        for page in unassigned {
            diagnostics.warning(
                "unused-page", "no action refers to these definitions, and no service is near them",
                at: page.title?.span ?? .wholeFile(page.path),
                help: "move the page to the folder of its service, or link to it from a page of an action")
        }
    }

    private static func referencedPages(by service: Service) -> Set<String> {
        var pages: Set<String> = []
        for action in service.actions {
            for fields in [action.inputs, action.outputs] {
                for id in fields.definitions { pages.insert(id.page) }
            }
        }
        return pages
    }

    /// The pages, and those that their links lead to.
    private static func closure(of pages: Set<String>, along links: [String: [String]]) -> Set<String> {
        var reached = pages
        var open = Array(pages)
        while let page = open.popLast() {
            for next in links[page] ?? [] where links[next] != nil && reached.insert(next).inserted {
                open.append(next)
            }
        }
        return reached
    }

    private static func neighbours(of page: Page, services: [Service]) -> Set<String> {
        for folder in DocumentationPath.enclosingFolders(of: page.path) {
            let names = services.filter { service in
                service.actions.contains { folder.isEmpty || $0.page.hasPrefix(folder + "/") }
            }
            if !names.isEmpty { return Set(names.map(\.name)) }
        }
        return []
    }
}

extension Page {
    /// The pages that the links of the page's fields lead to.
    fileprivate var linkedPages: [String] {
        guard case .dataStructures(let drafts) = content else { return [] }
        let folder = DocumentationPath.folder(of: path)
        return drafts.flatMap { draft -> [String] in
            guard case .structure(let table) = draft.content else { return [] }
            let links =
                table.openFields.flatMap(\.typeCell.links)
                + table.fields.indices.flatMap { table.fields[$0].description.links }
            return links.compactMap { link in
                guard case .relative(let target) = LinkTarget(link.target).place else { return nil }
                return DocumentationPath.resolve(target, from: folder)
            }
        }
    }
}
