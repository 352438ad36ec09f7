import Crypto
public import Foundation

/// Verifies who sends a request, by the page "Signature Method" of the API's documentation.
///
/// It shares no line with the client's signing: two readings of the page have to agree.
public struct RequestVerification: Sendable {
    /// The secrets of the access keys, by their identifiers.
    public var secrets: [String: String]
    public var tokens: Set<String>
    /// The time of the server, in seconds since 1970.
    public var now: @Sendable () -> Int
    /// The greatest distance between the times of a request and of the server, in seconds.
    public var tolerance = 300

    public init(
        secrets: [String: String] = [:], tokens: Set<String> = [],
        now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
    ) {
        self.secrets = secrets
        self.tokens = tokens
        self.now = now
    }

    /// The code with which a request is refused; nil for one that is accepted.
    public func refusal(_ request: ServiceRequest) -> String? {
        let authorization = request.headers["authorization"] ?? ""
        if let token = authorization.wholeMatch(of: /Bearer (.+)/)?.1 {
            return tokens.contains(String(token)) ? nil : "AUTHFAILURE_INVALID_AUTHORIZATION"
        }
        let form = /ZC2-HMAC-SHA256 Credential=(\S+), SignedHeaders=content-type;host, Signature=([0-9a-f]{64})/
        guard let parts = authorization.wholeMatch(of: form),
            request.headers["x-zc-signature-method"] == "ZC2-HMAC-SHA256",
            let timestamp = request.headers["x-zc-timestamp"], let time = Int(timestamp),
            let secret = secrets[String(parts.1)]
        else { return "AUTHFAILURE_INVALID_AUTHORIZATION" }
        guard abs(time - now()) <= tolerance else { return "AUTHFAILURE_SIGNATURE_EXPIRED" }
        return parts.2 == signature(of: request, timestamp: timestamp, secret: secret)
            ? nil : "AUTHFAILURE_SIGNATURE_FAILURE"
    }

    private func signature(of request: ServiceRequest, timestamp: String, secret: String) -> String {
        let headers = ["content-type", "host"].map { "\($0):\((request.headers[$0] ?? ""))\n" }.joined()
        let canonical = [request.method, "/", "", headers, "content-type;host", hash(request.body)].joined(
            separator: "\n")
        let text = ["ZC2-HMAC-SHA256", timestamp, hash(Data(canonical.utf8))].joined(separator: "\n")
        let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: .init(data: Data(secret.utf8)))
        return code.map { String(format: "%02x", $0) }.joined()
    }

    private func hash(_ data: Data) -> String {
        SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
    }
}
