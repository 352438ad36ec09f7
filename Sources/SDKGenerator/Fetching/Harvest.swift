import APIModel
import DocsFetch
import DocsReader
import SourceText
import SystemPackage

/// The pages that a fetch collects, before any of them is written.
struct Harvest {
    private let site: Site
    private let configuration: Configuration
    private let options: Run.FetchOptions
    private let old: FetchRecord
    private var record: FetchRecord
    private var contents: [String: [UInt8]] = [:]
    private(set) var diagnostics = DiagnosticCollector()
    /// True if a person has to decide about a page.
    private(set) var hasConflicts = false

    init(site: Site, configuration: Configuration, options: Run.FetchOptions) throws(Unusable) {
        self.site = site
        self.configuration = configuration
        self.options = options
        old = try FetchRecord(of: site, in: FilePath(configuration.docs))
        record = FetchRecord(site: site)
    }

    /// The number of pages.
    var count: Int { contents.count }

    /// The files that the documentation folder is to have of all that was ever fetched.
    func files() throws -> [OutputFile] {
        let pages = contents.map { path, contents in
            var page = OutputFile(path: path, contents: contents)
            // What the site has is what was made here; a page that differs from it was edited.
            if let hash = record.pages[path]?.hash, hash != OutputManifest.hash(of: contents) { page.editedFrom = hash }
            return page
        }
        return pages.sorted { $0.path.precedes($1.path) }
            + [OutputFile(path: FetchRecord.fileName, contents: try record.json())]
    }

    /// Brings the pages of the chosen services and what they link to, or all pages.
    ///
    /// What the configuration excludes would never be read, so it is not fetched.
    mutating func bringPages(
        of index: SiteIndex, through fetch: SiteFetch, progress: (Int, Int) -> Void
    ) async throws {
        let listed = index.entries.filter { configuration.pages.contains($0.path) }
        let services = options.services ?? configuration.services.map(\.name)
        guard !services.isEmpty else {
            try await bring(listed, through: fetch, progress: progress)
            takeTableOfContents(from: index)
            return
        }
        for service in services where index.pages(of: [service]).isEmpty {
            throw Unusable(
                "service-not-listed", "no page of the site is in a folder with the name of the service '\(service)'",
                help: "--all-services brings every page; 'include' in \(ConfigurationFile.name) can narrow them down")
        }
        let own = index.pages(of: services).filter { configuration.pages.contains($0.path) }
        try await bring(own, through: fetch, progress: progress)
        var brought = own
        // What a linked page links to is needed too: structures are made of structures.
        while case let linked = linkedPages(from: brought, in: index), !linked.isEmpty {
            let count = brought.count
            try await bring(linked, through: fetch) { progress(count + $0, count + $1) }
            dropActions(on: linked, notOf: services)
            brought += linked
        }
    }

    private mutating func bring(
        _ entries: [SiteIndex.Entry], through fetch: SiteFetch, progress: (Int, Int) -> Void
    ) async throws {
        let docs = FilePath(configuration.docs)
        var merges: [String: PageMerge] = [:]
        for entry in entries {
            do {
                merges[entry.path] = try PageMerge(
                    entry.path, in: docs, old.pages[entry.path], isForced: options.isForced,
                    limits: configuration.limits)
            } catch {
                throw Unusable("unreadable-docs", "'\(docs.pushing(FilePath(entry.path)))' can't be read: \(error)")
            }
        }
        let outcomes = try await fetch.pages(entries, known: merges.mapValues(\.validators)) { done in
            progress(done, entries.count)
        }
        for (entry, outcome) in zip(entries, outcomes) {
            guard let merge = merges[entry.path] else { continue }
            take(merge.decision(on: outcome, entry.path), of: entry.path, merge)
        }
    }

    private mutating func take(_ decision: PageMerge.Decision, of path: String, _ merge: PageMerge) {
        switch decision {
        case .take(let page, let remembered, let remark):
            contents[path] = page
            record.pages[path] = remembered
            if let remark { diagnostics.emit(remark) }
        case .stop(let problem):
            diagnostics.emit(problem)
            if problem.code == "page-edited" { hasConflicts = true }
            // Who goes on all the same keeps what an earlier fetch brought.
            guard let local = merge.local, let remembered = merge.record else { return }
            contents[path] = local
            record.pages[path] = remembered
        }
    }

    /// The table of contents lists all pages, so it is right only beside all of them.
    private mutating func takeTableOfContents(from index: SiteIndex) {
        guard index.source.path.hasSuffix("/" + TableOfContents.fileName) else { return }
        contents[TableOfContents.fileName] = index.source.bytes
    }

    // MARK: What a service needs besides its own pages

    /// The pages that pages link to: those of common error codes and data types are nobody's own.
    private func linkedPages(from entries: [SiteIndex.Entry], in index: SiteIndex) -> [SiteIndex.Entry] {
        let links = Dictionary(
            model(of: entries).pages.map { ($0.path, $0.links.map(\.value)) }, uniquingKeysWith: { first, _ in first })
        var known = Set(entries.map(\.path))
        var found: [SiteIndex.Entry] = []
        for entry in entries {
            for linked in index.pages(linkedFrom: entry, targets: links[entry.path] ?? [])
            where configuration.pages.contains(linked.path) && known.insert(linked.path).inserted {
                found.append(linked)
            }
        }
        return found
    }

    /// An action of another service that a page refers to is not wanted for that.
    private mutating func dropActions(on entries: [SiteIndex.Entry], notOf services: [String]) {
        for service in model(of: entries).services where !services.contains(service.name) {
            for action in service.actions {
                contents[action.page] = nil
                record.pages[action.page] = nil
            }
        }
    }

    private func model(of entries: [SiteIndex.Entry]) -> API {
        var ignored = DiagnosticCollector()
        let sources = entries.compactMap { entry in
            contents[entry.path].flatMap { try? SourceFile(path: entry.path, contents: $0) }
        }
        return Pipeline(configuration: Configuration(limits: configuration.limits)).model(
            sources, diagnostics: &ignored)
    }
}
