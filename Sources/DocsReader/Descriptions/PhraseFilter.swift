import RichText
import SourceText

/// Which ends the phrases of some lists have: tells of most texts, after one look at each byte, that none stands there.
struct PhraseFilter: Sendable {
    /// A bit for each value that the last four bytes of a phrase are hashed to.
    private var endings = [UInt64](repeating: 0, count: 1024)
    /// Whether a phrase is too short to say anything.
    private var admitsAll = false

    init(_ lists: [PhraseList]) {
        for phrase in lists.flatMap(\.phrases) { insert(phrase) }
    }

    private mutating func insert(_ phrase: Phrase) {
        let ending = phrase.bytes.suffix(4).reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
        switch phrase.bytes.count {
        case ..<3: admitsAll = true
        // Any byte may stand before a phrase of three.
        case 3: for before in 0...UInt32(UInt8.max) { insert(before << 24 | ending) }
        default: insert(ending)
        }
    }

    private mutating func insert(_ ending: UInt32) {
        let (word, bit) = Self.place(of: ending)
        endings[word] |= bit
    }

    /// False of a text in which certainly no phrase stands.
    func admits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if admitsAll { return true }
        return endings.withUnsafeBufferPointer { endings in
            var ending: UInt32 = 0
            for byte in text {
                ending = ending << 8 | UInt32(Phrase.folded(byte))
                let (word, bit) = Self.place(of: ending)
                if endings[word] & bit != 0 { return true }
            }
            return false
        }
    }

    private static func place(of ending: UInt32) -> (word: Int, bit: UInt64) {
        // Of a product with the golden ratio, the upper half is well mixed.
        let hash = Int((ending &* 0x9E37_79B1) >> 16)
        return (hash >> 6, 1 << UInt64(hash & 63))
    }
}

/// Tells of most descriptions that they state nothing, before they are taken apart.
struct FactFilter: Sendable {
    /// Without one of these, or a list of values, a description states nothing but bounds.
    private let statements: PhraseFilter
    /// Without one of these and a digit, it states no bounds.
    private let bounds: PhraseFilter

    init(_ patterns: DescriptionPatterns) {
        // A requirement has both, where both are given.
        let requirements = patterns.requirements.map { $0.closings.phrases.isEmpty ? $0.openings : $0.closings }
        statements = PhraseFilter(
            requirements + [
                patterns.defaultWords, patterns.unitWords, patterns.deprecationLabels, patterns.deprecationSentences,
                patterns.valueListWords,
            ])
        bounds = PhraseFilter([
            patterns.rangeWords, patterns.lengthWords, patterns.maximumWords, patterns.minimumWords,
            patterns.atMostWords, patterns.atLeastWords, patterns.obligations, patterns.countWords,
            patterns.characterWords,
        ])
    }

    /// False of a description that certainly states no fact.
    func admits(_ description: RichText) -> Bool {
        if let text = description.unformatted { return text.withContiguousUTF8(admits) }
        return description.blocks.contains { $0.plain.withContiguousUTF8(admits) }
    }

    private func admits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        statements.admits(text) || Self.mayListValues(text)
            || text.contains(where: \.isASCIIDigit) && bounds.admits(text)
    }

    /// A value that is listed stands before a colon of either width, or behind a word that announces values.
    private static func mayListValues(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if text.firstOffset(of: .ascii(":")) != nil { return true }
        var start = 0
        while let lead = text.firstOffset(of: 0xEF, from: start) {
            if lead + 2 < text.count, text[lead + 1] == 0xBC, text[lead + 2] == 0x9A { return true }
            start = lead + 1
        }
        return false
    }
}
