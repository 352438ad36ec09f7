/// A piece of Swift source that an encoder made.
///
/// The initialisers of the fragments are the only way of documentation text into generated code: whatever a page says,
/// an identifier is an identifier, a literal ends where it should, and a comment stays a comment.
public protocol SwiftFragment: Hashable, Sendable, CustomStringConvertible {
    var source: String { get }
}

extension SwiftFragment {
    public var description: String { source }
}
