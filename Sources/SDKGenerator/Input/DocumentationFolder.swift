import DocsReader
public import SourceText
import SystemPackage

/// The folder with the pages.
public struct DocumentationFolder: Sendable {
    public let path: String
    private let limits: Limits

    public init(path: String, limits: Limits = .standard) {
        self.path = path
        self.limits = limits
    }

    /// Reads the pages, in the order of the bytes of their paths.
    ///
    /// A page that can't be read is reported and left out. The table of contents is read whatever the selection says.
    ///
    /// - Parameter jobs: how many files, and folders, are read at the same time.
    /// - Throws: ``Unusable`` where there is no folder, or no page in it.
    public func read(
        selecting selection: Selection = Selection(), jobs: Int = 1, diagnostics: inout DiagnosticCollector
    ) throws(Unusable) -> [SourceFile] {
        let root = FilePath(path)
        let walk = FileWalk(
            root: root, suffix: ".md", jobs: jobs,
            isExcluded: { $0 != TableOfContents.fileName && selection.excludes($0) })
        let paths: [String]
        do {
            paths = try walk.files(diagnostics: &diagnostics)
        } catch {
            throw Unusable(
                "no-docs", "the documentation folder '\(path)' can't be read: \(error)",
                help: "name the folder with the pages with --docs, or as 'docs' in \(ConfigurationFile.name)")
        }
        selection.reportIdlePatterns(among: paths, kind: "pages", diagnostics: &diagnostics)
        let wanted = paths.filter { selection.contains($0) || $0 == TableOfContents.fileName }
        guard wanted.contains(where: { $0 != TableOfContents.fileName }) || diagnostics.hasErrors else {
            throw Unusable(
                "no-pages",
                paths.allSatisfy { $0 == TableOfContents.fileName }
                    ? "the documentation folder '\(path)' holds no page (a file that ends with '.md')"
                    : "the documentation folder '\(path)' holds no page that 'include' and 'exclude' let through")
        }
        let admitted = PageAdmission(limits).admitted(wanted, path: \.self, diagnostics: &diagnostics)
        return contents(of: admitted, in: root, jobs: jobs, diagnostics: &diagnostics)
    }

    /// Reads files, some at a time, so that no more is in memory than the limit lets through.
    private func contents(
        of names: [String], in root: FilePath, jobs: Int, diagnostics: inout DiagnosticCollector
    ) -> [SourceFile] {
        var pages: [SourceFile] = []
        var admission = PageAdmission(limits)
        var rest = names[...]
        while !rest.isEmpty {
            let outcomes = Array(rest.prefix(Self.batch))
                .parallelMap(jobs: jobs) { [admission] name in
                    Result { () throws(UnreadableFile) in
                        try SourceFile.read(
                            name, in: root, limit: limits.pageBytes, orThrow: admission.problem(withPageAt:))
                    }
                }
            rest = rest.dropFirst(Self.batch)
            for outcome in outcomes {
                switch outcome {
                case .success(let page):
                    guard admission.admits(bytes: page.bytes.count, of: page.path, diagnostics: &diagnostics)
                    else { return pages }
                    pages.append(page)
                case .failure(let problem): diagnostics.emit(problem.diagnostic)
                }
            }
        }
        return pages
    }

    private static let batch = 64
}
