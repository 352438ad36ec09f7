import APIModel
import Markdown
import RichText
import SourceText

/// Reads a page that defines structures and value sets: a heading, a description and a table each.
struct DefinitionReader {
    var vocabulary: Vocabulary
    var document: MarkdownDocument

    /// The headings that may name a definition, with what stands below each. A definition may stand at any level.
    static func definitions(in outline: PageOutline) -> [Section] {
        outline.sections.flatMap { section in
            let starts = section.blocks.indices.filter { section.blocks[$0].heading != nil }
            let head = Section(
                heading: section.heading, blocks: section.blocks[..<(starts.first ?? section.blocks.endIndex)])
            let ends = starts.dropFirst() + [section.blocks.endIndex]
            return [head]
                + zip(starts, ends).map { start, end in
                    let block = section.blocks[start]
                    return Section(
                        heading: block.heading.map { Located($0.text.plain, at: block.span) },
                        blocks: section.blocks[(start + 1)..<end])
                }
        }
    }

    func read(_ outline: PageOutline, diagnostics: inout DiagnosticCollector) -> [DefinitionDraft] {
        let prose = ProseReader(document, vocabulary: vocabulary)
        return Self.definitions(in: outline).compactMap { section in
            definition(section, prose: prose, diagnostics: &diagnostics)
        }
    }

    private func definition(
        _ section: Section, prose: ProseReader, diagnostics: inout DiagnosticCollector
    ) -> DefinitionDraft? {
        guard let heading = section.heading else { return nil }
        let tables = section.blocks.compactMap(\.table)
        guard let table = tables.first else {
            if heading.value.isWireIdentifier {
                diagnostics.note(
                    "heading-without-table", "'\(heading.value)' has no table, so it defines nothing",
                    at: heading.span)
            }
            return nil
        }
        for second in tables.dropFirst() {
            diagnostics.error(
                "second-table", "'\(heading.value)' has a table already, so this one is not read",
                at: second.header.span, help: "give the second table a heading of its own",
                notes: [.init("the table that is read", at: table.header.span)])
        }
        guard heading.value.isWireIdentifier else {
            diagnostics.error(
                "invalid-definition-name", "'\(heading.value)' is no name for a structure or value set",
                at: heading.span, help: "a name begins with a letter and consists of letters, digits and '_'")
            return nil
        }
        guard let content = content(of: table, diagnostics: &diagnostics) else { return nil }
        return DefinitionDraft(
            name: heading, description: description(in: section.blocks, prose: prose), content: content)
    }

    private func content(
        of table: Table, diagnostics: inout DiagnosticCollector
    ) -> DefinitionDraft.Content? {
        if Self.listsFields(table, vocabulary: vocabulary) {
            let fields = FieldTableReader(vocabulary: vocabulary)
                .read(table, expectsRequired: false, diagnostics: &diagnostics)
            return fields.map { .structure($0) }
        }
        if let values = ValueTableReader(vocabulary: vocabulary).read(table, diagnostics: &diagnostics) {
            return .valueSet(values)
        }
        diagnostics.error(
            "missing-name-column", "the table has neither a column of field names nor one of values",
            at: table.header.span, help: "call the column 'Name' for a structure, or 'Value' for a value set")
        return nil
    }

    /// True of a table that lists fields: it says their names and their types.
    static func listsFields(_ table: Table, vocabulary: Vocabulary) -> Bool {
        TableLayout(table, required: [.name, .type], optional: [], vocabulary: vocabulary) != nil
    }

    private func description(in blocks: ArraySlice<Block>, prose: ProseReader) -> RichText {
        let text = prose.description(in: blocks)
        return RichText(text.blocks.filter { !vocabulary.isReferenceList($0.plain) })
    }
}

extension String {
    /// True of a name that the API can use on the wire: a letter, then letters, digits and `_`, all of them ASCII.
    var isWireIdentifier: Bool {
        guard let first = utf8.first, first.isASCIILetter else { return false }
        return utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == .ascii("_") }
    }
}
