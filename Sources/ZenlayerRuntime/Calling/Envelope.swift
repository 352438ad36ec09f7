import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What stands around the output of an action: `{"requestId": …, "response": {…}}`, or
/// `{"requestId": …, "code": …, "message": …}` if the service refuses (page "Response" of the API's documentation).
struct Envelope<Output: Decodable>: Decodable {
    var requestID: String?
    var output: Output?
    var code: String?
    var message: String?

    init(from decoder: any Decoder) throws {
        let fields = try FieldDecoder(decoder)
        requestID = fields.value("requestId")
        output = fields.value("response")
        code = fields.value("code")
        message = fields.value("message")
    }

    /// - Throws: `DecodingError` if the body is no JSON object.
    static func decode(_ body: Data, into mismatches: DecodingMismatches) throws -> Envelope {
        let decoder = JSONDecoder()
        decoder.userInfo[.decodingMismatches] = mismatches
        return try decoder.decode(Envelope.self, from: body)
    }

    func details(httpStatus: Int) -> APIErrorDetails? {
        code.map { APIErrorDetails(wireCode: $0, message: message, httpStatus: httpStatus, requestID: requestID) }
    }
}

/// An output that is not looked at.
private struct Ignored: Decodable {
    init(from decoder: any Decoder) {}
}

extension TransportResponse {
    /// What a response means that says that the call failed.
    func failure(unixTime: Int) -> CallFailure {
        let retryAfter = head.headerFields[.retryAfter].flatMap { RetryAfter.delay($0, unixTime: unixTime) }
        let envelope = try? Envelope<Ignored>.decode(body, into: DecodingMismatches())
        if let details = envelope?.details(httpStatus: head.status.code) {
            return .refused(details, retryAfter: retryAfter)
        }
        let reason = "the response says neither what the service answered nor why it refused: \(summary)"
        return .unreadable(
            DecodingFailure(reason: reason, httpStatus: head.status.code, requestID: envelope?.requestID),
            retryAfter: retryAfter)
    }

    /// Reads the output of an action, and records what is not as the documentation says.
    func output<Output: Decodable>(
        _ type: Output.Type, into mismatches: DecodingMismatches
    ) throws(CallFailure) -> (output: Output, requestID: String?) {
        let envelope: Envelope<Output>
        do {
            envelope = try Envelope.decode(body, into: mismatches)
        } catch {
            throw .unreadable(
                DecodingFailure(reason: "the body is no JSON object: \(summary)", httpStatus: head.status.code),
                retryAfter: nil)
        }
        if let output = envelope.output { return (output, envelope.requestID) }
        if let details = envelope.details(httpStatus: head.status.code) { throw .refused(details, retryAfter: nil) }
        return (try emptyOutput(envelope, mismatches), envelope.requestID)
    }

    /// An action was performed and answers with nothing that can be read. No field of an output is promised, so the
    /// output is one without fields, and a mismatch tells.
    private func emptyOutput<Output: Decodable>(
        _ envelope: Envelope<Output>, _ mismatches: DecodingMismatches
    ) throws(CallFailure) -> Output {
        if !mismatches.all.contains(where: { $0.path.hasPrefix("response") }) {
            mismatches.record(DecodingMismatch(kind: .type, path: "response", reason: "there is no object 'response'"))
        }
        do {
            return try JSONDecoder().decode(Output.self, from: Data("{}".utf8))
        } catch {
            let reasons = mismatches.all.map { "\($0.path): \($0.reason)" }
            throw .unreadable(
                DecodingFailure(
                    reason: reasons.joined(separator: "; "), httpStatus: head.status.code,
                    requestID: envelope.requestID), retryAfter: nil)
        }
    }

    /// The kind, the size and the beginning of the body, on one line.
    private var summary: String {
        guard !body.isEmpty else { return "it is empty" }
        let start = String(decoding: body.prefix(80), as: UTF8.self).unicodeScalars
            .map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
        return "\(head.headerFields[.contentType] ?? "no content type"), \(body.count) bytes, '\(start)'"
    }
}
