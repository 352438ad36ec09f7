import APIModel
import RichText
import SourceText

/// The method of a client that performs an action.
public struct MethodPlan: TemplateView {
    public var documentation: DocComment
    public var name: SwiftIdentifier
    /// True if the answer says nothing that a caller could need.
    public var isDiscardable: Bool
    public var isDeprecated: Bool
    /// What to use in place of a deprecated method; nil where the page names nothing.
    public var deprecationMessage: SwiftStringLiteral?
    /// True if no parameter is required.
    public var hasDefaultInput: Bool
    /// True if the result does not fit in the line with the error.
    public var breaksBeforeResult: Bool

    public static let members = TemplateMembers(
        of: MethodPlan.self,
        [
            .lines("documentation") { $0.documentation },
            .text("methodName") { $0.name },
            .flag("isDiscardable") { $0.isDiscardable },
            .flag("isDeprecated") { $0.isDeprecated },
            .texts("deprecationMessage") { $0.deprecationMessage.map { [$0] } ?? [] },
            .flag("hasDefaultInput") { $0.hasDefaultInput },
            .flag("breaksBeforeResult") { $0.breaksBeforeResult },
        ])

    init(
        _ action: Action, name: SwiftIdentifier, of namespace: SwiftIdentifier, hasDefaultInput: Bool
    ) {
        documentation = DocComment(action.summary)
        self.name = name
        isDiscardable = !action.hasResult
        isDeprecated = action.deprecation != nil
        deprecationMessage = action.deprecation.flatMap(SwiftStringLiteral.init(replacementOf:))
        self.hasDefaultInput = hasDefaultInput
        breaksBeforeResult = !CodeLine.fits(
            "    ) async throws(APIError<\(namespace).ErrorCode>) -> \(namespace).Output {")
    }
}

extension SwiftStringLiteral {
    /// What the compiler says of a use of something deprecated; nil where the page names nothing to use instead.
    init?(replacementOf deprecation: Deprecation) {
        guard let replacement = deprecation.replacement else { return nil }
        self.init("Use \(replacement) instead.")
    }
}
