import SourceText

/// Lets pages in until a limit is reached: the same for a folder on disk and for one of a revision.
struct PageAdmission {
    private let limits: Limits
    private var bytes = 0

    init(_ limits: Limits) {
        self.limits = limits
    }

    /// The pages that are few enough to be read, after the others were reported.
    func admitted<Page>(
        _ pages: [Page], path: (Page) -> String, diagnostics: inout DiagnosticCollector
    ) -> [Page] {
        guard pages.count > limits.pages else { return pages }
        diagnostics.error(
            "limit-pages", "the folder holds \(pages.count) pages, more than the \(limits.pages) that are read",
            at: .wholeFile(path(pages[limits.pages])),
            help: "leave out pages with 'exclude', or raise 'pages' of 'limits' in \(ConfigurationFile.name)")
        return Array(pages.prefix(limits.pages))
    }

    /// Whether a page and those before it are small enough together; reports the first that isn't.
    mutating func admits(bytes count: Int, of path: String, diagnostics: inout DiagnosticCollector) -> Bool {
        bytes += count
        guard bytes > limits.documentationBytes else { return true }
        diagnostics.error(
            "limit-documentation-size",
            "the pages have more than \(limits.documentationBytes) bytes, and none is read from this one on",
            at: .wholeFile(path),
            help: "leave out pages, or raise 'documentation-bytes' of 'limits' in \(ConfigurationFile.name)")
        return false
    }

    /// Why a page is not read that is too large by itself.
    func problem(withPageAt span: SourceSpan) -> UnreadableFile {
        UnreadableFile(
            "limit-page-size", "the page has more than the \(limits.pageBytes) bytes that are read", at: span,
            help: "split it, or raise 'page-bytes' of 'limits' in \(ConfigurationFile.name)")
    }
}
