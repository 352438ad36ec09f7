/// A mechanical correction that made an example readable.
public struct JSONRepair: Hashable, Sendable {
    public var kind: Kind
    /// The offsets, into the UTF-8 of the text that was read, of what stands there.
    public var range: Range<Int>
    /// What should stand there.
    public var replacement: String

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// `，` `：` `“` where JSON wants `,` `:` `"`.
        case fullWidthPunctuation
        /// `'` where JSON wants `"`.
        case singleQuote
        /// A comma before `}` or `]`.
        case trailingComma
        /// No comma between two members or elements.
        case missingComma
        /// No colon between a key and its value.
        case missingColon
        /// A key, or a value, whose opening or closing quote is missing.
        case missingQuote
        /// A bracket that is never closed.
        case missingBracket
        /// A control character or a quote in a string, or a backslash that begins no escape.
        case unescapedCharacter
        /// Text that no JSON can hold here: a comment, an ellipsis, a bracket or a comma too many.
        case strayText
    }

    public init(_ kind: Kind, range: Range<Int>, replacement: String) {
        self.kind = kind
        self.range = range
        self.replacement = replacement
    }
}

/// An example body that is not JSON and cannot be made so.
public struct JSONFailure: Error, Hashable, Sendable {
    /// What was expected, in a few words.
    public var expected: String
    /// The offset where reading ended.
    public var offset: Int

    public init(expected: String, offset: Int) {
        self.expected = expected
        self.offset = offset
    }
}

extension Array<JSONRepair> {
    /// The text with every repair made. The repairs are those of one reading of this text.
    public func applied(to text: String) -> String {
        let bytes = [UInt8](text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + count)
        var offset = 0
        for repair in self where repair.range.lowerBound >= offset && repair.range.upperBound <= bytes.count {
            result += bytes[offset..<repair.range.lowerBound]
            result += repair.replacement.utf8
            offset = repair.range.upperBound
        }
        result += bytes[offset...]
        return String(decoding: result, as: UTF8.self)
    }

    /// Sorted by place. What is inserted at a place stands before what is replaced there, and of two insertions the one
    /// that was found first stands first.
    var inTextOrder: [JSONRepair] {
        enumerated()
            .sorted { left, right in
                let (a, b) = (left.element.range, right.element.range)
                if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
                if a.isEmpty != b.isEmpty { return a.isEmpty }
                return left.offset < right.offset
            }
            .map(\.element)
    }
}
