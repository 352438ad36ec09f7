import APIModel
import SourceText

/// Finds definitions by page and name.
struct DefinitionIndex {
    struct Entry {
        var id: DefinitionID
        var isStructure: Bool
        var span: SourceSpan

        var reference: TypeReference { isStructure ? .structure(id) : .valueSet(id) }
    }

    /// By page, then by the name in lower case.
    private var entries: [String: [String: Entry]] = [:]
    /// Every page, by the last part of its address on the site.
    private var pagesByLastPart: [Substring: [(page: String, parts: [Substring])]] = [:]
    /// The pages that define something, by their folder; in the order of the pages.
    private var definingPages: [String: [String]] = [:]
    private var entriesByName: [String: [Entry]] = [:]
    private var pagePaths: Set<String> = []

    /// Indexes the pages. A second definition of a name on one page is reported and left out.
    init(_ pages: [Page], diagnostics: inout DiagnosticCollector) {
        for page in pages {
            let parts = DocumentationPath.siteParts(of: page.path)
            pagePaths.insert(page.path)
            pagesByLastPart[parts.last ?? "", default: []].append((page.path, parts))
            guard case .dataStructures(let drafts) = page.content else { continue }
            definingPages[DocumentationPath.folder(of: page.path), default: []].append(page.path)
            for draft in drafts { add(draft, page: page.path, diagnostics: &diagnostics) }
        }
    }

    private mutating func add(_ draft: DefinitionDraft, page: String, diagnostics: inout DiagnosticCollector) {
        let key = Vocabulary.key(draft.name.value)
        if let first = entries[page]?[key] {
            diagnostics.error(
                "duplicate-definition", "'\(draft.name.value)' is defined on this page already", at: draft.name.span,
                help: "merge the two, or rename one: links can't tell them apart",
                notes: [.init("the first definition", at: first.span)])
            return
        }
        let isStructure = if case .structure = draft.content { true } else { false }
        let entry = Entry(
            id: DefinitionID(page: page, name: draft.name.value), isStructure: isStructure, span: draft.name.span)
        entries[page, default: [:]][key] = entry
        entriesByName[key, default: []].append(entry)
    }

    /// True if this draft is the definition that its name refers to.
    func defines(_ draft: DefinitionDraft, page: String) -> Bool {
        entries[page]?[Vocabulary.key(draft.name.value)]?.span == draft.name.span
    }

    func hasPage(_ path: String) -> Bool { pagePaths.contains(path) }

    func entry(_ name: String, on page: String) -> Entry? { entries[page]?[Vocabulary.key(name)] }

    /// The definition that a bare name means on a page: on the page itself, on the data-structure pages of the nearest folder
    /// around it, or the only one with that name anywhere.
    func entry(_ name: String, near page: String) -> Entry? {
        if let entry = entry(name, on: page) { return entry }
        for folder in DocumentationPath.enclosingFolders(of: page) {
            let found = (definingPages[folder] ?? []).compactMap { entry(name, on: $0) }
            if let first = found.first { return first }
        }
        let everywhere = entriesByName[Vocabulary.key(name)] ?? []
        return everywhere.count == 1 ? everywhere[0] : nil
    }

    /// The page at a URL of the site: the one whose address is the longest end of the URL's path.
    func page(atURLPath parts: [Substring]) -> String? {
        guard var last = parts.last else { return nil }
        if last.hasSuffix(".md") { last = last.dropLast(3) }
        let address = (parts.dropLast() + [last]).map { Vocabulary.key(String($0)) }
        let candidates = (pagesByLastPart[last] ?? []).filter { candidate in
            address.suffix(candidate.parts.count).elementsEqual(candidate.parts.map { Vocabulary.key(String($0)) })
        }
        return candidates.max { $0.parts.count < $1.parts.count }?.page
    }
}
