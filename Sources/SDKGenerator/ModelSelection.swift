import APIModel
import SourceText

/// The part of a model that a person wants to see.
public struct ModelSelection: Hashable, Sendable {
    /// Paths of pages or of folders with pages, relative to the documentation folder; empty for all.
    public var pages: [String]
    public var service: String?
    public var action: String?

    public init(pages: [String] = [], service: String? = nil, action: String? = nil) {
        self.pages = pages
        self.service = service
        self.action = action
    }

    /// The wanted part of a model. With an action, the structures and value sets that it uses are all that remain.
    ///
    /// - Throws: ``Unusable`` if the model has no such page, service or action.
    func part(of api: API) throws(Unusable) -> API {
        var part = api
        if let service {
            let names = api.services.map(\.name)
            guard names.contains(service) else { throw Self.unknown("service", service, among: names) }
            part.services.removeAll { $0.name != service }
        }
        if let action {
            let names = part.services.flatMap(\.actions).map(\.name.value)
            guard names.contains(action) else { throw Self.unknown("action", action, among: names) }
            part.services.removeAll { service in !service.actions.contains { $0.name.value == action } }
            for index in part.services.indices { part.services[index].keep(action: action) }
            let pages = Set(part.services.flatMap { $0.pages })
            part.pages.removeAll { !pages.contains($0.path) }
            part.commonErrorCodes = []
        }
        for page in pages where !api.pages.contains(where: { Self.covers(page, $0.path) }) {
            throw Self.unknown("page", page, among: api.pages.map(\.path))
        }
        if !pages.isEmpty {
            let isWanted = { (path: String) in pages.contains { Self.covers($0, path) } }
            part.pages.removeAll { !isWanted($0.path) }
            part.commonErrorCodes.removeAll { !isWanted($0.code.span.file) }
            for index in part.services.indices {
                part.services[index].actions.removeAll { !isWanted($0.page) }
                part.services[index].structures.removeAll { !isWanted($0.id.page) }
                part.services[index].valueSets.removeAll { !isWanted($0.id.page) }
            }
        }
        return part
    }

    private static func covers(_ wanted: String, _ path: String) -> Bool {
        wanted.isEmpty || wanted == path || path.hasPrefix(wanted + "/")
    }

    private static func unknown(_ kind: String, _ name: String, among names: [String]) -> Unusable {
        Unusable(
            "no-such-\(kind)", "the documentation has no \(kind) '\(name)'",
            help: Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" })
    }
}

extension Service {
    fileprivate var pages: [String] {
        actions.map(\.page) + structures.map(\.id.page) + valueSets.map(\.id.page)
    }

    /// Leaves one action, and the definitions that it reaches.
    fileprivate mutating func keep(action name: String) {
        actions.removeAll { $0.name.value != name }
        let fields = Dictionary(structures.map { ($0.id, $0.fields) }, uniquingKeysWith: { first, _ in first })
        let reached = actions.flatMap { [$0.inputs, $0.outputs] }.reachableDefinitions { fields[$0] }
        structures.removeAll { !reached.contains($0.id) }
        valueSets.removeAll { !reached.contains($0.id) }
    }
}
