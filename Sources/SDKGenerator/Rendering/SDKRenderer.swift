import SourceText
public import SwiftPlan

/// Prints a plan.
public struct SDKRenderer: Sendable {
    private let templates: TemplateSet

    public init(_ templates: TemplateSet) {
        self.templates = templates
    }

    /// The files of a plan, sorted by path.
    public func render(_ plan: SDKPlan) -> [OutputFile] { render(plan, limit: .max) ?? [] }

    /// The files of a plan, sorted by path; nil if they have more bytes than the limit.
    func render(_ plan: SDKPlan, limit: Int) -> [OutputFile]? {
        var rest = limit
        var files: [OutputFile] = []
        for artefact in plan.files {
            guard let text = templates.render(artefact, template: type(of: artefact).templateName) else { continue }
            rest -= text.utf8.count
            guard rest >= 0 else { return nil }
            files.append(OutputFile(path: artefact.path.text, contents: Array(text.utf8)))
        }
        return files.sorted { $0.path.precedes($1.path) }
    }
}
