import APIModel
public import SourceText

/// The file of a value set.
public struct ValueSetFile: FramedFile {
    public static let templateName = "ValueSet"

    public let path: OutputPath
    let frame: FileFrame
    var valueSet: ValueSetPlan

    public static let members = TemplateMembers(
        of: ValueSetFile.self,
        frameMembers + [
            .view("valueSet") { $0.valueSet }
        ])

    public static func plan(_ module: ModuleContext, _ diagnostics: inout DiagnosticCollector) -> [ValueSetFile] {
        module.valueSets.compactMap { valueSet in
            guard let name = module.types[valueSet.id] else { return nil }
            var documentation = DocComment(valueSet.description)
            documentation.append(page: valueSet.id.page)
            return ValueSetFile(
                path: OutputPath(module.module, .valueSets, name),
                frame: FileFrame(module, page: valueSet.id.page, exposure: .conformances),
                valueSet: ValueSetPlan(name, documentation: documentation, values: valueSet.values, &diagnostics))
        }
    }
}
