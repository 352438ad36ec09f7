import APIModel
import SourceText

/// Groups the action pages by the service that their examples call.
struct ServiceGrouping {
    /// Without actions; sorted by name.
    private(set) var services: [Service] = []
    private let drafts: [ActionDraft]
    /// The indices of the drafts of each service.
    private var draftsByService: [String: [Int]] = [:]
    /// For each service, where each action has its first page.
    private var firstSpans: [String: [String: SourceSpan]] = [:]

    init(_ pages: [Page], diagnostics: inout DiagnosticCollector) {
        drafts = pages.compactMap { page in
            if case .action(let draft) = page.content { draft } else { nil }
        }
        let stated = drafts.indices.map { drafts[$0].statedPaths.first }
        for (index, path) in zip(drafts.indices, Self.servicePaths(of: drafts, stated: stated)) {
            guard let name = path.flatMap(\.lastPathPart) else {
                let action = drafts[index].action.name
                diagnostics.error(
                    "unknown-service", "no example says which service '\(action.value)' belongs to",
                    at: action.span, help: "give the page an example with a line `POST /api/v2/<service>`")
                continue
            }
            add(index, to: name, diagnostics: &diagnostics)
        }
        services = draftsByService.keys.sortedByBytes()
            .map { name in
                let paths = (draftsByService[name] ?? []).compactMap { stated[$0] }
                return Service(name: name, path: Self.path(of: name, stated: paths, &diagnostics))
            }
    }

    /// The actions of a service, sorted by name.
    func drafts(of service: String) -> [ActionDraft] {
        let indices = draftsByService[service] ?? []
        return indices.sorted { drafts[$0].action.name.value.precedes(drafts[$1].action.name.value) }
            .map { drafts[$0] }
    }

    /// Adds an action, unless the service has it from another page already.
    private mutating func add(_ draft: Int, to service: String, diagnostics: inout DiagnosticCollector) {
        let name = drafts[draft].action.name
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
        of service: String, stated: [Located<String>], _ diagnostics: inout DiagnosticCollector
    ) -> String {
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
    private static func servicePaths(of drafts: [ActionDraft], stated: [Located<String>?]) -> [String?] {
        // Most pages say it.
        if !stated.contains(where: { $0 == nil }) { return stated.map { $0?.value } }
        var byFolder: [String: Set<String>] = [:]
        for (index, path) in stated.enumerated() {
            guard let path else { continue }
            byFolder[DocumentationPath.folder(of: drafts[index].action.page), default: []].insert(path.value)
        }
        let everywhere = Set(stated.compactMap { $0?.value })
        return stated.enumerated().map { index, path in
            if let path { return path.value }
            let folder = byFolder[DocumentationPath.folder(of: drafts[index].action.page)] ?? everywhere
            return folder.count == 1 ? folder.first : nil
        }
    }
}

extension ActionDraft {
    /// The request paths in the examples, in their order.
    fileprivate var statedPaths: [Located<String>] { action.examples.compactMap(\.head.path) }
}
