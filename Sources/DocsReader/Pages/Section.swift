import Markdown
import RichText
import SourceText

/// A heading of a page and the blocks below it, up to the next heading of the kind that divides.
struct Section {
    var heading: Located<String>
    /// What the section is for, if its heading is known.
    var role: SectionRole?
    /// A part of the page's blocks, with their indices.
    var blocks: ArraySlice<Block>
}

/// A page divided at its title and at its second-level headings.
struct PageOutline {
    var title: Located<String>?
    /// Between the title and the first section.
    var introduction: ArraySlice<Block>
    var sections: [Section]

    /// From the title to the end, without what a download adds.
    var body: ArraySlice<Block>

    /// Divides a page. What a download adds above the title and below the last section belongs to no part; other text above
    /// the title, and a second title, are reported.
    init(_ reading: inout PageReading) {
        let blocks = Self.withoutAppendix(reading)
        let firstHeading = blocks.firstIndex { $0.heading?.level == 1 }
        title = firstHeading.flatMap { index in
            blocks[index].heading.map { Located($0.text.plain, at: blocks[index].span) }
        }
        let body = blocks[(firstHeading.map { $0 + 1 } ?? blocks.startIndex)...]
        let starts = body.indices.filter { body[$0].heading.map { $0.level <= 2 } ?? false }
        self.body = body
        introduction = body[..<(starts.first ?? body.endIndex)]
        let vocabulary = reading.vocabulary
        sections = Section.divide(body, at: starts) { vocabulary.section($0) }
        Self.reportText(above: firstHeading, in: blocks, &reading.diagnostics)
        for start in starts { Self.reportTitle(body[start], &reading.diagnostics) }
    }

    private static func reportTitle(_ block: Block, _ diagnostics: inout DiagnosticCollector) {
        guard let heading = block.heading, heading.level == 1, !heading.text.isEmpty else { return }
        let text = heading.text.plain
        diagnostics.warning(
            "second-title", "a page has one title, and '\(text)' is another", at: block.span,
            help: "make it a second-level heading (`## \(text)`), or move it to a page of its own")
    }

    /// Reports what stands above the title, save quotes: a download puts a pointer to its index there.
    private static func reportText(
        above title: Int?, in blocks: ArraySlice<Block>, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let title else { return }
        for block in blocks[..<title] where block.containers.first != .quote && block.content != .thematicBreak {
            diagnostics.warning(
                "text-above-title", "what stands above the title is not read", at: block.span,
                help: "move it below the title")
        }
    }

    private static func withoutAppendix(_ reading: PageReading) -> ArraySlice<Block> {
        let blocks = reading.document.blocks
        let end = blocks.indices.first { index in
            guard index > 0, let heading = blocks[index].heading, heading.level == 1,
                blocks[index - 1].content == .thematicBreak
            else { return false }
            return reading.vocabulary.isDownloadAppendix(heading.text.plain)
        }
        return blocks[..<(end.map { $0 - 1 } ?? blocks.endIndex)]
    }
}

extension Section {
    /// The sections that begin at some of the blocks, each up to the next.
    ///
    /// - Parameter role: what a heading says of its section.
    static func divide(
        _ blocks: ArraySlice<Block>, at starts: [Int], role: (String) -> SectionRole? = { _ in nil }
    ) -> [Section] {
        var sections: [Section] = []
        sections.reserveCapacity(starts.count)
        for (position, start) in starts.enumerated() {
            guard let heading = blocks[start].heading else { continue }
            let end = position + 1 < starts.count ? starts[position + 1] : blocks.endIndex
            let name = Located(heading.text.plain, at: blocks[start].span)
            sections.append(Section(heading: name, role: role(name.value), blocks: blocks[(start + 1)..<end]))
        }
        return sections
    }

    /// The first table, with its index.
    var firstTable: (index: Int, table: Table)? { tables(after: blocks.startIndex - 1).first }

    /// The tables behind a block, with their indices.
    func tables(after block: Int) -> some Collection<(index: Int, table: Table)> {
        (block + 1..<blocks.endIndex).lazy.compactMap { index in
            blocks[index].table.map { (index: index, table: $0) }
        }
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
