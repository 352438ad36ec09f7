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
    private var marks = PhraseMarks()

    public init(_ phrases: [Phrase]) {
        append(phrases)
    }

    public init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

    public mutating func append(_ phrases: [Phrase]) {
        self.phrases += phrases
        for phrase in phrases { marks.insert(phrase) }
    }

    /// False where certainly no phrase begins, which is nearly everywhere in a text.
    func mayBegin(at offset: Int, of text: [UInt8]) -> Bool { marks.mayBegin(at: offset, of: text) }

    /// The first place of a range where a phrase may begin.
    func firstPlace(in range: Range<Int>, of text: [UInt8]) -> Int? { marks.firstPlace(in: range, of: text) }

    /// False where certainly no phrase ends.
    func mayEnd(at offset: Int, of text: [UInt8]) -> Bool { marks.mayEnd(at: offset, of: text) }
}

/// Which bytes the phrases of a list have in their first three and in their last three places: as many as a Chinese
/// letter has. A text has other bytes at most of its places, and then no phrase need be compared.
struct PhraseMarks: Hashable, Sendable {
    /// For each byte, in which places it stands: the bits 0 to 2 for the first, 3 to 5 for the last, counted from the end.
    private var places = [UInt8](repeating: 0, count: 256)
    /// The places that some phrase is too short to have: there, every byte may stand.
    private var openPlaces: UInt8 = 0

    mutating func insert(_ phrase: Phrase) {
        for place in 0..<3 {
            insert(phrase.bytes.dropFirst(place).first, in: place)
            insert(phrase.bytes.dropLast(place).last, in: place + 3)
        }
    }

    /// Notes a folded byte, whose letter may be large or small.
    private mutating func insert(_ byte: UInt8?, in place: Int) {
        guard let byte else { return openPlaces |= 1 << UInt8(place) }
        places[Int(byte)] |= 1 << UInt8(place)
        if byte.isASCIILowercase { places[Int(byte & 0xDF)] |= 1 << UInt8(place) }
    }

    func mayBegin(at offset: Int, of text: [UInt8]) -> Bool {
        guard stands(text[offset], in: 0) else { return false }
        return offset + 2 >= text.count || stands(text[offset + 1], in: 1) && stands(text[offset + 2], in: 2)
    }

    func firstPlace(in range: Range<Int>, of text: [UInt8]) -> Int? {
        text.withUnsafeBufferPointer { bytes in
            places.withUnsafeBufferPointer { places in
                range.first { (places[Int(bytes[$0])] | openPlaces) & 1 != 0 && mayBegin(at: $0, of: text) }
            }
        }
    }

    func mayEnd(at offset: Int, of text: [UInt8]) -> Bool {
        guard stands(text[offset - 1], in: 3) else { return false }
        return offset < 3 || stands(text[offset - 2], in: 4) && stands(text[offset - 3], in: 5)
    }

    private func stands(_ byte: UInt8, in place: Int) -> Bool {
        (places[Int(byte)] | openPlaces) & (1 << UInt8(place)) != 0
    }
}
