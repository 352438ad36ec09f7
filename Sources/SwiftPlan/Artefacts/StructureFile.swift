import APIModel
public import SourceText

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

    public static func plan(_ module: ModuleContext, _ diagnostics: inout DiagnosticCollector) -> [StructureFile] {
        module.structures.compactMap { structure in
            guard let name = module.types[structure.id] else { return nil }
            var documentation = DocComment(structure.description)
            if let deprecation = structure.deprecation {
                documentation.append(.note, DocComment.deprecation(deprecation))
            }
            documentation.append(page: structure.id.page)
            let record = RecordPlan(
                name, documentation: documentation, fields: structure.fields, role: .structure(structure.id),
                in: module,
                &diagnostics)
            return StructureFile(
                path: OutputPath(module.module, .structures, name),
                frame: FileFrame(module, page: structure.id.page, exposure: record.exposure),
                record: record)
        }
    }
}
