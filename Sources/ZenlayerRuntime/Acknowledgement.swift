/// The output of an action that answers with nothing but the identifier of the request.
///
/// About half of all actions change something and have no more to say. They share this type, so that an SDK doesn't
/// have, and its users don't compile, the same one for each of them. Call it as the action does, `DetachVolume.Output`:
/// that stays right when the documentation adds a field, and the action gets a type of its own.
public struct Acknowledgement: Codable, Hashable, Sendable {
    /// The identifier under which the provider's support finds the request.
    public let requestId: String?

    public init(requestId: String? = nil) {
        self.requestId = requestId
    }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldDecoder(decoder)
        self.requestId = fields.value("requestId")
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = FieldEncoder(encoder)
        fields.write(self.requestId, "requestId")
        try fields.finish()
    }
}
