import SourceText
public import SwiftPlan

/// Prints a plan.
public struct SDKRenderer: Sendable {
    private let templates: TemplateSet

    public init(_ templates: TemplateSet) {
        self.templates = templates
    }

    /// The files of a plan, sorted by path.
    public func render(_ plan: SDKPlan) -> [OutputFile] {
        plan.files
            .compactMap { artefact in
                templates.render(artefact, template: type(of: artefact).templateName)
                    .map { text in
                        OutputFile(path: artefact.path.text, contents: Array(text.utf8), page: artefact.page)
                    }
            }
            .sorted { $0.path.precedes($1.path) }
    }

    /// The files of a package that belong to no module.
    func render(_ files: [any PackageArtefact]) -> [OutputFile] {
        files.compactMap { file in
            templates.render(file, template: type(of: file).templateName)
                .map { OutputFile(path: file.path.text, contents: Array($0.utf8)) }
        }
    }
}
