import RichText
import SourceText

/// Text as one paragraph of Markdown that reads as it is, on one line.
///
/// It is escaped as the text of comments is, so nothing in it can be a heading, a link or code.
public struct MarkdownProse: SwiftFragment {
    public let source: String

    public init(_ text: String) {
        var lines = ProseLines(margin: "", width: .max)
        lines.begin(first: "", rest: "")
        DocProse([RichText.Run(text)], isItem: false).write(to: &lines)
        lines.finish()
        // Forced line breaks end lines, too.
        source = String(decoding: lines.bytes.dropLast().map { $0 == .lineFeed ? .space : $0 }, as: UTF8.self)
    }
}
