/// What every answer is wrapped in.
enum Envelope {
    private static let requestID = "ID of the request, which is to be quoted where a problem is reported."

    /// `{"requestId": …, "response": …}`
    static func success(of result: String) -> Schema {
        Schema(
            .object([
                .init(name: "requestId", schema: text(requestID), isRequired: true),
                .init(name: "response", schema: Schema(.reference(result)), isRequired: true),
            ]))
    }

    /// `{"requestId": …, "code": …, "message": …}`
    static func failure(named name: String) -> OpenAPIDocument.Component<Schema> {
        var schema = Schema(
            .object([
                .init(name: "requestId", schema: text(requestID)),
                .init(
                    name: "code",
                    schema: text("Tells why. A response lists those that are documented; there may be others."),
                    isRequired: true),
                .init(name: "message", schema: text("Tells why, in words that may change.")),
            ]))
        schema.description = "Why the service refused or failed."
        return .init(name: name, content: schema)
    }

    private static func text(_ description: String) -> Schema {
        var schema = Schema(.string)
        schema.description = description
        return schema
    }
}
