import APIModel
import SourceText

extension Rule {
    static let deadLink = Rule(
        "dead-link", .warning,
        "A link within the documentation leads to a page, and an anchor of a data-structure page to a definition.",
        """
        Relative links are followed as GitBook does: to the page, to the page without its `.md`, or to the `README.md` of \
        a folder. Anchors are looked up on data-structure pages, whose headings are known; other URLs are not followed.
        """,
        bad: "See [DescribeDisks](describedisk.md) and [Disk](datastructure.md#dsik).",
        good: "See [DescribeDisks](describedisks.md) and [Disk](datastructure.md#disk)."
    ) { context in
        let map = LinkMap(context.api)
        // The pages of a folder have many links in common.
        var soundLinks: [String: Set<String>] = [:]
        return context.api.pages.flatMap { page -> [Finding] in
            map.findings(on: page, sound: &soundLinks[DocumentationPath.folder(of: page.path), default: []])
        }
    }
}

/// Where links within the documentation can lead.
private struct LinkMap {
    private var pages: Set<String>
    private var folded: [String: String]
    /// The anchors of the definitions of each data-structure page.
    private var anchors: [String: Set<String>] = [:]

    init(_ api: API) {
        pages = Set(api.pages.map(\.path))
        folded = Dictionary(api.pages.map { ($0.path.lowercased(), $0.path) }, uniquingKeysWith: { first, _ in first })
        for id in api.services.flatMap({ $0.structures.map(\.id) + $0.valueSets.map(\.id) }) {
            anchors[id.page, default: []].insert(id.name.lowercased())
        }
    }

    /// - Parameter sound: links that lead somewhere from every page of the folder; those of the page join them.
    func findings(on page: PageRecord, sound: inout Set<String>) -> [Finding] {
        page.links.compactMap { link in
            guard !sound.contains(link.value) else { return nil }
            guard let problem = problem(with: link.value, on: page.path) else {
                if link.value.utf8.first != .ascii("#") { sound.insert(link.value) }
                return nil
            }
            return Finding(problem.message, at: link.span, help: problem.help)
        }
    }

    private func problem(with target: String, on page: String) -> (message: String, help: String?)? {
        let bytes = Array(target.utf8)
        let hash = bytes.firstIndex(of: .ascii("#")) ?? bytes.endIndex
        let address = bytes[..<hash].prefix { $0 != .ascii("?") }
        let isURL = address.prefix { $0 != .ascii("/") }.contains(.ascii(":")) || address.starts(with: "//".utf8)
        guard !isURL else { return nil }
        var destination = page
        if !address.isEmpty {
            let folder = DocumentationPath.folder(of: page)
            guard let path = DocumentationPath.resolve(address.percentDecodedText, from: folder) else {
                return ("the link '\(target)' leads out of the documentation", nil)
            }
            guard let found = pages.contains(path) ? path : candidates(path).first(where: pages.contains) else {
                let near = candidates(path).lazy.compactMap { folded[$0.lowercased()] }.first
                return (
                    "the link '\(target)' leads to no page",
                    near.map { "the page is called '\($0)'" } ?? "there is no '\(path)' in the documentation folder"
                )
            }
            destination = found
        }
        guard hash < bytes.endIndex, let known = anchors[destination] else { return nil }
        let anchor = String(decoding: bytes[(hash + 1)...], as: UTF8.self).lowercased()
        guard !anchor.isEmpty, !known.contains(anchor) else { return nil }
        return (
            "'\(destination)' defines no '\(anchor)'",
            Suggestion.nearest(to: anchor, among: known.sorted()).map { "did you mean '#\($0)'?" }
        )
    }

    private func candidates(_ path: String) -> [String] {
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        return [path, folder + ".md", folder.isEmpty ? "README.md" : folder + "/README.md"]
    }
}
