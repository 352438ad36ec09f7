import Crypto

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// The signature of a request by the method ZC2-HMAC-SHA256, as the API's page "Signature Method" describes it.
public struct ZC2Signature: Hashable, Sendable {
    /// The name of the method.
    public static let method = "ZC2-HMAC-SHA256"

    /// The parts of the request that are signed, each on its line.
    public var canonicalRequest: String
    /// What the secret signs: the method, the time and the hash of ``canonicalRequest``.
    public var stringToSign: String
    /// The signature, in lower-case hexadecimal digits.
    public var hexadecimal: String

    /// Signs a request.
    ///
    /// - Parameters:
    ///   - contentType: the value of the `Content-Type` header.
    ///   - host: the value of the `Host` header.
    ///   - body: the bytes of the body, as they are sent.
    ///   - timestamp: the value of the `X-ZC-Timestamp` header, in seconds since 1970.
    ///   - secret: the secret of the access key.
    public init(contentType: String, host: String, body: Data, timestamp: Int, secret: String) {
        // The address is signed as "/", without a query, whatever the path of the request is.
        canonicalRequest = """
            POST
            /

            content-type:\(contentType)
            host:\(host)

            \(Self.signedHeaders)
            \(SHA256.hash(data: body).hexadecimal)
            """
        stringToSign = """
            \(Self.method)
            \(timestamp)
            \(SHA256.hash(data: Data(canonicalRequest.utf8)).hexadecimal)
            """
        hexadecimal =
            HMAC<SHA256>
            .authenticationCode(for: Data(stringToSign.utf8), using: SymmetricKey(data: Data(secret.utf8)))
            .hexadecimal
    }

    /// The value of the `Authorization` header.
    public func authorization(accessKeyID: String) -> String {
        "\(Self.method) Credential=\(accessKeyID), SignedHeaders=\(Self.signedHeaders), Signature=\(hexadecimal)"
    }

    private static let signedHeaders = "content-type;host"
}

extension Sequence<UInt8> {
    fileprivate var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
