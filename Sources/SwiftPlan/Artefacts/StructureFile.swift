import APIModel
import SourceText

/// The file of a structure.
public struct StructureFile: FramedFile {
    public static let templateName = "Structure"

    public let path: OutputPath
    let frame: FileFrame
    var record: RecordPlan

    public static let members = TemplateMembers(
        of: StructureFile.self,
        frameMembers + [
            .flag("usesDecimal") { $0.record.usesDecimal },
            .view("record") { $0.record },
        ])

    public static func drafts(for module: ModuleContext) -> [FileDraft] {
        module.structures.compactMap { structure in
            module.types[structure.id].map { name in
                FileDraft { StructureFile(structure, name: name, in: module, &$0) }
            }
        }
    }

    private init(
        _ structure: Structure, name: SwiftIdentifier, in module: ModuleContext,
        _ diagnostics: inout DiagnosticCollector
    ) {
        var documentation = DocComment(structure.description)
        if let deprecation = structure.deprecation {
            documentation.append(.note, DocComment.deprecation(deprecation))
        }
        documentation.append(page: structure.id.page)
        path = OutputPath(module.module, .structures, name)
        record = RecordPlan(
            name, documentation: documentation, fields: structure.fields, role: .structure(structure.id), in: module,
            &diagnostics)
        frame = FileFrame(module, page: structure.id.page, exposure: record.exposure)
    }
}
