import APIModel
import SourceText

/// Groups the action pages by the service that their examples call.
struct ServiceGrouping {
    /// Without actions; sorted by name.
    private(set) var services: [Service] = []
    private var draftsByService: [String: [ActionDraft]] = [:]
    /// For each service, where each action has its first page.
    private var firstSpans: [String: [String: SourceSpan]] = [:]

    init(_ pages: [Page], diagnostics: inout DiagnosticCollector) {
        let drafts = pages.compactMap { page in
            if case .action(let draft) = page.content { draft } else { nil }
        }
        for (draft, path) in zip(drafts, Self.servicePaths(of: drafts)) {
            guard let path, let name = path.pathParts.last.map(String.init) else {
                diagnostics.error(
                    "unknown-service", "no example says which service '\(draft.action.name.value)' belongs to",
                    at: draft.action.name.span, help: "give the page an example with a line `POST /api/v2/<service>`")
                continue
            }
            add(draft, to: name, diagnostics: &diagnostics)
        }
        services = draftsByService.keys.sortedByBytes()
            .map { name in
                Service(name: name, path: Self.path(of: name, in: draftsByService[name] ?? [], &diagnostics))
            }
    }

    /// The actions of a service, sorted by name.
    func drafts(of service: String) -> [ActionDraft] {
        let drafts = draftsByService[service] ?? []
        // Names are sorted rather than drafts, which are large.
        let names = drafts.map(\.action.name.value)
        return drafts.indices.sorted { names[$0].precedes(names[$1]) }.map { drafts[$0] }
    }

    /// Adds an action, unless the service has it from another page already.
    private mutating func add(_ draft: ActionDraft, to service: String, diagnostics: inout DiagnosticCollector) {
        let name = draft.action.name
        if let first = firstSpans[service]?[name.value] {
            diagnostics.error(
                "duplicate-action", "'\(name.value)' of the service '\(service)' has another page already",
                at: name.span, help: "delete one of the two pages",
                notes: [.init("the first page of this action", at: first)])
            return
        }
        firstSpans[service, default: [:]][name.value] = name.span
        draftsByService[service, default: []].append(draft)
    }

    /// The request path of a service: the one that most of its pages state. The others are reported.
    private static func path(
        of service: String, in drafts: [ActionDraft], _ diagnostics: inout DiagnosticCollector
    ) -> String {
        let stated = drafts.compactMap { $0.statedPaths.first }
        var counts: [String: Int] = [:]
        for path in stated { counts[path.value, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        guard let path = stated.first(where: { counts[$0.value] == most })?.value else { return "/\(service)" }
        for other in stated where other.value != path {
            diagnostics.warning(
                "conflicting-path", "other pages say that the path of the service '\(service)' is '\(path)'",
                at: other.span, help: "correct the example, or the others")
        }
        return path
    }

    /// The request path of each action: what its first example says, or else what the pages of the same folder agree on, or else
    /// what all pages agree on.
    private static func servicePaths(of drafts: [ActionDraft]) -> [String?] {
        let stated = drafts.map { $0.statedPaths.first?.value }
        var byFolder: [String: Set<String>] = [:]
        for (draft, path) in zip(drafts, stated) {
            guard let path else { continue }
            byFolder[DocumentationPath.folder(of: draft.action.page), default: []].insert(path)
        }
        let everywhere = Set(stated.compactMap(\.self))
        return zip(drafts, stated).map { draft, path in
            if let path { return path }
            let folder = byFolder[DocumentationPath.folder(of: draft.action.page)] ?? everywhere
            return folder.count == 1 ? folder.first : nil
        }
    }
}

extension ActionDraft {
    /// The request paths in the examples, in their order.
    fileprivate var statedPaths: [Located<String>] { action.examples.compactMap(\.head.path) }
}
