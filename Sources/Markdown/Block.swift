public import RichText
public import SourceText

/// A leaf of the block structure (CommonMark 0.30, section 3.2), with the containers around it.
public struct Block: Hashable, Sendable {
    public var content: Content
    public var span: SourceSpan
    /// The quotes and list items that the block stands in, outermost first.
    public var containers: [Container]

    public enum Content: Hashable, Sendable {
        case heading(level: Int, RichText)
        case paragraph(RichText)
        case code(CodeBlock)
        case table(Table)
        /// HTML that is neither a table nor a `<pre>` block, as text.
        case html(RichText)
        case thematicBreak
    }

    public enum Container: Hashable, Sendable {
        case quote
        /// `ordinal` is the number of an ordered list's item; `isStart` is true of the first block of the item.
        case item(ordinal: Int?, isStart: Bool)
    }

    public init(_ content: Content, span: SourceSpan, containers: [Container] = []) {
        self.content = content
        self.span = span
        self.containers = containers
    }
}

/// A fenced or indented block of code, or an HTML `<pre>` block.
public struct CodeBlock: Hashable, Sendable {
    /// The first word behind the fence, or of the `language-…` class.
    public var language: String?
    public var text: MappedText

    public init(language: String?, text: MappedText) {
        self.language = language
        self.text = text
    }
}
