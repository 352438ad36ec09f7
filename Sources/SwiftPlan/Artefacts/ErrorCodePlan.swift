import APIModel
import RichText
import SourceText

/// An enum of error codes.
public struct ErrorCodePlan: TemplateView {
    public var documentation: DocComment
    public var name: SwiftIdentifier
    public var cases: [ErrorCasePlan]
    /// The type of the codes that every action may answer with; nil for that type itself.
    public var common: SwiftIdentifier?

    public static let members = TemplateMembers(
        of: ErrorCodePlan.self,
        [
            .texts("documentation") { $0.documentation.lines },
            .text("name") { $0.name },
            .views("cases") { $0.cases },
            .flag("hasCases") { !$0.cases.isEmpty },
            .flag("hasOneCase") { $0.cases.count == 1 },
            .views("common") { plan in plan.common.map { [CommonCasePlan(type: $0)] } ?? [] },
        ])
}

/// A case that stands for one code.
public struct ErrorCasePlan: TemplateView {
    public var documentation: DocComment
    public var name: SwiftIdentifier
    public var wireCode: SwiftStringLiteral
    /// True if the code does not fit in the line of the case.
    public var breaksBeforeCode: Bool { !CodeLine.fits("            case .\(name): \(wireCode)") }

    public static let members = TemplateMembers(
        of: ErrorCasePlan.self,
        [
            .texts("documentation") { $0.documentation.lines },
            .text("name") { $0.name },
            .text("wireCode") { $0.wireCode },
            .flag("breaksBeforeCode") { $0.breaksBeforeCode },
        ])
}

/// The case that stands for the codes of another type.
public struct CommonCasePlan: TemplateView {
    public var type: SwiftIdentifier

    public static let members = TemplateMembers(
        of: CommonCasePlan.self,
        [
            .text("commonType") { $0.type }
        ])
}

extension ErrorCodePlan {
    /// Codes that the runtime takes for one, as they differ in case, `.` and `_` only, become one case.
    init(
        _ name: SwiftIdentifier, documentation: DocComment, codes: [ErrorCode], common: SwiftIdentifier?,
        _ diagnostics: inout DiagnosticCollector
    ) {
        self.documentation = documentation
        self.name = name
        self.common = common
        var scope = NameScope(.exact, reserved: ReservedNames.errorCases, reservedSuffix: "Error")
        var plans: [ErrorCasePlan] = []
        var positions: [[UInt8]: Int] = [:]
        var comments: Set<RichText> = []
        for code in codes {
            let text = code.code.value
            let spelling = Self.spelling(text)
            let comment = Self.comment(of: code)
            let isNew = comments.insert(comment).inserted
            if let position = positions[spelling] {
                if isNew { plans[position].documentation.append(comment) }
                continue
            }
            let origin = NameScope.Origin(kind: "the error code", name: text, span: code.code.span)
            positions[spelling] = plans.count
            plans.append(
                ErrorCasePlan(
                    documentation: DocComment(comment), name: scope.claim(.member(text), for: origin, &diagnostics),
                    wireCode: SwiftStringLiteral(text)))
        }
        cases = plans
    }

    /// The comparison that `APIErrorCode.init(wireCode:)` of the runtime makes.
    private static func spelling(_ code: String) -> [UInt8] {
        code.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "_"): nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            default: byte
            }
        }
    }

    /// `` `INVALID_NIC_NOT_FOUND` (404): vNIC does not exist.``
    private static func comment(of code: ErrorCode) -> RichText {
        let status = code.status.map { " (\($0.value))" } ?? ""
        let lead = RichText.Run(code.code.value, style: .code)
        var blocks = code.description.blocks
        guard let first = blocks.first, case .paragraph = first.kind else {
            return RichText([RichText.Block([lead, RichText.Run(status)])] + blocks)
        }
        blocks[0].runs = [lead, RichText.Run(status + ": ")] + first.runs
        return RichText(blocks)
    }
}
