import APIModel
public import Markdown
import RichText
public import SourceText

/// Reads one file: what kind of page it is, and what it says.
///
/// Pages know nothing of each other here, so any number of them can be read at the same time.
public struct PageReader: Sendable {
    private let vocabulary: Vocabulary
    private let limits: MarkdownLimits

    public init(vocabulary: Vocabulary = Vocabulary(), limits: MarkdownLimits = .standard) {
        self.vocabulary = vocabulary
        self.limits = limits
    }

    public func read(_ source: SourceFile, diagnostics: inout DiagnosticCollector) -> Page {
        let document = MarkdownDocument(reading: source, limits: limits, diagnostics: &diagnostics)
        var reading = PageReading(document, vocabulary: vocabulary, diagnostics: diagnostics)
        let outline = PageOutline(&reading)
        let content = content(outline, &reading)
        let frontMatter = document.frontMatter.map { FrontMatterReader($0, diagnostics: &reading.diagnostics) }
        diagnostics = reading.diagnostics
        return Page(
            path: source.path, title: outline.title, content: content, summary: frontMatter?.summary,
            links: LinkReader.links(in: document))
    }

    private func content(_ outline: PageOutline, _ reading: inout PageReading) -> Page.Content {
        if reading.document.blocks.isEmpty { return .other(reason: "the page is empty") }
        let content: Page.Content
        if isActionPage(outline) {
            guard let title = actionTitle(outline, &reading) else {
                return .other(reason: "the page documents an action without a usable name")
            }
            content = .action(ActionPageReader(outline: outline, title: title).read(&reading))
        } else if definesTypes(outline) {
            content = .dataStructures(DefinitionReader(outline: outline).read(&reading))
        } else if listsErrorCodes(outline) {
            content = .commonErrors(commonErrorCodes(outline, &reading))
        } else {
            return .other(reason: "no section for parameters, no definitions and no table of error codes")
        }
        reading.reportUnclaimed(in: outline.body)
        return content
    }

    /// True of a page with a section for parameters, or with the name of an action as its title and examples of it.
    private func isActionPage(_ outline: PageOutline) -> Bool {
        let sections = outline.sections
        if sections.contains(where: { $0.role == .inputs || $0.role == .outputs }) { return true }
        let name = outline.title.map { MarkedName($0.value, vocabulary: vocabulary).name } ?? ""
        return name.isWireIdentifier && sections.contains { $0.role == .examples }
    }

    private func actionTitle(_ outline: PageOutline, _ reading: inout PageReading) -> Located<String>? {
        guard let title = outline.title, !title.value.isEmpty else {
            reading.diagnostics.error(
                "missing-title", "the page has no first-level heading, which would name the action",
                at: reading.document.blocks.first?.span, help: "begin the page with `# ` and the name of the action")
            return nil
        }
        guard MarkedName(title.value, vocabulary: vocabulary).name.isWireIdentifier else {
            reading.diagnostics.error(
                "invalid-action-name", "'\(title.value)' is no name of an action", at: title.span,
                help: """
                    a name begins with a letter and consists of letters, digits and '_'; only '[Deprecated]' may follow
                    """)
            return nil
        }
        return title
    }

    /// True of a page with a table below a heading that can be the name of a structure or value set.
    private func definesTypes(_ outline: PageOutline) -> Bool {
        DefinitionReader.definitions(in: outline).contains { section in
            guard section.heading.value.isWireIdentifier, let table = section.firstTable?.table else { return false }
            return DefinitionReader.defines(table, vocabulary: vocabulary)
        }
    }

    private func listsErrorCodes(_ outline: PageOutline) -> Bool {
        outline.body.contains { block in
            guard let table = block.table else { return false }
            return TableLayout(table, required: [.errorCode, .status], optional: [], vocabulary: vocabulary) != nil
        }
    }

    private func commonErrorCodes(_ outline: PageOutline, _ reading: inout PageReading) -> [ErrorCode] {
        let reader = ErrorCodeTableReader(vocabulary: vocabulary)
        var codes: [ErrorCode] = []
        for index in outline.body.indices {
            guard let table = outline.body[index].table,
                let read = reader.read(table, diagnostics: &reading.diagnostics)
            else { continue }
            reading.claim(index)
            codes += read
        }
        return codes
    }
}
