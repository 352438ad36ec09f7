import Foundation
import Markdown
import RichText
import SourceText
import TestSupport
import Testing

/// Real pages, which are no part of the project.
@Suite(.enabled(if: Places.corpus != nil, "the corpus is not beside the checkout"))
struct CorpusPages {
    private let documents: [MarkdownDocument]
    private let diagnostics: [Diagnostic]

    init() throws {
        var diagnostics = DiagnosticCollector()
        documents = try Self.pages().map { MarkdownDocument(reading: $0, diagnostics: &diagnostics) }
        self.diagnostics = diagnostics.sorted
    }

    private static func pages() throws -> [SourceFile] {
        guard let folder = Places.corpus?.appending(path: "zenlayer-zh-2023"),
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        var pages: [SourceFile] = []
        for case let file as URL in files where file.pathExtension == "md" {
            pages.append(try SourceFile(path: file.path, contents: [UInt8](Data(contentsOf: file))))
        }
        return pages.sorted { $0.path < $1.path }
    }

    private func count(_ isCounted: (Block.Content) -> Bool) -> Int {
        documents.reduce(0) { $0 + $1.blocks.count { isCounted($0.content) } }
    }

    /// The tables were counted by hand: 251 delimiter rows outside of code, and 6 `<table>`.
    @Test func `every page is read, with all of its tables and tags`() {
        #expect(documents.count == 86)
        #expect(count { if case .table = $0 { true } else { false } } == 257)
        #expect(documents.reduce(0) { $0 + $1.tags.count } == 374)
        #expect(diagnostics.map(\.line) == [])
    }

    @Test func `no text of a page is a tag that nobody recognised`() {
        #expect(count { if case .html = $0 { true } else { false } } == 0)
        for document in documents { #expect(!document.proseText.contains("{%")) }
    }

    @Test func `every span shows what it is said to hold`() {
        for document in documents { SpanCheck.check(document) }
    }
}

extension MarkdownDocument {
    /// The text of everything but code.
    var proseText: String {
        blocks.map { block in
            switch block.content {
            case .heading(_, let text), .paragraph(let text), .html(let text): text.plain
            case .table(let table):
                ([table.header] + table.rows).flatMap(\.cells).map(\.text.plain).joined(separator: "\n")
            case .code, .thematicBreak: ""
            }
        }
        .joined(separator: "\n")
    }
}
