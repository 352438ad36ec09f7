import APIModel
import RichText
import SourceText

/// The file of an action: its namespace with input, output and error codes, and the method that performs it.
public struct ActionFile: FramedFile {
    public static let templateName = "Action"

    public let path: OutputPath
    let frame: FileFrame
    var documentation: DocComment
    var name: SwiftIdentifier
    var wireName: SwiftStringLiteral
    var client: SwiftIdentifier
    var isReadOnly: Bool
    var input: RecordPlan
    var output: RecordPlan
    /// The comment of an output that is the runtime's `Acknowledgement`, since the ID of the request is all that it has;
    /// nil where ``output`` is a type of its own.
    var acknowledgement: DocComment?
    /// nil for an action that documents no codes.
    var errorCode: ErrorCodePlan?
    var pagination: PaginationPlan?
    var method: MethodPlan

    public static let members = TemplateMembers(
        of: ActionFile.self,
        frameMembers + [
            .lines("documentation") { $0.documentation },
            .text("name") { $0.name },
            .text("wireName") { $0.wireName },
            .text("client") { $0.client },
            .text("serviceErrorCode") { _ in ModuleContext.serviceErrorCode },
            .flag("breaksName") { !CodeLine.fits("    \($0.frame.access)static var name: String { \($0.wireName) }") },
            .flag("isReadOnly") { $0.isReadOnly },
            .flag("usesDecimal") { $0.input.usesDecimal || $0.output.usesDecimal },
            .view("input") { $0.input },
            .view("output") { $0.acknowledgement == nil ? $0.output : nil },
            .lines("acknowledgement") { $0.acknowledgement ?? DocComment() },
            .view("errorCode") { $0.errorCode },
            .view("pagination") { $0.pagination },
            .view("method") { $0.method },
        ])

    public static func drafts(for module: ModuleContext) -> [FileDraft] {
        var methods = NameScope(.exact, reserved: ReservedNames.clientMethods, reservedSuffix: "Action")
        return zip(module.service.actions, module.actionNames)
            .map { action, name in
                let method = methods.derive(.member(action.name.value))
                return FileDraft { ActionFile(action, name: name, method: method, in: module, &$0) }
            }
    }

    private init(
        _ action: Action, name: SwiftIdentifier, method: SwiftIdentifier, in module: ModuleContext,
        _ diagnostics: inout DiagnosticCollector
    ) {
        path = OutputPath(module.module, .actions, name)
        frame = FileFrame(module, page: action.page, exposure: .types)
        documentation = DocComment(action: action)
        self.name = name
        wireName = SwiftStringLiteral(action.name.value)
        client = module.client
        isReadOnly = action.isReadOnly
        input = RecordPlan(
            .type("Input"), documentation: DocComment(sentence: "The parameters of ", action.name.value),
            fields: action.inputs, role: .input(action.pagination), in: module, &diagnostics)
        output = RecordPlan(
            .type("Output"), documentation: DocComment(sentence: "What answers ", action.name.value),
            fields: action.outputs, role: .output(action.pagination), in: module, &diagnostics)
        acknowledgement = DocComment(acknowledging: action, with: output)
        if !action.errorCodes.isEmpty {
            errorCode = ErrorCodePlan(
                .type("ErrorCode"),
                documentation: DocComment(sentence: "The codes with which the service refuses ", action.name.value),
                codes: action.errorCodes, common: ModuleContext.commonErrorCode, &diagnostics)
        }
        pagination = PaginationPlan(action, input: input, output: output, &diagnostics)
        self.method = MethodPlan(
            action, name: method, of: name, hasDefaultInput: input.fields.allSatisfy(\.isOptional))
    }
}

extension DocComment {
    /// The comment of an action.
    fileprivate init(action: Action) {
        self.init(action.summary)
        append(action.discussion)
        for note in action.notes { append(Callout(note.style), note.text) }
        if let deprecation = action.deprecation {
            append(.note, Self.deprecation(deprecation))
        }
        append(page: action.page)
    }

    /// The comment of an output that has the ID of the request and nothing else, with what the page says about that: the
    /// type is not the action's own. nil for an output that has more, or can do more, than the runtime's type.
    fileprivate init?(acknowledging action: Action, with output: RecordPlan) {
        guard !action.hasResult, !output.isEncodable, output.fields.count == 1, let field = output.fields.first,
            field.valueType == .string, !field.isDeprecated, let requestID = action.outputs.first
        else { return nil }
        self.init()
        append([
            RichText.Run("What answers "), RichText.Run(action.name.value, style: .code), RichText.Run(": "),
            RichText.Run(requestID.name.value, style: .code), RichText.Run(" only."),
        ])
        append(requestID.description)
    }

    /// `The parameters of `DetachNetworkInterface`.`
    init(sentence beginning: String, _ name: String) {
        self.init()
        append([RichText.Run(beginning), RichText.Run(name, style: .code), RichText.Run(".")])
    }

    /// `Documentation: `compute/zec/vnic/detachnetworkinterface.md``
    mutating func append(page: String) {
        append([RichText.Run("Documentation: "), RichText.Run(page, style: .code)])
    }
}

extension DocComment.Callout {
    fileprivate init(_ style: Note.Style) {
        switch style {
        case .info: self = .note
        case .success: self = .tip
        case .warning: self = .important
        case .danger: self = .warning
        }
    }
}
