import SourceText

/// Reads the front matter of a page: `key: value` lines, of which GitBook makes the frame of the page.
///
/// What the page is about is taken; what is about its looks is passed over; anything else is reported.
struct FrontMatterReader {
    /// What `description` says, on one line or folded over several.
    private(set) var summary: Located<String>?

    /// Keys that say how the site shows a page, and nothing about the API.
    static let siteKeys: Set<String> = [
        "cover", "coverY", "hidden", "icon", "if", "layout", "metaLinks", "noIndex", "tags", "title",
    ]

    init(_ frontMatter: MappedText, diagnostics: inout DiagnosticCollector) {
        let bytes = Array(frontMatter.text.utf8)
        for entry in Self.entries(of: bytes) {
            let key = String(decoding: bytes[entry.key], as: UTF8.self)
            if key == "description", summary == nil {
                summary = Self.text(of: entry.values, in: bytes)
                    .map { Located($0.text, at: frontMatter.span($0.range)) }
            } else if !Self.siteKeys.contains(key) {
                diagnostics.note(
                    "unread-front-matter", "nothing reads '\(key)' of the front matter",
                    at: frontMatter.span(entry.key),
                    help: "say in the text of the page what callers have to know")
            }
        }
    }

    /// A key and what stands behind it, line by line. Ranges are without white space at the ends.
    private struct Entry {
        var key: Range<Int>
        var values: [Range<Int>]
    }

    /// A line that begins at the margin begins an entry; one that is indented, or an element of a list, goes on with it.
    private static func entries(of bytes: [UInt8]) -> [Entry] {
        var entries: [Entry] = []
        for line in bytes.split(separator: .lineFeed) {
            let text = line.trimmingWhitespace()
            guard let first = text.first, first != .ascii("#") else { continue }
            let continues = text.startIndex > line.startIndex || first == .ascii("-")
            if continues, !entries.isEmpty {
                entries[entries.count - 1].values.append(text.startIndex..<text.endIndex)
                continue
            }
            let key = text.prefix { $0 != .ascii(":") }
            let value = text[key.endIndex...].dropFirst().trimmingWhitespace()
            entries.append(
                Entry(
                    key: key.startIndex..<key.trimmingWhitespace().endIndex,
                    values: value.isEmpty ? [] : [value.startIndex..<value.endIndex]))
        }
        return entries
    }

    /// The lines of a value in one, without the mark of a folded block and without quotes (YAML 1.2.2, chapters 7 and 8).
    private static func text(of values: [Range<Int>], in bytes: [UInt8]) -> (text: String, range: Range<Int>)? {
        var lines = values[...]
        if let first = lines.first, [.ascii(">"), .ascii("|")].contains(bytes[first.lowerBound]) {
            lines.removeFirst()
        }
        guard let first = lines.first, let last = lines.last else { return nil }
        var text = Array(lines.map { bytes[$0] }.joined(separator: [.space]))
        if text.count > 1, let quote = text.first, quote == text.last, quote == .ascii("\"") || quote == .ascii("'") {
            text = Array(text.dropFirst().dropLast())
        }
        return (String(decoding: text, as: UTF8.self), first.lowerBound..<last.upperBound)
    }
}
