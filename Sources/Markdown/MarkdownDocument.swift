import CCmark
public import SourceText

/// A page as a sequence of blocks with their places.
///
/// The blocks stand in reading order and are flat: a block inside of quotes and lists carries the containers that
/// it stands in. So no reader recurses over a page, however deep the page is.
public struct MarkdownDocument: Sendable {
    public let source: SourceFile
    /// The YAML between two `---` lines at the beginning of a page, as it stands there.
    public let frontMatter: MappedText?
    public let blocks: [Block]
    /// The GitBook tags outside of code, in reading order.
    public let tags: [GitBookTag]

    /// The version of libcmark that parses, which need not be the one that the tool was built with.
    public static var parserVersion: String { String(cString: cmark_version_string()) }
}
