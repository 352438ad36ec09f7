import APIModel
import RichText
import SourceText

/// The method of a client that performs an action.
public struct MethodPlan: TemplateView {
    public var documentation: DocComment
    public var name: SwiftIdentifier
    /// True if the answer is worth nothing to most callers.
    public var isDiscardable: Bool
    public var isDeprecated: Bool
    /// What to use in place of a deprecated method; empty where the page names nothing.
    public var deprecationMessage: SwiftStringLiteral?
    /// True if no parameter is required.
    public var hasDefaultInput: Bool
    /// True if the result does not fit in the line with the error.
    public var breaksBeforeResult: Bool

    public static let members = TemplateMembers(
        of: MethodPlan.self,
        [
            .texts("documentation") { $0.documentation.lines },
            .text("methodName") { $0.name },
            .flag("isDiscardable") { $0.isDiscardable },
            .flag("isDeprecated") { $0.isDeprecated },
            .texts("deprecationMessage") { $0.deprecationMessage.map { [$0] } ?? [] },
            .flag("hasDefaultInput") { $0.hasDefaultInput },
            .flag("breaksBeforeResult") { $0.breaksBeforeResult },
        ])

    init(
        _ action: Action, name: SwiftIdentifier, of namespace: SwiftIdentifier, isReadOnly: Bool,
        hasDefaultInput: Bool, access: SwiftAccess
    ) {
        documentation = DocComment(action.summary)
        self.name = name
        isDiscardable = !isReadOnly
        isDeprecated = action.deprecation != nil
        deprecationMessage = action.deprecation?.replacement.map { SwiftStringLiteral("Use \($0) instead.") }
        self.hasDefaultInput = hasDefaultInput
        let result = "    ) async throws(APIError<\(namespace).ErrorCode>) -> \(namespace).Output {"
        breaksBeforeResult = result.utf8.count > 120
    }
}
