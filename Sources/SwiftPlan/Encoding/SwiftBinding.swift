/// The keyword of a stored property, and who may set it.
public struct SwiftBinding: SwiftFragment {
    public let source: String

    /// - Parameter isWrapped: true for a property with a wrapper, which the language allows on a `var` only.
    init(isMutable: Bool, isWrapped: Bool) {
        source = isMutable ? "var" : isWrapped ? "private(set) var" : "let"
    }
}
