import HTTPTypes

extension TransportRequest {
    /// The request with the headers that say who sends it.
    func signed(with credentials: Credentials, unixTime: Int) -> TransportRequest {
        var request = self
        request.head.headerFields["X-ZC-Timestamp"] = "\(unixTime)"
        switch credentials {
        case .bearerToken(let token):
            request.head.headerFields[.authorization] = "Bearer \(token)"
        case .accessKey(let id, let secret):
            let signature = ZC2Signature(
                contentType: head.headerFields[.contentType] ?? "", host: head.authority ?? "", body: body,
                timestamp: unixTime, secret: secret)
            request.head.headerFields["X-ZC-Signature-Method"] = ZC2Signature.method
            request.head.headerFields[.authorization] = signature.authorization(accessKeyID: id)
        }
        return request
    }
}

extension HTTPFields {
    /// A field by a name that is none of the standard ones; nothing for a text that is no name of a field.
    subscript(name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set {
            guard let name = HTTPField.Name(name) else { return }
            self[name] = newValue
        }
    }
}
