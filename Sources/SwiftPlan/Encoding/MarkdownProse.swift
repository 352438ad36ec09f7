import RichText

/// Text as one paragraph of Markdown that reads as it is, on one line.
///
/// It is escaped as the text of comments is, so nothing in it can be a heading, a link or code.
public struct MarkdownProse: SwiftFragment {
    public let source: String

    public init(_ text: String) {
        let prose = DocProse([RichText.Run(text)], isItem: false)
        source = prose.lines(first: "", rest: "", width: .max).joined(separator: " ")
    }
}
