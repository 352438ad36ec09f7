/// Who may use what is generated.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
    case `public`
    case package
    case `internal`
}

/// The modifier in front of a declaration or import, with the space that follows it; nothing for what needs none.
public struct SwiftAccess: SwiftFragment {
    public let source: String

    public init(_ level: AccessLevel) {
        switch level {
        case .public: source = "public "
        case .package: source = "package "
        case .internal: source = ""
        }
    }
}
