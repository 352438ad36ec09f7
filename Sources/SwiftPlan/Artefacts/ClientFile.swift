import APIModel
import RichText
import SourceText

/// The file of the client: what all methods of a service belong to.
public struct ClientFile: FramedFile {
    public static let templateName = "Client"

    public let path: OutputPath
    let frame: FileFrame
    var documentation: DocComment
    var name: SwiftIdentifier
    var serviceName: SwiftStringLiteral
    var servicePath: SwiftStringLiteral
    var version: SwiftStringLiteral?

    public static let members = TemplateMembers(
        of: ClientFile.self,
        frameMembers + [
            .lines("documentation") { $0.documentation },
            .text("name") { $0.name },
            .text("serviceName") { $0.serviceName },
            .text("servicePath") { $0.servicePath },
            .flag("breaksService") { !CodeLine.fits($0.serviceLine) },
            .texts("version") { $0.version.map { [$0] } ?? [] },
        ])

    private var serviceLine: CodeLine {
        var line: CodeLine =
            "    \(frame.access)static let service = APIService(name: \(serviceName), path: \(servicePath)"
        line += version.map { ", version: \($0))" } ?? ", version: nil)"
        return line
    }

    public static func drafts(for module: ModuleContext) -> [FileDraft] {
        [FileDraft { _ in ClientFile(module) }]
    }

    private init(_ module: ModuleContext) {
        let service = module.service
        path = OutputPath(module.module, .top, module.client)
        frame = FileFrame(module, page: nil, exposure: .types)
        documentation = DocComment(sentence: "Calls the actions of the service ", service.name)
        documentation.append(RichText(plain: service.title ?? ""))
        name = module.client
        serviceName = SwiftStringLiteral(service.name)
        servicePath = SwiftStringLiteral(service.path)
        version = service.version.map(SwiftStringLiteral.init)
    }
}
