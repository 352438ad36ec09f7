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
            .lines("documentation") { $0.documentation },
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
    public let name: SwiftIdentifier
    public let wireCode: SwiftStringLiteral
    /// True if the code does not fit in the line of the case.
    public let breaksBeforeCode: Bool

    init(documentation: DocComment, name: SwiftIdentifier, wireCode: SwiftStringLiteral) {
        self.documentation = documentation
        self.name = name
        self.wireCode = wireCode
        breaksBeforeCode = !CodeLine.fits("            case .\(name): \(wireCode)")
    }

    public static let members = TemplateMembers(
        of: ErrorCasePlan.self,
        [
            .lines("documentation") { $0.documentation },
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
        var positions: [Spelling: Int] = [:]
        // The code that each case was made of, and what is said of those that are documented several times.
        var firsts: [ErrorCode] = []
        var comments: [Int: Set<RichText>] = [:]
        for code in codes {
            let text = code.code.value
            let spelling = Spelling(text)
            let comment = Self.comment(of: code)
            if let position = positions[spelling] {
                if comments[position, default: [Self.comment(of: firsts[position])]].insert(comment).inserted {
                    plans[position].documentation.append(comment)
                }
                continue
            }
            let origin = NameScope.Origin(kind: "the error code", name: text, span: code.code.span)
            positions[spelling] = plans.count
            firsts.append(code)
            plans.append(
                ErrorCasePlan(
                    documentation: DocComment(comment), name: scope.claim(.member(text), for: origin, &diagnostics),
                    wireCode: SwiftStringLiteral(text)))
        }
        cases = plans
    }

    /// A code in the form in which `APIErrorCode.init(wireCode:)` of the runtime compares it.
    private struct Spelling: Hashable {
        private let bytes: [UInt8]

        init(_ code: String) {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(code.utf8.count)
            for byte in Array(code.utf8) where byte != .ascii(".") && byte != .ascii("_") {
                bytes.append(byte.asciiLowercased)
            }
            self.bytes = bytes
        }

        func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
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
