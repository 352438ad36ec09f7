import SourceText
public import SwiftPlan

/// Prints a plan.
public struct SDKRenderer: Sendable {
    private let templates: TemplateSet
    /// After so many files their size is looked at.
    private static let filesAtOnce = 1024

    public init(_ templates: TemplateSet) {
        self.templates = templates
    }

    /// The files of a plan, sorted by path.
    ///
    /// - Parameter jobs: how many files are printed at the same time.
    public func render(_ plan: SDKPlan, jobs: Int = 1) -> [OutputFile] {
        sorted(plan.files.parallelMap(jobs: jobs, render))
    }

    /// Plans files and prints each right away, so that no more plans are in memory than files are printed at the same time.
    ///
    /// - Returns: the files, sorted by path; nil if they have more bytes than the limit. Little is printed beyond it.
    func render(
        _ drafts: [FileDraft], limit: Int, jobs: Int, diagnostics: inout DiagnosticCollector
    ) -> [OutputFile]? {
        var rest = limit
        var files: [OutputFile?] = []
        for start in stride(from: 0, to: drafts.count, by: Self.filesAtOnce) {
            let part = Array(drafts[start..<min(start + Self.filesAtOnce, drafts.count)])
            files += part.parallelMap(jobs: jobs, diagnostics: &diagnostics) { draft, diagnostics in
                render(draft.plan(diagnostics: &diagnostics))
            }
            rest -= files[start...].reduce(0) { $0 + ($1?.contents.count ?? 0) }
            guard rest >= 0 else { return nil }
        }
        return sorted(files)
    }

    private func sorted(_ files: [OutputFile?]) -> [OutputFile] {
        let files = files.compactMap { $0 }
        // By index: of files that are compared, and moved about, a sort counts references.
        return files.indices.sorted { files[$0].path.precedes(files[$1].path) }.map { files[$0] }
    }

    private func render(_ artefact: any Artefact) -> OutputFile? {
        templates.render(artefact, template: type(of: artefact).templateName)
            .map { OutputFile(path: artefact.path.text, contents: $0, page: artefact.page) }
    }

    /// The files of a package that belong to no module.
    func render(_ files: [any PackageArtefact]) -> [OutputFile] {
        files.compactMap { file in
            templates.render(file, template: type(of: file).templateName)
                .map { OutputFile(path: file.path.text, contents: $0) }
        }
    }
}
