import SourceText

/// Words that a pattern looks for. ASCII letters match in either case; a phrase that begins or ends with one matches
/// whole words only.
public struct Phrase: Hashable, Sendable, ExpressibleByStringLiteral {
    public let text: String
    let bytes: [UInt8]
    let startsWord: Bool
    let endsWord: Bool

    public init(_ text: String) {
        self.text = text
        bytes = text.utf8.map(Phrase.folded)
        startsWord = bytes.first?.isASCIILetter ?? false
        endsWord = bytes.last?.isASCIILetter ?? false
    }

    public init(stringLiteral text: String) { self.init(text) }

    /// An ASCII capital as its small letter, any other byte as it is.
    static func folded(_ byte: UInt8) -> UInt8 { byte.isASCIIUppercase ? byte | 0x20 : byte }
}

/// Phrases of one meaning.
public struct PhraseList: Hashable, Sendable, ExpressibleByArrayLiteral {
    public private(set) var phrases: [Phrase] = []
    /// One bit for each byte that a phrase begins with: at most places of a text no phrase of a list begins.
    private var firstBytes = SIMD4<UInt64>()

    public init(_ phrases: [Phrase]) {
        append(phrases)
    }

    public init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

    public mutating func append(_ phrases: [Phrase]) {
        self.phrases += phrases
        for byte in phrases.compactMap(\.bytes.first) { firstBytes[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    }

    /// True if a phrase begins with a byte, which is folded.
    func begins(with byte: UInt8) -> Bool { firstBytes[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0 }
}
