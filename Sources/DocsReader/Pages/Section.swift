import Markdown
import RichText
import SourceText

/// A second-level heading of a page and what stands below it.
struct Section {
    /// nil for what stands between the title and the first section.
    var heading: Located<String>?
    var blocks: ArraySlice<Block>
}

/// A page divided at its title and at its second-level headings.
struct PageOutline {
    var title: Located<String>?
    /// Between the title and the first section.
    var introduction: ArraySlice<Block>
    var sections: [Section]

    /// Divides a page. What a download adds above the title and below the last section belongs to no part; a second title
    /// is reported.
    init(_ document: MarkdownDocument, vocabulary: Vocabulary, diagnostics: inout DiagnosticCollector) {
        let blocks = Self.withoutAppendix(document.blocks, vocabulary: vocabulary)
        let firstHeading = blocks.firstIndex { $0.heading?.level == 1 }
        title = firstHeading.flatMap { index in
            blocks[index].heading.map { Located($0.text.plain, at: blocks[index].span) }
        }
        Self.reportText(above: firstHeading, in: blocks, diagnostics: &diagnostics)
        let body = blocks[(firstHeading.map { $0 + 1 } ?? blocks.startIndex)...]
        let starts = body.indices.filter { body[$0].heading.map { $0.level <= 2 } ?? false }
        introduction = body[..<(starts.first ?? body.endIndex)]
        sections = zip(starts, starts.dropFirst() + [body.endIndex]).compactMap { start, end in
            guard let heading = body[start].heading else { return nil }
            let name = Located(heading.text.plain, at: body[start].span)
            if heading.level == 1, !name.value.isEmpty {
                diagnostics.warning(
                    "second-title", "a page has one title, and '\(name.value)' is another", at: name.span,
                    help: "make it a second-level heading (`## \(name.value)`), or move it to a page of its own")
            }
            return Section(heading: name, blocks: body[(start + 1)..<end])
        }
    }

    /// Reports what stands above the title, save quotes: a download puts a pointer to its index there.
    private static func reportText(
        above title: Int?, in blocks: ArraySlice<Block>, diagnostics: inout DiagnosticCollector
    ) {
        guard let title else { return }
        for block in blocks[..<title] where block.containers.first != .quote && block.content != .thematicBreak {
            diagnostics.warning(
                "text-above-title", "what stands above the title is not read", at: block.span,
                help: "move it below the title")
        }
    }

    private static func withoutAppendix(_ blocks: [Block], vocabulary: Vocabulary) -> ArraySlice<Block> {
        let end = blocks.indices.first { index in
            guard index > 0, let heading = blocks[index].heading, heading.level == 1,
                blocks[index - 1].content == .thematicBreak
            else { return false }
            return vocabulary.isDownloadAppendix(heading.text.plain)
        }
        return blocks[..<(end.map { $0 - 1 } ?? blocks.endIndex)]
    }
}

extension Block {
    var heading: (level: Int, text: RichText)? {
        guard case .heading(let level, let text) = content else { return nil }
        return (level, text)
    }

    var table: Table? {
        guard case .table(let table) = content else { return nil }
        return table
    }

    var code: CodeBlock? {
        guard case .code(let code) = content else { return nil }
        return code
    }
}
