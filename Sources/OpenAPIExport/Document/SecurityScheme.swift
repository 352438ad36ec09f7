/// How a request says who sends it; one of them is enough.
enum SecurityScheme: CaseIterable {
    case signature
    case bearer

    static var all: [SecurityScheme] { allCases }

    var name: String {
        switch self {
        case .signature: "signature"
        case .bearer: "bearer"
        }
    }

    var value: DocumentValue {
        .object {
            switch self {
            case .signature:
                $0.add("type", "apiKey")
                $0.add("in", "header")
                $0.add("name", "Authorization")
                $0.add("description", Self.signing)
            case .bearer:
                $0.add("type", "http")
                $0.add("scheme", "bearer")
                $0.add("description", "A token. The request is not signed then.")
            }
        }
    }

    private static let signing = """
        A signature of the request with an access key, made anew for each request:

            Authorization: ZC2-HMAC-SHA256 Credential=<access key ID>, SignedHeaders=content-type;host, Signature=<signature>

        The headers `X-ZC-Timestamp` (seconds since 1970-01-01T00:00:00Z) and `X-ZC-Signature-Method: ZC2-HMAC-SHA256` \
        go with it. With lines that end in a single line feed, the last one excepted:

        1. The canonical request is the lines `POST`, `/`, an empty line, `content-type:<value>`, `host:<value>`, an \
        empty line, `content-type;host`, and the SHA-256 digest of the body in lower-case hexadecimal. The second line \
        is `/` whatever the path is.
        2. The string to sign is the lines `ZC2-HMAC-SHA256`, the timestamp, and the SHA-256 digest of the canonical \
        request in lower-case hexadecimal.
        3. The signature is the HMAC-SHA256 of the string to sign under the secret of the access key, in lower-case \
        hexadecimal.
        """
}
