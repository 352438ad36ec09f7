import LenientJSON
import SourceText

/// The text is the truth of a body: what is read from it is written for other tools, and read again from the text.
extension Example.Body: Codable {
    private enum CodingKeys: String, CodingKey {
        case text, span, anchors, json, repairs, failure
    }

    private struct Repair: Encodable {
        var kind: JSONRepair.Kind
        var span: SourceSpan
        var replacement: String
    }

    private struct Failure: Encodable {
        var expected: String
        var span: SourceSpan
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let text = try container.decode(String.self, forKey: .text)
        let span = try container.decode(SourceSpan.self, forKey: .span)
        let numbers = try container.decodeIfPresent([[Int]].self, forKey: .anchors) ?? []
        let anchors = try numbers.map { numbers in
            guard numbers.count == 3 else {
                throw DecodingError.dataCorruptedError(
                    forKey: .anchors, in: container, debugDescription: "an anchor is [offset, line, column]")
            }
            return MappedText.Anchor(offset: numbers[0], line: numbers[1], column: numbers[2])
        }
        self.init(text: MappedText(text, at: span, anchors: anchors))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(text.text, forKey: .text)
        try container.encode(text.start, forKey: .span)
        if !text.anchors.isEmpty {
            try container.encode(text.anchors.map { [$0.offset, $0.line, $0.column] }, forKey: .anchors)
        }
        try container.encodeIfPresent(json, forKey: .json)
        if !repairs.isEmpty {
            let repairs = repairs.map {
                Repair(kind: $0.kind, span: text.span($0.range), replacement: $0.replacement)
            }
            try container.encode(repairs, forKey: .repairs)
        }
        if let failure {
            let span = text.span(failure.offset..<failure.offset)
            try container.encode(Failure(expected: failure.expected, span: span), forKey: .failure)
        }
    }
}
