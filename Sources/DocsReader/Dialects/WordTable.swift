import SourceText

/// The meanings of words, looked up in the form in which words are compared.
struct WordTable<Meaning: Sendable>: Sendable {
    private let index: WordIndex
    private let meanings: [Meaning]

    /// - Parameters:
    ///   - words: the words of each meaning.
    ///   - join: makes one of two meanings of a word; without it, the last counts.
    init(_ words: [(Meaning, [String])], joining join: (Meaning, Meaning) -> Meaning = { $1 }) {
        // By bytes, as a word is looked up: as strings, two spellings of a letter would be one.
        let pairs = words.flatMap { meaning, words in words.map { (Array(Vocabulary.key($0).utf8), meaning) } }
        let entries = Dictionary(pairs, uniquingKeysWith: join).sorted { $0.key.lexicographicallyPrecedes($1.key) }
        index = WordIndex(entries.map { String(decoding: $0.key, as: UTF8.self) })
        meanings = entries.map(\.value)
    }

    subscript(_ word: String) -> Meaning? { word.withContiguousUTF8 { self[$0] } }

    subscript(_ word: UnsafeBufferPointer<UInt8>) -> Meaning? {
        Vocabulary.withKey(of: word, { index.number(of: $0) }).map { meanings[$0] }
    }
}

extension Vocabulary {
    /// The form in which words are compared: ASCII lower case, single spaces, no space or colon at the ends.
    static func key(_ text: String) -> String {
        text.withContiguousUTF8(isKey) ? text : text.withContiguousUTF8(key)
    }

    /// True of a text that has this form already, as most words of pages have.
    private static func isKey(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = .space
        for byte in bytes {
            switch byte {
            case .ascii("A")...(.ascii("Z")), .tab...(.carriageReturn), 0xC2: return false
            case .space where previous == .space: return false
            default: previous = byte
            }
        }
        // The last byte of a full-width colon is 0x9A, which other letters have as well.
        return previous != .space && previous != .ascii(":") && previous != 0x9A
    }

    static func key(_ bytes: ArraySlice<UInt8>) -> String { bytes.withUnsafeBufferPointer(key) }

    static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { writeKey(of: bytes, to: $0) }
    }

    /// Calls a function with the bytes of the key of a text.
    static func withKey<Result>(
        of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if isKey(bytes) { return body(bytes) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { key in
            let count = writeKey(of: bytes, to: key)
            return body(UnsafeBufferPointer(rebasing: key[..<count]))
        }
    }

    /// Writes the key of a text, which is no longer than the text, and returns its length.
    private static func writeKey(
        of bytes: UnsafeBufferPointer<UInt8>, to key: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var count = 0
        var owesSpace = false
        var offset = 0
        while offset < bytes.count {
            let length = lengthOfSpace(at: offset, in: bytes)
            offset += max(length, 1)
            if length > 0 {
                owesSpace = count > 0
                continue
            }
            if owesSpace {
                key[count] = .space
                count += 1
            }
            owesSpace = false
            key[count] = bytes[offset - 1].asciiLowercased
            count += 1
        }
        return lengthWithoutColon(UnsafeBufferPointer(rebasing: key[..<count]))
    }

    /// The length of ASCII white space or of a no-break space; 0 for anything else.
    private static func lengthOfSpace(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if bytes[offset].isASCIIWhitespace { return 1 }
        return bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : 0
    }

    private static func lengthWithoutColon(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var count = key.count
        if count > 0, key[count - 1] == .ascii(":") { count -= 1 }
        // The full-width colon, U+FF1A.
        if count >= 3, key[count - 3] == 0xEF, key[count - 2] == 0xBC, key[count - 1] == 0x9A { count -= 3 }
        while count > 0, key[count - 1].isASCIIWhitespace { count -= 1 }
        return count
    }

    /// A heading without the number in front of it: `1. `, `2.3 `, `3、`.
    static func withoutNumber(_ heading: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        let text = heading.trimmingWhitespace()
        guard text.first?.isASCIIDigit == true else { return heading }
        var rest = text.drop { $0.isASCIIDigit || $0 == .ascii(".") }
        if rest.starts(with: "、".utf8) { rest.removeFirst(3) }
        return UnsafeBufferPointer(rebasing: rest.trimmingWhitespace())
    }
}
