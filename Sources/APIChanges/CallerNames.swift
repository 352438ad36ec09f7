/// How a caller spells what the documentation names: whether a new spelling breaks code is decided by the caller's names,
/// so two spellings that make one name are one thing.
public struct CallerNames: Sendable {
    /// The name of a property, a value or an error case.
    public var member: @Sendable (String) -> String
    /// The name of an action or a type.
    public var type: @Sendable (String) -> String

    public init(member: @escaping @Sendable (String) -> String, type: @escaping @Sendable (String) -> String) {
        self.member = member
        self.type = type
    }

    /// The names that the documentation uses.
    public static let documented = CallerNames(member: { $0 }, type: { $0 })
}
