public import Foundation

/// The way to a site. It performs one exchange: it follows no redirect and repeats nothing, as that is decided by
/// ``SiteFetch``.
public protocol DocsTransport: Sendable {
    /// - Throws: ``TransportFailure`` where no response came.
    func get(_ request: FetchRequest) async throws -> FetchResponse
}

/// A request for one file of a site.
public struct FetchRequest: Hashable, Sendable {
    public var url: URL
    /// What the site called the version that is here; the site answers 304 if it has no other (RFC 9110, section 13.1).
    public var validators: Validators
    /// The number of bytes above which a body is not read.
    public var maximumSize: Int
    public var timeout: Duration

    public init(
        _ url: URL, validators: Validators = Validators(), maximumSize: Int = 4 << 20, timeout: Duration = .seconds(60)
    ) {
        self.url = url
        self.validators = validators
        self.maximumSize = maximumSize
        self.timeout = timeout
    }
}

/// The names that a site gives to a version of a file (RFC 9110, section 8.8).
///
/// They are kept in a file between two runs and then sent back, so one with a control character, which no field of a
/// request may have (RFC 9110, section 5.5), is as good as none.
public struct Validators: Hashable, Sendable {
    public let etag: String?
    public let lastModified: String?

    public init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = Self.fieldValue(etag)
        self.lastModified = Self.fieldValue(lastModified)
    }

    private static func fieldValue(_ text: String?) -> String? {
        text.flatMap { $0.utf8.contains { $0 < 0x20 || $0 == 0x7f } ? nil : $0 }
    }
}

/// The answer of a site.
public struct FetchResponse: Hashable, Sendable {
    public var status: Int
    /// By name in lower case; of a field that is repeated, the last.
    public var headers: [String: String]
    public var body: [UInt8]

    public init(status: Int, headers: [String: String] = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public var validators: Validators {
        Validators(etag: headers["etag"], lastModified: headers["last-modified"])
    }
}

/// Why there is no response.
public enum TransportFailure: Error, Hashable {
    /// The connection failed; another attempt may succeed.
    case interrupted(String)
    /// The site was not asked, or what it says can't be used; another attempt would not help.
    case impossible(String)
    case tooLarge
    /// What performs requests is not installed.
    case unavailable(String)
}
