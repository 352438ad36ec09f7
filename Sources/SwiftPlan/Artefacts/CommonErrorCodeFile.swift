import APIModel
import RichText
import SourceText

/// The file of the error codes that no action has for itself.
public struct CommonErrorCodeFile: FramedFile {
    public static let templateName = "CommonErrorCode"

    public let path: OutputPath
    let frame: FileFrame
    /// The codes of the common error page.
    var common: ErrorCodePlan
    /// What an action without codes of its own may answer with.
    var service: ErrorCodePlan

    public static let members = TemplateMembers(
        of: CommonErrorCodeFile.self,
        frameMembers + [
            .view("commonErrorCode") { $0.common },
            .view("serviceErrorCode") { $0.service },
        ])

    public static func drafts(for module: ModuleContext) -> [FileDraft] {
        [FileDraft { CommonErrorCodeFile(module, &$0) }]
    }

    private init(_ module: ModuleContext, _ diagnostics: inout DiagnosticCollector) {
        let page = module.commonErrorCodes.first?.code.span.file
        var documentation = DocComment(RichText(plain: "The codes that every action may answer with."))
        if let page { documentation.append(page: page) }
        path = OutputPath(module.module, .top, ModuleContext.commonErrorCode)
        frame = FileFrame(module, page: page, exposure: .conformances)
        common = ErrorCodePlan(
            ModuleContext.commonErrorCode, documentation: documentation, codes: module.commonErrorCodes, common: nil,
            &diagnostics)
        service = ErrorCodePlan(
            ModuleContext.serviceErrorCode,
            documentation: DocComment(
                RichText(plain: "The codes of an action that has none of its own in the documentation.")),
            codes: [], common: ModuleContext.commonErrorCode, &diagnostics)
    }
}
