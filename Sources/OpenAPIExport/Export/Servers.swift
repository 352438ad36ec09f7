import APIModel
import SourceText

/// The addresses that the examples are sent to.
enum Servers {
    /// The address of the API where no example says another.
    private static let standardHost = "console.zenlayer.com"

    /// Each once: the one that most examples name comes first.
    static func addresses(of api: API) -> [String] {
        var counts: [String: Int] = [:]
        for action in api.services.flatMap(\.actions) {
            for example in action.examples {
                guard let host = example.head.host?.value.lowercased(), isHost(host) else { continue }
                counts[host, default: 0] += 1
            }
        }
        if counts.isEmpty { counts[standardHost] = 1 }
        let hosts = counts.sorted { $0.value == $1.value ? $0.key.precedes($1.key) : $0.value > $1.value }
        return hosts.map { "https://\($0.key)" }
    }

    /// True for the name of a host, with or without a port (RFC 1123, section 2.1).
    private static func isHost(_ text: String) -> Bool {
        text.wholeMatch(of: /[a-z0-9]([a-z0-9.\-]{0,251}[a-z0-9])?(:[0-9]{1,5})?/) != nil
    }
}
