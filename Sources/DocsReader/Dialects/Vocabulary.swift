import APIModel
import RichText
import SourceText

/// The words of several dialects, ready to be looked up.
///
/// A class, as every reader keeps it, and it never changes.
public final class Vocabulary: Sendable {
    private let sections: [Word: SectionRole]
    private let columns: [Word: ColumnRoles]
    private let types: [Word: ScalarType]
    private let requirements: [Word: Field.Requirement]
    private let exampleLabels: [Word: ExampleLabel]
    private let hintTitles: Set<Word>
    private let deprecationMarks: Set<Word>
    private let arrayPrefixes: [String]
    private let referenceLists: [String]
    private let downloadAppendices: [String]
    /// A title of each section as a person writes it.
    private let sectionTitles: [SectionRole: String]
    /// The words of descriptions: defaults, ranges, units, lists of values.
    let descriptions: DescriptionReader

    enum ExampleLabel: Hashable { case request, response }

    public init(_ dialects: [Dialect] = [.english, .chinese]) {
        descriptions = DescriptionReader(
            patterns: dialects.map(\.descriptions).reduce(DescriptionPatterns()) { $0.joined(with: $1) })
        sections = Self.meanings(dialects.flatMap { Self.inOrder($0.sections) })
        types = Self.meanings(dialects.flatMap { Self.inOrder($0.types) })
        requirements = Self.meanings(dialects.flatMap { [(.yes, $0.required), (.no, $0.optional)] })
        exampleLabels = Self.meanings(
            dialects.flatMap { [(.request, $0.requestLabels), (.response, $0.responseLabels)] })
        var columns: [Word: ColumnRoles] = [:]
        for (role, words) in dialects.flatMap(\.columns) {
            for word in words { columns[Word(word), default: []].insert(ColumnRoles(role)) }
        }
        self.columns = columns
        hintTitles = Set(dialects.flatMap(\.hintTitles).map { Word($0) })
        deprecationMarks = Set(dialects.flatMap(\.deprecationMarks).map { Word($0) })
        arrayPrefixes = dialects.flatMap(\.arrayPrefixes).map { Self.key($0) }
        referenceLists = dialects.flatMap(\.referenceLists).map { Self.key($0) }
        downloadAppendices = dialects.flatMap(\.downloadAppendices).map { Self.key($0) }
        sectionTitles = Dictionary(
            dialects.flatMap(\.sections).compactMap { role, words in words.first.map { (role, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The entries of a table, the same in every process.
    private static func inOrder<Meaning: RawRepresentable<String>>(
        _ words: [Meaning: [String]]
    ) -> [(Meaning, [String])] {
        words.map { ($0.key, $0.value) }.sorted { $0.0.rawValue.precedes($1.0.rawValue) }
    }

    /// What each word means; of two meanings the last.
    private static func meanings<Meaning>(_ words: [(Meaning, [String])]) -> [Word: Meaning] {
        let pairs = words.flatMap { meaning, words in words.map { (Word($0), meaning) } }
        return Dictionary(pairs, uniquingKeysWith: { _, last in last })
    }

    /// The role of a section, by its heading; numbering such as `1.` or `2.3` doesn't count.
    func section(_ heading: String) -> SectionRole? { sections[Word(Self.withoutNumber(heading))] }

    /// The title of a section as the first dialect writes it, for diagnostics.
    func title(of role: SectionRole) -> String { sectionTitles[role] ?? role.rawValue }

    /// What a column may hold, by its title. A word can have two readings, which the table's other columns tell apart.
    func columnRoles(_ title: String) -> ColumnRoles { columns[Word(title)] ?? [] }

    func scalar(_ word: String) -> ScalarType? { types[Word(word)] }

    func requirement(_ word: String) -> Field.Requirement? { requirements[Word(word)] }

    /// The label that a line of an example consists of, or begins with before a colon.
    func exampleLabel(_ word: String) -> ExampleLabel? { exampleLabels[Word(word)] }

    func isHintTitle(_ text: String) -> Bool { hintTitles.contains(Word(text)) }

    func isDeprecationMark(_ text: String) -> Bool { deprecationMarks.contains(Word(text)) }

    func isReferenceList(_ text: String) -> Bool { Self.begins(text, withOneOf: referenceLists) }

    func isDownloadAppendix(_ heading: String) -> Bool { Self.begins(heading, withOneOf: downloadAppendices) }

    /// What follows `Array of` in a type, or nil if it isn't the type of an array.
    func arrayElement(_ type: String) -> String? {
        type.withContiguousUTF8 { bytes in
            let bytes = bytes.trimmingWhitespace()
            for prefix in arrayPrefixes {
                let count = prefix.utf8.count
                guard bytes.count > count, bytes[bytes.startIndex + count].isASCIIWhitespace,
                    bytes.first?.asciiLowercased == prefix.utf8.first,
                    Self.key(UnsafeBufferPointer(rebasing: bytes.prefix(count))) == prefix
                else { continue }
                return String(decoding: bytes.dropFirst(count).trimmingWhitespace(), as: UTF8.self)
            }
            return nil
        }
    }

    /// What a type cell tells about the values of a field before links are followed. A name stands for a definition.
    func shape(of typeCell: RichText) -> DescribedShape {
        var name = typeCell.plain
        let element = arrayElement(name)
        name = element ?? name
        let scalar = scalar(name)
        let type = scalar.map(TypeReference.scalar) ?? .missing
        let isDefinition = scalar == nil && !name.isEmpty
        return DescribedShape(isDefinition ? .other : DescribedShape(type).element, isArray: element != nil)
    }

    private static func begins(_ text: String, withOneOf prefixes: [String]) -> Bool {
        let text = key(text)
        return prefixes.contains { text.utf8.starts(with: $0.utf8) }
    }
}

/// A word in the form in which words are compared, byte by byte: a string would look for other spellings of its letters.
private struct Word: Hashable {
    private let key: String

    init(_ text: String) { key = Vocabulary.key(text) }

    static func == (left: Word, right: Word) -> Bool {
        left.key.withContiguousUTF8 { left in right.key.withContiguousUTF8 { left.isEqual(to: $0) } }
    }

    func hash(into hasher: inout Hasher) {
        key.withContiguousUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Vocabulary {
    /// The form in which words are compared: ASCII lower case, single spaces, no space or colon at the ends.
    static func key(_ text: String) -> String { isKey(text) ? text : text.withContiguousUTF8(key) }

    /// True of a text that has this form already, as most words of pages have.
    private static func isKey(_ text: String) -> Bool {
        text.withContiguousUTF8 { bytes in
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
    }

    static func key(_ bytes: ArraySlice<UInt8>) -> String { bytes.withUnsafeBufferPointer(key) }

    private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { key in
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
    }

    /// The length of ASCII white space or of a no-break space; 0 for anything else.
    private static func lengthOfSpace(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if bytes[offset].isASCIIWhitespace { return 1 }
        return bytes[offset] == 0xC2 && offset + 1 < bytes.count && bytes[offset + 1] == 0xA0 ? 2 : 0
    }

    private static func lengthWithoutColon(_ key: UnsafeBufferPointer<UInt8>) -> Int {
        var bytes = key[...]
        if bytes.last == .ascii(":") { bytes.removeLast() }
        if bytes.suffix(3).elementsEqual("：".utf8) { bytes.removeLast(3) }
        while let last = bytes.last, last.isASCIIWhitespace { bytes.removeLast() }
        return bytes.count
    }

    /// A heading without the number in front of it: `1. `, `2.3 `, `3、`.
    static func withoutNumber(_ heading: String) -> String {
        // Most headings have none, nor white space around them.
        guard let first = heading.utf8.first, first.isASCIIDigit || first.isASCIIWhitespace else { return heading }
        let bytes = Array(heading.utf8)[...].trimmingWhitespace()
        var rest = bytes
        while let first = rest.first, first.isASCIIDigit || first == .ascii(".") { rest.removeFirst() }
        guard rest.count < bytes.count, bytes[bytes.startIndex].isASCIIDigit else { return heading }
        if rest.starts(with: "、".utf8) { rest.removeFirst(3) }
        return String(decoding: rest.trimmingWhitespace(), as: UTF8.self)
    }
}
