import APIModel
import Markdown
import RichText
public import SourceText

/// Reads one file: what kind of page it is, and what it says.
///
/// Pages know nothing of each other here, so any number of them can be read at the same time.
public struct PageReader: Sendable {
    private let vocabulary: Vocabulary

    public init(vocabulary: Vocabulary = Vocabulary()) {
        self.vocabulary = vocabulary
    }

    public func read(_ source: SourceFile, diagnostics: inout DiagnosticCollector) -> Page {
        let document = MarkdownDocument(reading: source, diagnostics: &diagnostics)
        let outline = PageOutline(document, vocabulary: vocabulary, diagnostics: &diagnostics)
        let content = content(of: document, outline: outline, diagnostics: &diagnostics)
        return Page(
            path: source.path, title: outline.title, content: content, summary: document.frontMatter?.pageSummary,
            links: LinkReader.links(in: document))
    }

    private func content(
        of document: MarkdownDocument, outline: PageOutline, diagnostics: inout DiagnosticCollector
    ) -> Page.Content {
        if document.blocks.isEmpty { return .other(reason: "the page is empty") }
        if isActionPage(outline) {
            guard let title = actionTitle(of: document, outline: outline, diagnostics: &diagnostics) else {
                return .other(reason: "the page documents an action without a usable name")
            }
            let reader = ActionPageReader(vocabulary: vocabulary, document: document, outline: outline)
            return .action(reader.read(title: title, diagnostics: &diagnostics))
        }
        if definesTypes(outline) {
            let reader = DefinitionReader(vocabulary: vocabulary, document: document)
            return .dataStructures(reader.read(outline, diagnostics: &diagnostics))
        }
        if let codes = commonErrorCodes(document, diagnostics: &diagnostics) { return .commonErrors(codes) }
        return .other(reason: "no section for parameters, no definitions and no table of error codes")
    }

    /// True of a page with a section for input or output parameters.
    private func isActionPage(_ outline: PageOutline) -> Bool {
        outline.sections.contains { section in
            guard let heading = section.heading, let role = vocabulary.section(heading.value) else { return false }
            return role == .inputs || role == .outputs
        }
    }

    private func actionTitle(
        of document: MarkdownDocument, outline: PageOutline, diagnostics: inout DiagnosticCollector
    ) -> Located<String>? {
        guard let title = outline.title, !title.value.isEmpty else {
            diagnostics.error(
                "missing-title", "the page has no first-level heading, which would name the action",
                at: document.blocks.first?.span ?? .wholeFile(document.source.path),
                help: "begin the page with `# ` and the name of the action")
            return nil
        }
        let name = title.value.prefix { !$0.isWhitespace && $0 != "[" }
        guard String(name).isWireIdentifier else {
            diagnostics.error(
                "invalid-action-name", "'\(title.value)' is no name of an action", at: title.span,
                help: "a name begins with a letter and consists of letters, digits and '_'")
            return nil
        }
        return title
    }

    /// True of a page with a table below a heading that can be the name of a structure or value set.
    private func definesTypes(_ outline: PageOutline) -> Bool {
        DefinitionReader.definitions(in: outline).contains { section in
            guard let heading = section.heading, heading.value.isWireIdentifier,
                let table = section.blocks.lazy.compactMap(\.table).first
            else { return false }
            return DefinitionReader.listsFields(table, vocabulary: vocabulary)
                || TableLayout(table, required: [.value], optional: [], vocabulary: vocabulary) != nil
        }
    }

    private func commonErrorCodes(
        _ document: MarkdownDocument, diagnostics: inout DiagnosticCollector
    ) -> [ErrorCode]? {
        let reader = ErrorCodeTableReader(vocabulary: vocabulary)
        let tables = document.blocks.compactMap(\.table)
        guard tables.contains(where: { $0.isTableOfErrorCodes(vocabulary) }) else { return nil }
        return tables.flatMap { table -> [ErrorCode] in
            if let codes = reader.read(table, diagnostics: &diagnostics) { return codes }
            diagnostics.warning(
                "unread-table", "a table on this page is none of error codes, so it is not read",
                at: table.header.span)
            return []
        }
    }
}

extension Table {
    fileprivate func isTableOfErrorCodes(_ vocabulary: Vocabulary) -> Bool {
        TableLayout(self, required: [.errorCode, .status], optional: [], vocabulary: vocabulary) != nil
    }
}
