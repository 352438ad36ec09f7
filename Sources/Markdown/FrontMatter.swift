import SourceText

/// The YAML between a `---` on the first line of a page and the next line that is `---`.
///
/// Markdown would take it for a thematic break and a setext heading.
struct FrontMatter {
    var text: MappedText
    /// The bytes of the page that it takes, both `---` lines included.
    var range: Range<Int>

    /// Nil for a page that doesn't begin with front matter, or never ends it.
    init?(of source: SourceFile) {
        guard Self.isFence(source.bytes[source.lineRange(1)]) else { return nil }
        for line in 2...max(2, source.lineCount) where Self.isFence(source.bytes[source.lineRange(line)]) {
            let content = source.lineRange(2).lowerBound..<source.lineRange(line).lowerBound
            text = MappedText(String(decoding: source.bytes[content], as: UTF8.self), at: source.span(content))
            range = 0..<source.lineRange(line).upperBound
            return
        }
        return nil
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [.ascii("-"), .ascii("-"), .ascii("-")])
            && line.dropFirst(3).allSatisfy { $0 == .space || $0 == .tab }
    }
}
