import SourceText

/// What follows from an action's name and fields.
extension Action {
    /// True if the action changes nothing, as the first word of its name tells: it may be sent again after a failure
    /// that leaves open whether it was carried out.
    public var isReadOnly: Bool {
        let name = name.value.utf8
        return Self.readOnlyVerbs.contains { verb in
            name.starts(with: verb.utf8) && name.dropFirst(verb.utf8.count).first?.isASCIILowercase != true
        }
    }

    private static let readOnlyVerbs = ["Describe", "Get", "Inquiry", "List"]

    /// True if the answer says something besides the identifier of the request, which is in every answer.
    public var hasResult: Bool {
        outputs.contains { !$0.isRequestID }
    }

    /// The wire name of the identifier of the request. The envelope of an answer has it, and most output tables list it.
    public static let requestIDName = "requestId"
}

extension Field {
    /// True for the identifier of the request, in outputs.
    public var isRequestID: Bool { name.value == Action.requestIDName }
}
