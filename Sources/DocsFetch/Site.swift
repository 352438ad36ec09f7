public import Foundation
import SourceText

/// A site that serves documentation as Markdown below an address.
public struct Site: Hashable, Sendable {
    /// Ends with a slash: pages have addresses below it.
    public let base: URL
    /// The hosts besides its own that may be asked where the site redirects to them, as `host` or `host:port`.
    public var allowedHosts: Set<String> = []

    /// - Returns: nil for what is no absolute `http` or `https` URL, or one with a user, a query or a fragment.
    public init?(address: String) {
        guard let parts = URLComponents(string: address), Self.isWeb(parts.scheme), parts.host?.isEmpty == false,
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
        else { return nil }
        guard let base = URL(string: address.hasSuffix("/") ? address : address + "/") else { return nil }
        self.base = base.standardized
    }

    /// The path below the documentation folder of the page at an address.
    ///
    /// - Returns: nil for an address that is not below the site's, and for one that is not of a `.md` file.
    func path(of url: URL) throws(InvalidPath) -> String? {
        let url = url.standardized
        guard let parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
            let own = URLComponents(url: base, resolvingAgainstBaseURL: true),
            Self.hasSameOrigin(url, as: base), parts.percentEncodedPath.hasPrefix(own.percentEncodedPath)
        else { return nil }
        let path = parts.percentEncodedPath.dropFirst(own.percentEncodedPath.count)
        guard path.lowercased().hasSuffix(".md") else { return nil }
        var components: [String] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            guard let text = String(part).removingPercentEncoding, Self.isFileName(text) else {
                throw InvalidPath(path: String(path))
            }
            components.append(text)
        }
        return components.joined(separator: "/")
    }

    /// An address that names no file below a folder.
    struct InvalidPath: Error {
        var path: String
    }

    /// True for an address to which the site may redirect: of its own host or an allowed one, and never from an encrypted
    /// connection to a plain one.
    func mayRedirect(from url: URL, to target: URL) -> Bool {
        guard Self.isWeb(target.scheme), let host = target.host()?.lowercased() else { return false }
        if url.scheme?.lowercased() == "https", target.scheme?.lowercased() != "https" { return false }
        let name = target.port.map { "\(host):\($0)" } ?? host
        if allowedHosts.contains(name) { return true }
        // From http to https, each on its usual port, is the same site.
        let isUpgrade = base.port == nil && target.port == nil && host == base.host()?.lowercased()
        return isUpgrade || Self.hasSameOrigin(target, as: base)
    }

    private static func hasSameOrigin(_ url: URL, as other: URL) -> Bool {
        url.scheme?.lowercased() == other.scheme?.lowercased() && url.host()?.lowercased() == other.host()?.lowercased()
            && port(of: url) == port(of: other)
    }

    private static func port(of url: URL) -> Int { url.port ?? (url.scheme?.lowercased() == "https" ? 443 : 80) }

    private static func isWeb(_ scheme: String?) -> Bool { ["http", "https"].contains(scheme?.lowercased()) }

    /// Hidden files are no pages, and what else can't be a name on every system is refused.
    private static func isFileName(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix(".") && text.utf8.count <= 240
            && !text.utf8.contains { $0 < 0x20 || $0 == 0x7F || #"/\:"#.utf8.contains($0) }
    }
}
