import APIModel
import SourceText

/// The file of a value set, which the documentation defines, or which descriptions of fields list.
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

    public static func drafts(for module: ModuleContext) -> [FileDraft] {
        let documented = module.valueSets.compactMap { valueSet in
            module.types[valueSet.id].map { name in
                FileDraft {
                    ValueSetFile(
                        name, DocComment(valueSet.description), valueSet.values, page: valueSet.id.page, in: module, &$0
                    )
                }
            }
        }
        let listed = module.inlineValueSets.shared.map { list in
            FileDraft {
                ValueSetFile(
                    list.name, DocComment(sentence: "The values of ", list.wireName), list.values, page: list.page,
                    in: module, &$0)
            }
        }
        return documented + listed
    }

    private init(
        _ name: SwiftIdentifier, _ documentation: DocComment, _ values: [DocumentedValue], page: String?,
        in module: ModuleContext, _ diagnostics: inout DiagnosticCollector
    ) {
        var documentation = documentation
        if let page { documentation.append(page: page) }
        path = OutputPath(module.module, .valueSets, name)
        frame = FileFrame(module, page: page, exposure: .conformances)
        valueSet = ValueSetPlan(name, documentation: documentation, values: values, access: frame.access, &diagnostics)
    }
}
