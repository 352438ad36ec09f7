/// The output of an action that answers with nothing but the identifier of the request.
///
/// About half of all actions have no more to say. They share this type, so that an SDK doesn't have, and its users don't
/// compile, the same one for each of them. Call it as the action does, `DetachVolume.Output`: that stays right when the
/// documentation adds a field, and the action gets a type of its own. Nor can it do anything that such a type couldn't.
public struct Acknowledgement: Decodable, Equatable, Sendable {
    /// The identifier under which the provider's support finds the request.
    public let requestId: String?

    public init(requestId: String? = nil) {
        self.requestId = requestId
    }

    public init(from decoder: any Decoder) throws {
        let fields = try FieldDecoder(decoder)
        self.requestId = fields.value("requestId")
    }
}
