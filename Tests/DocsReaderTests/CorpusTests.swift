import APIModel
import DocsReader
import SourceText
import TestSupport
import Testing

/// Reading 86 real pages equals what two independent readings of them agreed on.
@Suite(.enabled(if: Corpus.shared != nil, "the real pages are not beside the checkout"))
struct CorpusTests {
    let corpus: Corpus
    let service: Service
    let expected: ExpectedReading

    init() throws {
        corpus = try #require(Corpus.shared)
        service = try #require(corpus.api.services.first)
        expected = try ExpectedReading.load(try #require(Places.corpus))
    }

    @Test("all 69 actions are read, under one service")
    func actions() {
        #expect(corpus.api.services.map(\.name) == ["bmc"])
        #expect(expected.actions.count == 69)
        #expect(service.actions.map(\.name.value) == expected.actions.map(\.name).sorted())
    }

    @Test("every parameter and output has the expected name, type, required flag and line")
    func fields() {
        for entry in expected.actions {
            guard let action = service.actions.first(where: { $0.name.value == entry.name }) else { continue }
            #expect(action.page == entry.page)
            #expect(action.inputs.map(ExpectedReading.Row.init) == entry.params, "\(entry.name)")
            #expect(action.outputs.map(ExpectedReading.Row.init) == entry.outputs, "\(entry.name)")
        }
    }

    @Test("every error code has the expected status and line, duplicates included")
    func errorCodes() {
        for entry in expected.actions {
            guard let action = service.actions.first(where: { $0.name.value == entry.name }) else { continue }
            #expect(action.errorCodes.map(ExpectedReading.Code.init) == entry.errors, "\(entry.name)")
        }
        #expect(expected.commonErrors.count == 19)
        #expect(corpus.api.commonErrorCodes.map(ExpectedReading.Code.init) == expected.commonErrors)
    }

    @Test("every example that isn't blank is read, with both bodies")
    func examples() {
        for entry in expected.actions {
            guard let action = service.actions.first(where: { $0.name.value == entry.name }) else { continue }
            #expect(action.examples.count == entry.examples, "\(entry.name)")
            for example in action.examples {
                #expect(example.response != nil, "\(entry.name)")
            }
        }
    }

    @Test("all 30 structures are read, with every field")
    func structures() {
        #expect(expected.structs.count == 30)
        #expect(service.structures.map(\.id.name) == expected.structs.map(\.name))
        for (structure, entry) in zip(service.structures, expected.structs) {
            #expect(structure.id.page == entry.page)
            // Expected is the line of the table's header, two lines above its first row.
            #expect(structure.fields.first.map { $0.name.span.line - 2 } == entry.line, "\(entry.name)")
            #expect(structure.fields.map(ExpectedReading.Row.init) == entry.fields, "\(entry.name)")
        }
    }

    @Test("all 9 value sets are read, with every value")
    func valueSets() {
        #expect(expected.enums.count == 9)
        let read = service.valueSets.map { set in
            ExpectedReading.ValueSetEntry(
                name: set.id.name, page: set.id.page, line: (set.values.first?.value.span.line ?? 0) - 2,
                values: set.values.map(\.value.value))
        }
        #expect(read == expected.enums)
    }

    @Test("no page is lost: each has a kind, and an ignored one a reason")
    func pages() {
        #expect(corpus.api.pages.map(\.path) == corpus.files)
        #expect(corpus.api.pages.count { $0.kind == .action } == 69)
        #expect(corpus.api.pages.count { $0.kind == .dataStructures } == 1)
        #expect(corpus.api.pages.count { $0.kind == .commonErrors } == 1)
        for page in corpus.api.pages where page.kind == .other {
            #expect(page.reason?.isEmpty == false, "\(page.path)")
        }
    }
}
