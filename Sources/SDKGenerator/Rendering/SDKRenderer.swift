import SourceText
public import SwiftPlan

/// Prints a plan.
public struct SDKRenderer: Sendable {
    private let templates: TemplateSet

    public init(_ templates: TemplateSet) {
        self.templates = templates
    }

    /// The files of a plan, sorted by path.
    ///
    /// - Parameter jobs: how many files are printed at the same time.
    public func render(_ plan: SDKPlan, jobs: Int = 1) -> [OutputFile] {
        plan.files.parallelMap(jobs: jobs, render)
            .compactMap { $0 }
            .sorted { $0.path.precedes($1.path) }
    }

    private func render(_ artefact: any Artefact) -> OutputFile? {
        templates.render(artefact, template: type(of: artefact).templateName)
            .map { OutputFile(path: artefact.path.text, contents: $0) }
    }
}
