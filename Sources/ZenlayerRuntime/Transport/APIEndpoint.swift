/// The address of the service: scheme, host and port.
public struct APIEndpoint: Hashable, Sendable, CustomStringConvertible {
    public enum Scheme: String, Hashable, Sendable {
        case https
        /// Without encryption: for servers on this machine.
        case http

        fileprivate var port: Int { self == .https ? 443 : 80 }
    }

    public var scheme: Scheme
    /// A name or an address; an IPv6 address in brackets.
    public var host: String
    /// nil for the scheme's own.
    public var port: Int?

    public init(scheme: Scheme = .https, host: String, port: Int? = nil) {
        self.scheme = scheme
        self.host = host
        self.port = port
    }

    /// The endpoint of the Zenlayer Cloud API.
    public static let zenlayerCloud = APIEndpoint(host: "console.zenlayer.com")

    /// The value of the `Host` header: the port is left out where it is the scheme's own (RFC 9110, section 4.2.3).
    public var authority: String {
        guard let port, port != scheme.port else { return host }
        return "\(host):\(port)"
    }

    public var description: String { "\(scheme.rawValue)://\(authority)" }
}
