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
                        OutputFile(path: artefact.path.text, contents: Array(text.utf8))
                    }
            }
            .sorted { $0.path.precedes($1.path) }
    }
}
