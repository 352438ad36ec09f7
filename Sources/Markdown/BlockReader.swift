import RichText
import SourceText

/// Turns the leaves of cmark's tree into blocks.
struct BlockReader {
    private let text: EditedText
    /// The lines of the text that cmark has read.
    private let lines: ParsedLines
    private let limits: MarkdownLimits
    private var html: HTMLReader
    private var tracker = ContainerTracker()
    private var writer = RichTextWriter()
    private var cellReader = CellReader()
    /// How many cells the tables of the page may still have.
    private var cells: Int
    private(set) var blocks: [Block] = []
    private(set) var diagnostics = DiagnosticCollector()
    /// Edits with which cmark would see the tables as GFM does.
    private(set) var edits: [EditedText.Edit] = []
    /// Whether the text of a line with a pipe at its beginning was taken from cmark.
    private(set) var readsRowsAsText = false

    init(_ text: EditedText, _ lines: ParsedLines, limits: MarkdownLimits) {
        self.text = text
        self.lines = lines
        self.limits = limits
        cells = limits.tableCells
        html = HTMLReader(text, limits: limits)
    }

    mutating func read(_ leaves: [LeafBlock]) {
        blocks.reserveCapacity(leaves.count)
        for leaf in leaves { read(leaf) }
        if let last = leaves.last { emit(html.finish(&diagnostics), in: last) }
        // A table is there when it ends, but stands where it began.
        let isInOrder = blocks.indices.dropFirst().allSatisfy { blocks[$0 - 1].span <= blocks[$0].span }
        if !isInOrder { blocks.sort { $0.span < $1.span } }
    }

    private mutating func read(_ leaf: LeafBlock) {
        switch leaf.node.type {
        case .htmlBlock:
            let literal = LiteralText(leaf.node.literal, from: leaf.lines.lowerBound, in: text)
            emit(html.read(literal, &diagnostics), in: leaf)
        case .codeBlock: readCode(leaf)
        case .heading:
            emit(html.finish(&diagnostics), in: leaf)
            if leaf.isSetext, readTables(leaf) { return }
            let text = inlines(of: leaf)
            emit(.heading(level: leaf.node.headingLevel, text), leaf.range, in: leaf)
        case .thematicBreak:
            emit(html.finish(&diagnostics), in: leaf)
            emit(.thematicBreak, leaf.range, in: leaf)
        default: readParagraph(leaf)
        }
    }

    private mutating func readParagraph(_ leaf: LeafBlock) {
        if html.isInCell {
            noteRows(leaf)
            html.read(leaf.range) { $0.writeInlines(of: leaf.node, source: text.bytes[leaf.range]) }
        } else if !readTables(leaf) {
            let text = inlines(of: leaf)
            emitParagraph(text, leaf.range, in: leaf)
        }
    }

    private mutating func readCode(_ leaf: LeafBlock) {
        if html.isInCell {
            html.read(leaf.range) { writer in leaf.withCode(in: text) { writer.writeCode($0) } }
            return
        }
        let language = leaf.node.fenceInfo.prefix { !$0.isASCIIWhitespace }
        let block = CodeBlock(
            language: language.isEmpty ? nil : String(decoding: language, as: UTF8.self), text: code(of: leaf))
        if leaf.isUnclosed {
            diagnostics.warning(
                "unclosed-fence", "no fence closes the code block that begins here",
                at: text.span(firstLineRange(of: leaf)),
                help: "end the block with a line of the same mark, as long as the first")
        }
        emit(.code(block), leaf.range, in: leaf)
    }

    private func code(of leaf: LeafBlock) -> MappedText {
        if let range = leaf.marginCode, let code = text.mappedLines(range) { return code }
        let firstLine = leaf.lines.lowerBound + (leaf.isFenced ? 1 : 0)
        return leaf.withCode(in: text) { LiteralText($0, from: firstLine, in: text).mapped(in: text) }
    }

    private func firstLineRange(of leaf: LeafBlock) -> Range<Int> {
        let line = text.lineRange(leaf.lines.lowerBound)
        return leaf.range.lowerBound..<max(leaf.range.lowerBound, line.upperBound)
    }

    /// Reads a paragraph or a setext heading that holds a table; false for another one.
    private mutating func readTables(_ leaf: LeafBlock) -> Bool {
        guard leaf.lines.dropFirst().contains(where: mayBeDelimiterRow) else { return false }
        let prefix = LinePrefix(of: leaf.node, in: text, self.lines)
        let lines = leaf.lines.map { number in
            number == leaf.lines.lowerBound ? firstLine(of: leaf) : prefix.line(number, of: text)
        }
        let scan = PipeTableScan(lines, endsWithUnderline: leaf.isSetext, in: text)
        guard scan.hasTable else { return false }
        if let edit = scan.edit { edits.append(edit) }
        for part in scan.parts { emit(part, in: leaf) }
        return true
    }

    private mutating func emit(_ part: PipeTableScan.Part, in leaf: LeafBlock) {
        switch part {
        case .text(let lines):
            let start = lines.first?.content.lowerBound ?? leaf.range.lowerBound
            let range = text.trimmed(start..<max(start, lines.last?.content.upperBound ?? start))
            emitParagraph(CellReader.text(of: lines.map { text.bytes[$0.content] }), range, in: leaf)
        case .table(let table): emit(TableDraft(table, in: text, with: &cellReader), table.range, in: leaf)
        }
    }

    private mutating func emit(_ draft: TableDraft, _ range: Range<Int>, in leaf: LeafBlock) {
        let table = draft.table(at: range, in: text, limits: limits, room: &cells, diagnostics: &diagnostics)
        if let table { emit(.table(table), range, in: leaf) }
    }

    private func firstLine(of leaf: LeafBlock) -> LinePrefix.Line {
        let line = text.lineRange(leaf.lines.lowerBound)
        // To cmark a form feed is text, so a paragraph may begin with a line of white space.
        let start = min(leaf.range.lowerBound, line.upperBound)
        return LinePrefix.Line(
            content: start..<line.upperBound, indent: 0, prefix: line.lowerBound..<start, isLazy: false)
    }

    /// A look that costs little: a delimiter row has nothing but pipes, hyphens and colons, and marks of containers.
    private func mayBeDelimiterRow(_ line: Int) -> Bool {
        let line = text.lineRange(line)
        return text.bytes.withUnsafeBufferPointer { page in
            page[line]
                .allSatisfy { byte in
                    switch byte {
                    case .ascii("|"), .ascii("-"), .ascii(":"), .ascii(">"): true
                    default: byte.isASCIIWhitespace
                    }
                }
        }
    }

    private mutating func inlines(of leaf: LeafBlock) -> RichText {
        if let text = plainLine(leaf) { return text }
        noteRows(leaf)
        writer.writeInlines(of: leaf.node, source: text.bytes[leaf.range])
        return writer.finish()
    }

    /// The text of a leaf of one line that has nothing for cmark to read.
    private func plainLine(_ leaf: LeafBlock) -> RichText? {
        guard leaf.lines.count == 1 else { return nil }
        return text.bytes.withUnsafeBufferPointer { page in
            var line = page[leaf.range]
            // The reader of files takes one byte-order mark, and cmark one more.
            guard !line.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
            if leaf.node.type == .heading {
                line = line.drop { $0 == .ascii("#") }.drop { $0 == .space }
            }
            return CellReader.plainText(UnsafeBufferPointer(rebasing: line))
        }
    }

    private mutating func noteRows(_ leaf: LeafBlock) {
        readsRowsAsText = readsRowsAsText || ShortenedText.hasRow(leaf, in: text)
    }

    private mutating func emitParagraph(_ content: RichText, _ range: Range<Int>, in leaf: LeafBlock) {
        if !content.isEmpty { emit(.paragraph(content), range, in: leaf) }
    }

    private mutating func emit(_ results: [HTMLReader.Result], in leaf: LeafBlock) {
        for result in results {
            switch result.content {
            case .block(let content): emit(content, result.range, in: leaf)
            case .table(let draft): emit(draft, result.range, in: leaf)
            }
        }
    }

    private mutating func emit(_ content: consuming Block.Content, _ range: Range<Int>, in leaf: LeafBlock) {
        // Nothing is left out above most leaves: they stand on the same line of the page.
        let span = text.span(range, near: leaf.lines.lowerBound)
        blocks.append(Block(content, span: span, containers: tracker.containers(of: leaf.node)))
    }
}
