/// The headers that select an action, as parameters of its operation.
enum HeaderParameter {
    private static let timestamp = "Timestamp"
    private static let signatureMethod = "SignatureMethod"

    static func values(of operation: OpenAPIDocument.Operation) -> [DocumentValue] {
        var values = [fixed("X-ZC-Action", operation.action, "Name of the action.")]
        if let version = operation.wireVersion {
            values.append(fixed("X-ZC-Version", version, "Version of the API."))
        }
        for name in [timestamp, signatureMethod] {
            values.append(.object { $0.add("$ref", "#/components/parameters/\(name)") })
        }
        return values
    }

    /// The parameters that are the same for every action.
    static var shared: DocumentObject {
        var shared = DocumentObject()
        var seconds = Schema(.integer)
        seconds.format = "int64"
        shared.add(
            timestamp,
            parameter(
                "X-ZC-Timestamp", isRequired: false, seconds,
                "Time of the request, in seconds since 1970-01-01T00:00:00Z; the signature needs it."))
        var method = Schema(.string)
        method.values = [.string("ZC2-HMAC-SHA256")]
        shared.add(
            signatureMethod,
            parameter(
                "X-ZC-Signature-Method", isRequired: false, method,
                "Method of the signature, where the request is signed."))
        return shared
    }

    private static func fixed(_ name: String, _ value: String, _ description: String) -> DocumentValue {
        var schema = Schema(.string)
        schema.values = [.string(value)]
        schema.defaultValue = .string(value)
        return parameter(name, isRequired: true, schema, description)
    }

    private static func parameter(
        _ name: String, isRequired: Bool, _ schema: Schema, _ description: String
    ) -> DocumentValue {
        .object {
            $0.add("name", name)
            $0.add("in", "header")
            $0.add("required", .bool(isRequired))
            $0.add("description", description)
            // Nothing in it is spelt differently by the versions.
            $0.add("schema", schema.value(in: .v31))
        }
    }
}
