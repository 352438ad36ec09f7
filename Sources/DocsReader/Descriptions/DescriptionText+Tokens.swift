import SourceText

/// Words, numbers and values at a place of a description.
extension DescriptionText {
    /// The end of the longest phrase of a list that stands at an offset, outside of code.
    func end(of list: PhraseList, at offset: Int, in range: Range<Int>) -> Int? {
        guard offset < range.upperBound, list.mayBegin(at: offset, of: bytes), !isCode[offset] else { return nil }
        var longest: Int?
        for phrase in list.phrases {
            guard let end = end(of: phrase, at: offset, in: range), end > longest ?? 0 else { continue }
            longest = end
        }
        return longest
    }

    func end(of phrase: Phrase, at offset: Int, in range: Range<Int>) -> Int? {
        let end = offset + phrase.bytes.count
        guard end <= range.upperBound else { return nil }
        for index in phrase.bytes.indices {
            guard Phrase.folded(bytes[offset + index]) == phrase.bytes[index] else { return nil }
        }
        if phrase.endsWord, end < range.upperBound, Self.isWord(bytes[end]) { return nil }
        // A digit may stand before a word: `1Mbps`.
        if phrase.startsWord, offset > range.lowerBound, Self.isLetter(bytes[offset - 1]) { return nil }
        return end
    }

    /// The beginning of the longest phrase of a list that ends where a range ends.
    func start(of list: PhraseList, endingAt range: Range<Int>) -> Int? {
        guard !range.isEmpty, list.mayEnd(at: range.upperBound, of: bytes) else { return nil }
        var longest: Int?
        for phrase in list.phrases {
            let start = range.upperBound - phrase.bytes.count
            guard start >= range.lowerBound, start < longest ?? .max else { continue }
            if end(of: phrase, at: start, in: range) != nil { longest = start }
        }
        return longest
    }

    /// Skips spaces, a connective, and spaces. `isThere` tells whether there was a connective.
    func skippingConnective(
        _ connectives: PhraseList, from offset: Int, in range: Range<Int>
    ) -> (end: Int, isThere: Bool) {
        let start = skippingSpaces(from: offset, to: range.upperBound)
        guard let end = end(of: connectives, at: start, in: range) else { return (start, false) }
        return (skippingSpaces(from: end, to: range.upperBound), true)
    }

    static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte.isASCIIDigit }

    private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte == .ascii("_") }

    // MARK: Numbers

    /// The end of `-?[0-9]+(\.[0-9]+)?`.
    func numberEnd(from start: Int, in range: Range<Int>) -> Int? {
        var end = start
        if end < range.upperBound, bytes[end] == .ascii("-") { end += 1 }
        let digits = digitsEnd(from: end, in: range)
        guard digits > end else { return nil }
        end = digits
        if end < range.upperBound, bytes[end] == .ascii(".") {
            let fraction = digitsEnd(from: end + 1, in: range)
            if fraction > end + 1 { end = fraction }
        }
        return end
    }

    private func digitsEnd(from start: Int, in range: Range<Int>) -> Int {
        var end = start
        while end < range.upperBound, bytes[end].isASCIIDigit { end += 1 }
        return end
    }

    // MARK: Values

    /// A value as pages write one: a code run, or a word of ASCII letters, digits, `_`, `-`, `.`, `/` and `:`.
    struct Value {
        var range: Range<Int>
        var isCode: Bool
    }

    func value(at start: Int, in range: Range<Int>) -> Value? {
        guard start < range.upperBound else { return nil }
        return isCode[start] ? code(at: start, in: range) : word(at: start, in: range)
    }

    private func code(at start: Int, in range: Range<Int>) -> Value? {
        var end = start
        while end < range.upperBound, isCode[end] { end += 1 }
        let hasSpaces = bytes[start..<end].contains(where: \.isASCIIWhitespace)
        return hasSpaces ? nil : Value(range: start..<end, isCode: true)
    }

    private func word(at start: Int, in range: Range<Int>) -> Value? {
        guard Self.isWord(bytes[start]) || bytes[start] == .ascii("-") else { return nil }
        var end = start
        while end < range.upperBound, !isCode[end], Self.isValue(bytes[end]) { end += 1 }
        while end > start, Self.isMark(bytes[end - 1]) { end -= 1 }
        let hasLetters = bytes[start..<end].contains { $0.isASCIILetter || $0.isASCIIDigit }
        return hasLetters ? Value(range: start..<end, isCode: false) : nil
    }

    private static func isValue(_ byte: UInt8) -> Bool { isWord(byte) || isMark(byte) }

    /// What may stand in a value, but not at its end.
    private static func isMark(_ byte: UInt8) -> Bool {
        byte == .ascii("-") || byte == .ascii(".") || byte == .ascii("/") || byte == .ascii(":")
    }
}
