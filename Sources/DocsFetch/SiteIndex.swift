public import Foundation
import Markdown
import RichText
public import SourceText

/// The pages that a site lists, in `llms.txt` (https://llmstxt.org) or in GitBook's `SUMMARY.md`.
public struct SiteIndex: Sendable {
    /// The names of the files, in the order in which they are looked for.
    public static let fileNames = ["llms.txt", "SUMMARY.md"]
    /// More pages than any documentation has that a person wrote.
    public static let maximumPages = 20_000

    /// The file, under its address.
    public let source: SourceFile
    private let site: Site
    /// Each page once, in the order of the index.
    public private(set) var entries: [Entry] = []

    /// A page of the site.
    public struct Entry: Hashable, Sendable {
        /// The path below the documentation folder.
        public var path: String
        public var url: URL
        /// Where the index lists it.
        public var span: SourceSpan
    }

    /// Reads an index. Links that lead to no page below the site's address are passed over; a note counts them.
    public init(reading source: SourceFile, at url: URL, of site: Site, diagnostics: inout DiagnosticCollector) {
        self.source = source
        self.site = site
        var seen: Set<String> = []
        var passedOver: [String] = []
        let document = MarkdownDocument(reading: source, diagnostics: &diagnostics)
        for block in document.blocks {
            guard case .paragraph(let text) = block.content else { continue }
            for link in text.links {
                do throws(Site.InvalidPath) {
                    guard let target = URL(string: link.target, relativeTo: url)?.absoluteURL,
                        let path = try site.path(of: target)
                    else {
                        passedOver.append(link.target)
                        continue
                    }
                    guard seen.insert(path).inserted else { continue }
                    entries.append(Entry(path: path, url: Self.withoutFragment(target), span: block.span))
                } catch {
                    diagnostics.error(
                        "invalid-page-path", "the page '\(error.path)' can't be a file of the documentation folder",
                        at: block.span)
                }
            }
        }
        if let first = passedOver.first {
            diagnostics.note(
                "passed-over-link",
                "\(passedOver.count) link\(passedOver.count == 1 ? "" : "s") to no Markdown page below "
                    + "\(site.base.absoluteString) passed over, the first to '\(first)'", at: .wholeFile(source.path))
        }
    }

    private static func withoutFragment(_ url: URL) -> URL {
        var parts = URLComponents(url: url.standardized, resolvingAgainstBaseURL: true)
        parts?.fragment = nil
        return parts?.url ?? url
    }

    // MARK: Services

    /// The pages of services: those in a folder with the name of one, and the page with that name.
    public func pages(of services: [String]) -> [Entry] {
        let names = Set(services.map { $0.lowercased() })
        return entries.filter { entry in
            let parts = entry.path.lowercased().split(separator: "/")
            return parts.dropLast().contains { names.contains(String($0)) }
                || parts.last.map { names.contains(String($0.dropLast(3))) } == true
        }
    }

    /// The pages of the index that a page links to, also by the address that a reader sees, which has no `.md`.
    public func pages(linkedFrom entry: Entry, targets: [String]) -> [Entry] {
        let byPath = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return targets.compactMap { target in
            let address = target.prefix { $0 != "#" && $0 != "?" }
            guard !address.isEmpty else { return nil }
            let urls = [address, address + ".md"]
                .compactMap { URL(string: String($0), relativeTo: entry.url)?.absoluteURL }
            return urls.lazy.compactMap { (try? site.path(of: $0)).flatMap { $0 } }.compactMap { byPath[$0] }.first
        }
    }
}
