import APIModel
import Markdown
import RichText
import SourceText

/// Reads a page that defines structures and value sets: a heading, a description and a table each.
struct DefinitionReader {
    var outline: PageOutline

    /// The headings that may name a definition, with what stands below each. A definition may stand at any level.
    static func definitions(in outline: PageOutline) -> [Section] {
        Section.divide(outline.body, at: outline.body.indices.filter { outline.body[$0].heading != nil })
    }

    func read(_ reading: inout PageReading) -> [DefinitionDraft] {
        let prose = ProseReader(&reading)
        return Self.definitions(in: outline).compactMap { definition($0, prose, &reading) }
    }

    private func definition(
        _ section: Section, _ prose: ProseReader, _ reading: inout PageReading
    ) -> DefinitionDraft? {
        let heading = section.heading
        guard let table = section.onlyTable(&reading) else {
            if heading.value.isWireIdentifier {
                reading.diagnostics.note(
                    "heading-without-table", "'\(heading.value)' has no table, so it defines nothing",
                    at: heading.span)
            }
            return nil
        }
        guard heading.value.isWireIdentifier else {
            reading.diagnostics.error(
                "invalid-definition-name", "'\(heading.value)' is no name for a structure or value set",
                at: heading.span, help: "a name begins with a letter and consists of letters, digits and '_'")
            return nil
        }
        guard let content = content(of: table, &reading) else { return nil }
        let text = prose.text(of: section.blocks).filter { !reading.vocabulary.isReferenceList($0.plain) }
        return DefinitionDraft(name: heading, description: RichText(text), content: content)
    }

    private func content(of table: Table, _ reading: inout PageReading) -> DefinitionDraft.Content? {
        let vocabulary = reading.vocabulary
        if Self.listsFields(table, vocabulary: vocabulary) {
            return FieldTableReader(vocabulary: vocabulary)
                .read(table, expectsRequired: false, diagnostics: &reading.diagnostics).map { .structure($0) }
        }
        if let values = ValueTableReader(vocabulary: vocabulary).read(table, diagnostics: &reading.diagnostics) {
            return .valueSet(values)
        }
        reading.diagnostics.error(
            "unknown-table", "the table lists neither fields, with names and types, nor values", at: table.header.span,
            help: "a structure has the columns 'Name' and 'Type', a value set the column 'Value'")
        return nil
    }

    /// True of a table that defines something.
    static func defines(_ table: Table, vocabulary: Vocabulary) -> Bool {
        listsFields(table, vocabulary: vocabulary)
            || TableLayout(table, required: [.value], optional: [], vocabulary: vocabulary) != nil
    }

    /// True of a table that says the names of fields and their types.
    private static func listsFields(_ table: Table, vocabulary: Vocabulary) -> Bool {
        TableLayout(table, required: [.name, .type], optional: [], vocabulary: vocabulary) != nil
    }
}

extension String {
    /// True of a name that the API can use on the wire: a letter, then letters, digits and `_`, all of them ASCII.
    var isWireIdentifier: Bool {
        withContiguousUTF8 { name in
            guard let first = name.first, first.isASCIILetter else { return false }
            return name.allSatisfy { $0.isASCIILetterOrDigit || $0 == .ascii("_") }
        }
    }
}
