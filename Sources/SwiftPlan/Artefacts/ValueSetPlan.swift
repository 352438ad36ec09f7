import APIModel
import RichText
import SourceText

/// An open struct of strings with a static member for each documented value.
public struct ValueSetPlan: TemplateView {
    public var documentation: DocComment
    public var name: SwiftIdentifier
    public var values: [ValuePlan]

    public static let members = TemplateMembers(
        of: ValueSetPlan.self,
        [
            .lines("documentation") { $0.documentation },
            .text("name") { $0.name },
            .views("values") { $0.values },
            .flag("hasOneValue") { $0.values.count == 1 },
        ])
}

/// One value of a value set.
public struct ValuePlan: TemplateView {
    public var documentation: DocComment
    public var name: SwiftIdentifier
    public var rawValue: SwiftStringLiteral
    /// True if the member does not fit in a line.
    public var breaksBody: Bool

    public static let members = TemplateMembers(
        of: ValuePlan.self,
        [
            .lines("documentation") { $0.documentation },
            .text("name") { $0.name },
            .text("rawValue") { $0.rawValue },
            .flag("breaksBody") { $0.breaksBody },
        ])
}

extension ValueSetPlan {
    /// A value that is listed twice becomes one member.
    init(
        _ name: SwiftIdentifier, documentation: DocComment, values: [DocumentedValue], access: SwiftAccess,
        _ diagnostics: inout DiagnosticCollector
    ) {
        self.documentation = documentation
        self.name = name
        var scope = NameScope(.exact, reserved: ReservedNames.staticMembers, reservedSuffix: "Value")
        var plans: [ValuePlan] = []
        var positions: [String: Int] = [:]
        for value in values {
            let text = value.value.value
            if let position = positions[text] {
                plans[position].documentation.append(value.description)
                continue
            }
            let origin = NameScope.Origin(kind: "the value", name: text, span: value.value.span)
            var documentation = DocComment()
            documentation.append(Self.comment(of: value))
            positions[text] = plans.count
            let name = scope.claim(.member(text), for: origin, &diagnostics)
            let rawValue = SwiftStringLiteral(text)
            let line: CodeLine = "            \(access)static var \(name): Self { Self(rawValue: \(rawValue)) }"
            plans.append(
                ValuePlan(
                    documentation: documentation, name: name, rawValue: rawValue, breaksBody: !CodeLine.fits(line)))
        }
        self.values = plans
    }

    /// The description, or the value itself where it has none.
    private static func comment(of value: DocumentedValue) -> RichText {
        guard value.description.isEmpty else { return value.description }
        return RichText([RichText.Block([RichText.Run(value.value.value, style: .code)])])
    }
}
