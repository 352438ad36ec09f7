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
        /// A comma before `}` or `]`.
        case trailingComma
        /// No comma between two members or elements.
        case missingComma
        /// A key, or a value, whose opening or closing quote is missing.
        case missingQuote
        /// A bracket that is never closed.
        case missingBracket
        /// Text that no JSON can hold here: a comment, an ellipsis, a bracket too many.
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
