import RichText
import SourceText

/// Writes prose of the documentation as CommonMark 0.31 that is nothing but prose, lists, code spans, emphasis and links
/// to the web. Whatever else the text would mean is escaped, so that no page can bring markup or HTML into a document.
enum RichTextMarkdown {
    /// nil for a text without anything in it.
    static func text(_ text: RichText) -> String? {
        var result = ""
        var previous: RichText.Block.Kind?
        for block in text.blocks {
            let content = inline(block.runs)
            guard !content.isEmpty else { continue }
            if let previous { result += separator(previous, block.kind) }
            switch block.kind {
            case .paragraph: result += content
            case .item(let level, let ordinal): result += item(content, level: level, ordinal: ordinal)
            }
            previous = block.kind
        }
        return result.nilIfEmpty
    }

    /// Plain text, as the Markdown that reads so.
    static func prose(_ text: String) -> String { inline([RichText.Run(text)]) }

    private static func separator(_ previous: RichText.Block.Kind, _ next: RichText.Block.Kind) -> String {
        if case .item = previous, case .item = next { "\n" } else { "\n\n" }
    }

    /// An item of a list (section 5.2): an inner one is indented by four columns, which suits any marker of up to two
    /// digits.
    static func item(_ content: String, level: Int, ordinal: Int?) -> String {
        let indent = String(repeating: "    ", count: min(max(level, 1), 8) - 1)
        // Up to nine digits make a marker.
        let marker = ordinal.map { "\(min(max($0, 0), 999_999_999))." } ?? "-"
        return "\(indent)\(marker) " + content.replacing("\n", with: "\n\(indent)    ")
    }

    /// The runs of one block. A forced line break is a backslash at the end of a line (section 6.7).
    static func inline(_ runs: [RichText.Run]) -> String {
        var writer = InlineWriter()
        for run in joined(runs) { writer.append(run) }
        return writer.finish()
    }

    /// Neighbours of one kind are one run: two code spans that touch would be another.
    private static func joined(_ runs: [RichText.Run]) -> [RichText.Run] {
        runs.reduce(into: []) { joined, run in
            if let last = joined.last, last.link == run.link,
                last.style == run.style || (last.style.contains(.code) && run.style.contains(.code))
            {
                joined[joined.count - 1].text += run.text
            } else {
                joined.append(run)
            }
        }
    }
}

/// An item of a list that tells what a code or a value means.
struct MarkdownItem {
    private let text: String

    init(_ name: String, _ description: RichText) {
        let name = RichTextMarkdown.inline([RichText.Run(name, style: .code)])
        let description = RichText(description.blocks.map { RichText.Block($0.runs) })
        let meaning = description.blocks.map { RichTextMarkdown.inline($0.runs) }.filter { !$0.isEmpty }
        text = RichTextMarkdown.item(
            ([name] + meaning).joined(separator: meaning.isEmpty ? "" : ": ", rest: "\\\n"), level: 1, ordinal: nil)
    }

    /// nil for no items.
    static func list(_ items: [MarkdownItem]) -> String? {
        items.map(\.text).joined(separator: "\n").nilIfEmpty
    }
}

extension [String] {
    /// The texts with one separator behind the first and another behind all others.
    fileprivate func joined(separator: String, rest: String) -> String {
        guard let first else { return "" }
        return count == 1 ? first : first + separator + dropFirst().joined(separator: rest)
    }
}
