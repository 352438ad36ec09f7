import APIModel
import Markdown
import RichText
import SourceText

/// Reads a page that documents one action.
struct ActionPageReader {
    var outline: PageOutline
    var title: Located<String>

    func read(_ reading: inout PageReading) -> ActionDraft {
        let prose = ProseReader(&reading)
        let sections = knownSections(&reading)
        let marked = MarkedName(title.value, vocabulary: reading.vocabulary)
        var action = Action(name: Located(marked.name, at: title.span), page: reading.document.source.path)
        let text = description(sections, prose)
        action.summary = RichText(Array(text.prefix(1)))
        action.discussion = RichText(Array(text.dropFirst()))
        action.notes = prose.notes(in: outline.body)
        action.deprecation = deprecation(marked, summary: action.summary, reading.vocabulary)
        let inputs = fields(in: sections[.inputs], expectsRequired: true, &reading)
        let outputs = fields(in: sections[.outputs], expectsRequired: false, &reading)
        action.errorCodes = errorCodes(in: sections[.errorCodes], &reading)
        if let section = sections[.examples] {
            action.examples = ExampleReader().read(section.blocks, &reading)
        }
        return ActionDraft(action, inputs: inputs, outputs: outputs)
    }

    /// The sections whose heading is known, the first of each role. What the others hold is not read, which is an error if
    /// it is a table: then rows are missing from the SDK.
    private func knownSections(_ reading: inout PageReading) -> [Section] {
        var sections: [Section] = []
        sections.reserveCapacity(outline.sections.count)
        for section in outline.sections where !section.heading.value.isEmpty || !section.blocks.isEmpty {
            guard let role = section.role else {
                report(unknown: section, &reading)
                continue
            }
            if let first = sections[role] {
                reading.diagnostics.error(
                    "duplicate-section", "the page has this section already", at: section.heading.span,
                    help: "merge the two sections",
                    notes: [.init("the first section of this kind", at: first.heading.span)])
                section.blocks.indices.forEach { reading.claim($0) }
            } else {
                sections.append(section)
            }
        }
        for role in SectionRole.allCases where role != .developerResources && sections[role] == nil {
            reading.diagnostics.warning(
                "missing-section", "the page has no section '\(reading.vocabulary.title(of: role))'", at: title.span,
                help: "add the section; if there is nothing to say in it, say that")
        }
        return sections
    }

    private func report(unknown section: Section, _ reading: inout PageReading) {
        let help =
            "known are, by one title each: "
            + SectionRole.allCases.map { reading.vocabulary.title(of: $0) }.joined(separator: ", ")
        let severity: Diagnostic.Severity = section.firstTable == nil ? .warning : .error
        reading.diagnostics.emit(
            Diagnostic(
                severity, "unknown-section",
                "the section '\(section.heading.value)' isn't known, so what it holds is not read",
                at: section.heading.span, help: help))
        section.blocks.indices.forEach { reading.claim($0) }
    }

    /// The description, then the remarks below the tables. What stands above a table only introduces it.
    private func description(_ sections: [Section], _ prose: ProseReader) -> [RichText.Block] {
        var blocks = prose.text(of: outline.introduction)
        if let section = sections[.description] { blocks += prose.text(of: section.blocks) }
        for role in [SectionRole.inputs, .outputs, .errorCodes] {
            guard let section = sections[role], let table = section.firstTable else { continue }
            blocks += prose.text(of: section.blocks[(table.index + 1)...])
        }
        return blocks
    }

    private func deprecation(_ title: MarkedName, summary: RichText, _ vocabulary: Vocabulary) -> Deprecation? {
        guard title.isDeprecated || vocabulary.descriptions.statesDeprecation(summary) else { return nil }
        return Deprecation(replacement: vocabulary.descriptions.replacement(in: summary), span: self.title.span)
    }
}

extension ActionPageReader {
    private func fields(
        in section: Section?, expectsRequired: Bool, _ reading: inout PageReading
    ) -> FieldTableDraft {
        guard let table = section?.onlyTable(&reading) else { return FieldTableDraft() }
        let reader = FieldTableReader(vocabulary: reading.vocabulary)
        if let fields = reader.read(table, expectsRequired: expectsRequired, diagnostics: &reading.diagnostics) {
            return fields
        }
        reading.diagnostics.error(
            "missing-name-column", "the table has no column with the names of the parameters", at: table.header.span,
            help: "call the column 'Parameter Name'")
        return FieldTableDraft()
    }

    private func errorCodes(in section: Section?, _ reading: inout PageReading) -> [ErrorCode] {
        guard let table = section?.onlyTable(&reading) else { return [] }
        let reader = ErrorCodeTableReader(vocabulary: reading.vocabulary)
        if let codes = reader.read(table, diagnostics: &reading.diagnostics) { return codes }
        reading.diagnostics.error(
            "missing-name-column", "the table has no column with the error codes", at: table.header.span,
            help: "call the column 'Error Code'")
        return []
    }
}

extension [Section] {
    /// The section of a role; there are but a handful.
    fileprivate subscript(_ role: SectionRole) -> Section? {
        indices.first { self[$0].role == role }.map { self[$0] }
    }
}

extension Section {
    /// The table of a section that has one, or none where words say that there is nothing to list. A second one is an error:
    /// its rows would be missing from the SDK.
    func onlyTable(_ reading: inout PageReading) -> Table? {
        guard let first = firstTable else { return nil }
        reading.claim(first.index)
        for (index, table) in tables(after: first.index) {
            reading.claim(index)
            reading.diagnostics.error(
                "second-table", "'\(heading.value)' has a table already, so this one is not read",
                at: table.header.span, help: "merge the two tables, or give this one a heading of its own",
                notes: [.init("the table that is read", at: first.table.header.span)])
        }
        return first.table
    }
}
