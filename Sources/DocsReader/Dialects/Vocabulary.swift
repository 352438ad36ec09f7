import APIModel
import RichText
import SourceText

/// The words of several dialects, ready to be looked up.
///
/// A class, as every reader keeps it, and it never changes.
public final class Vocabulary: Sendable {
    private let sections: WordTable<SectionRole>
    private let columns: WordTable<ColumnRoles>
    private let types: WordTable<ScalarType>
    private let requirements: WordTable<Field.Requirement>
    private let exampleLabels: WordTable<ExampleLabel>
    private let hintTitles: WordTable<Void>
    private let deprecationMarks: WordTable<Void>
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
        sections = WordTable(dialects.flatMap { Self.inOrder($0.sections) })
        types = WordTable(dialects.flatMap { Self.inOrder($0.types) })
        requirements = WordTable(dialects.flatMap { [(.yes, $0.required), (.no, $0.optional)] })
        exampleLabels = WordTable(
            dialects.flatMap { [(.request, $0.requestLabels), (.response, $0.responseLabels)] })
        columns = WordTable(
            dialects.flatMap { Self.inOrder($0.columns) }.map { (ColumnRoles($0), $1) }, joining: { $0.union($1) })
        hintTitles = WordTable(dialects.map { ((), $0.hintTitles) })
        deprecationMarks = WordTable(dialects.map { ((), $0.deprecationMarks) })
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

    /// The role of a section, by its heading; numbering such as `1.` or `2.3` doesn't count.
    func section(_ heading: String) -> SectionRole? {
        heading.withContiguousUTF8 { sections[Self.withoutNumber($0)] }
    }

    /// The title of a section as the first dialect writes it, for diagnostics.
    func title(of role: SectionRole) -> String { sectionTitles[role] ?? role.rawValue }

    /// What a column may hold, by its title. A word can have two readings, which the table's other columns tell apart.
    func columnRoles(_ title: String) -> ColumnRoles { columns[title] ?? [] }

    func scalar(_ word: String) -> ScalarType? { types[word] }

    func requirement(_ word: String) -> Field.Requirement? { requirements[word] }

    /// The label that a line of an example consists of, or begins with before a colon.
    func exampleLabel(_ word: ArraySlice<UInt8>) -> ExampleLabel? {
        word.withUnsafeBufferPointer { exampleLabels[$0] }
    }

    func isHintTitle(_ text: String) -> Bool { hintTitles[text] != nil }

    func isDeprecationMark(_ text: String) -> Bool { deprecationMarks[text] != nil }

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

    /// The words of a type.
    func wording(ofType text: String) -> TypeWording {
        var wording = TypeWording(element: text)
        while wording.arrayDepth < TypeWording.maximumArrayDepth, let element = arrayElement(wording.element) {
            wording.element = element
            wording.arrayDepth += 1
        }
        wording.scalar = scalar(wording.element)
        return wording
    }

    private static func begins(_ text: String, withOneOf prefixes: [String]) -> Bool {
        let text = key(text)
        return prefixes.contains { text.utf8.starts(with: $0.utf8) }
    }
}
