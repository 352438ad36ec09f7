/// A change of a page that a diagnostic proposes and a tool can make.
///
/// It is made only where the page still says ``original``: what was read through an entity, or was edited since, stays
/// as it is.
public struct TextEdit: Hashable, Sendable, Codable {
    /// What is replaced; a length of 0 inserts.
    public var span: SourceSpan
    /// What stands there.
    public var original: String
    public var replacement: String

    public init(_ span: SourceSpan, original: String, replacement: String) {
        self.span = span
        self.original = original
        self.replacement = replacement
    }
}
