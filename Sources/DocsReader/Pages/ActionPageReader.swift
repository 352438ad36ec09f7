import APIModel
import Markdown
import RichText
import SourceText

/// Reads a page that documents one action.
struct ActionPageReader {
    var vocabulary: Vocabulary
    var document: MarkdownDocument
    var outline: PageOutline

    func read(title: Located<String>, diagnostics: inout DiagnosticCollector) -> ActionDraft {
        let prose = ProseReader(document, vocabulary: vocabulary)
        let sections = sectionsByRole(diagnostics: &diagnostics)
        let description = self.description(sections, prose: prose, diagnostics: &diagnostics)
        var draft = ActionDraft(
            action: Action(name: name(title), page: document.source.path), inputs: [], outputs: [])
        draft.action.summary = RichText(Array(description.blocks.prefix(1)))
        draft.action.discussion = RichText(Array(description.blocks.dropFirst()))
        draft.action.notes = prose.notes(in: document.blocks[...])
        draft.action.deprecation = deprecation(title, summary: draft.action.summary)
        for role in [SectionRole.inputs, .outputs] where sections[role] == nil {
            reportMissing(role, title: title, diagnostics: &diagnostics)
        }
        if let section = sections[.inputs] {
            draft.inputs = fields(in: section, expectsRequired: true, diagnostics: &diagnostics)
        }
        if let section = sections[.outputs] {
            draft.outputs = fields(in: section, expectsRequired: false, diagnostics: &diagnostics)
        }
        if let section = sections[.errorCodes] {
            draft.action.errorCodes = errorCodes(in: section, diagnostics: &diagnostics)
        }
        if let section = sections[.examples] {
            draft.action.examples = ExampleReader(vocabulary: vocabulary)
                .read(section.blocks, tags: document.tags, diagnostics: &diagnostics)
            reportUnreadTables(section.blocks, diagnostics: &diagnostics)
        }
        return draft
    }

    /// The sections whose heading is known, the first of each role. The others are reported: what they hold is not read.
    private func sectionsByRole(diagnostics: inout DiagnosticCollector) -> [SectionRole: Section] {
        var sections: [SectionRole: Section] = [:]
        for section in outline.sections {
            guard let heading = section.heading, !heading.value.isEmpty || !section.blocks.isEmpty else { continue }
            guard let role = vocabulary.section(heading.value) else {
                diagnostics.warning(
                    "unknown-section", "the section '\(heading.value)' isn't known, so what it holds is not read",
                    at: heading.span,
                    help: "known are, by one title each: " + vocabulary.sectionTitles.joined(separator: ", "))
                continue
            }
            if let first = sections[role] {
                diagnostics.error(
                    "duplicate-section", "the page has this section already", at: heading.span,
                    help: "merge the two sections",
                    notes: [.init("the first section of this kind", at: first.heading?.span)])
            } else {
                sections[role] = section
            }
        }
        return sections
    }

    private func reportMissing(
        _ role: SectionRole, title: Located<String>, diagnostics: inout DiagnosticCollector
    ) {
        let name = role == .inputs ? "input parameters" : "output parameters"
        diagnostics.warning(
            "missing-section", "the page of '\(title.value)' has no section for its \(name)", at: title.span,
            help: "add the section; say in it that there are none, if there are none")
    }

    private func description(
        _ sections: [SectionRole: Section], prose: ProseReader, diagnostics: inout DiagnosticCollector
    ) -> RichText {
        let section = sections[.description]
        let blocks = section?.blocks ?? []
        reportUnreadTables(blocks, diagnostics: &diagnostics)
        reportUnreadCode(blocks, diagnostics: &diagnostics)
        let introduction = prose.description(in: outline.introduction)
        return RichText(introduction.blocks + prose.description(in: blocks).blocks)
    }

    /// The name of the action: the title without the mark of one that should not be used any more.
    private func name(_ title: Located<String>) -> Located<String> {
        guard let bracket = title.value.firstIndex(of: "["),
            vocabulary.isDeprecationMark(String(title.value[title.value.index(after: bracket)...].dropLast()))
        else { return title }
        let name = Array(title.value[..<bracket].utf8)[...].trimmingWhitespace()
        return Located(String(decoding: name, as: UTF8.self), at: title.span)
    }

    private func deprecation(_ title: Located<String>, summary: RichText) -> Deprecation? {
        if name(title).value != title.value { return Deprecation(span: title.span) }
        return vocabulary.descriptions.read(summary, of: DescribedShape(.other)).deprecation.map {
            Deprecation(replacement: $0.replacement, span: title.span)
        }
    }
}

extension ActionPageReader {
    private func fields(
        in section: Section, expectsRequired: Bool, diagnostics: inout DiagnosticCollector
    ) -> [FieldDraft] {
        guard let table = onlyTable(in: section, diagnostics: &diagnostics) else { return [] }
        let reader = FieldTableReader(vocabulary: vocabulary)
        if let fields = reader.read(table, expectsRequired: expectsRequired, diagnostics: &diagnostics) {
            return fields
        }
        diagnostics.error(
            "missing-name-column", "the table has no column with the names of the parameters", at: table.header.span,
            help: "call the column 'Parameter Name'")
        return []
    }

    private func errorCodes(in section: Section, diagnostics: inout DiagnosticCollector) -> [ErrorCode] {
        guard let table = onlyTable(in: section, diagnostics: &diagnostics) else { return [] }
        let reader = ErrorCodeTableReader(vocabulary: vocabulary)
        if let codes = reader.read(table, diagnostics: &diagnostics) { return codes }
        diagnostics.error(
            "missing-name-column", "the table has no column with the error codes", at: table.header.span,
            help: "call the column 'Error Code'")
        return []
    }

    /// The table of a section. A section without one says in words that there is nothing to list.
    private func onlyTable(in section: Section, diagnostics: inout DiagnosticCollector) -> Table? {
        reportUnreadCode(section.blocks, diagnostics: &diagnostics)
        let tables = section.blocks.compactMap(\.table)
        for second in tables.dropFirst() {
            diagnostics.error(
                "second-table", "the section has a table already, so this one is not read", at: second.header.span,
                help: "merge the two tables, or move a structure to the data-structure page",
                notes: [.init("the table that is read", at: tables.first?.header.span)])
        }
        return tables.first
    }

    private func reportUnreadTables(_ blocks: ArraySlice<Block>, diagnostics: inout DiagnosticCollector) {
        for table in blocks.compactMap(\.table) {
            diagnostics.warning(
                "unread-table", "a table in this section is not read", at: table.header.span,
                help: "move it to the section that it belongs to")
        }
    }

    private func reportUnreadCode(_ blocks: ArraySlice<Block>, diagnostics: inout DiagnosticCollector) {
        for block in blocks where block.code != nil {
            diagnostics.warning(
                "unread-code", "a code block in this section is not read", at: block.span,
                help: "move it to the section with the examples")
        }
    }
}
