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
        var sound: Set<LinkInFolder> = []
        return context.api.pages.flatMap { page -> [Finding] in
            let folder = page.path.lastIndex(of: "/").map { page.path[..<$0] } ?? ""
            return page.links.compactMap { link in
                let key = LinkInFolder(folder: folder, target: link.value)
                guard !sound.contains(key) else { return nil }
                guard let problem = map.problem(with: link.value, on: page.path) else {
                    if !link.value.hasPrefix("#") { sound.insert(key) }
                    return nil
                }
                return Finding(problem.message, at: link.span, help: problem.help)
            }
        }
    }
}

private struct LinkInFolder: Hashable {
    var folder: Substring
    var target: String
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

    func problem(with target: String, on page: String) -> (message: String, help: String?)? {
        let hash = target.firstIndex(of: "#")
        let address = String(target[..<(hash ?? target.endIndex)]).split(separator: "?").first.map(String.init) ?? ""
        guard !address.hasPrefix("//"), !address.prefix(while: { $0 != "/" }).contains(":") else { return nil }
        var destination = page
        if !address.isEmpty {
            guard let path = Self.resolve(address.utf8.percentDecodedText, on: page) else {
                return ("the link '\(target)' leads out of the documentation", nil)
            }
            guard let found = candidates(path).first(where: pages.contains) else {
                let near = candidates(path).lazy.compactMap { folded[$0.lowercased()] }.first
                return (
                    "the link '\(target)' leads to no page",
                    near.map { "the page is called '\($0)'" } ?? "there is no '\(path)' in the documentation folder"
                )
            }
            destination = found
        }
        guard let hash, let known = anchors[destination] else { return nil }
        let anchor = String(target[target.index(after: hash)...]).lowercased()
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

    /// The path that a relative reference names (RFC 3986, section 5.2.4); nil if it leads out of the folder.
    private static func resolve(_ target: String, on page: String) -> String? {
        var parts = target.hasPrefix("/") ? [] : page.split(separator: "/").dropLast()
        for part in target.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
