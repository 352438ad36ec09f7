public import SourceText

extension MarkdownDocument {
    /// Reads a page: CommonMark 0.30 with the tables of GFM 0.29, HTML tables, GitBook tags and front matter.
    ///
    /// Never fails: what exceeds a limit is reported as an error, and the page then has no blocks or lacks what
    /// ``MarkdownLimits`` says. Any number of pages may be read at the same time.
    public init(
        reading source: SourceFile, limits: MarkdownLimits = .standard, diagnostics: inout DiagnosticCollector
    ) {
        guard LimitCheck.passes(source, limits, &diagnostics), case var page = PageReader(source, limits),
            let blocks = page.read(&diagnostics)
        else {
            self.init(source: source, frontMatter: nil, blocks: [], tags: [])
            return
        }
        self.init(source: source, frontMatter: page.frontMatter?.text, blocks: blocks, tags: page.tags)
    }
}

/// Reads a page in as many parses as it needs, which is one for nearly every page.
///
/// What cmark reads is the page with edits, and only cmark's tree tells which edits are right: a tag in code is no tag,
/// and a table may end where cmark's paragraph goes on. So the edits are a guess that each parse confirms or corrects.
private struct PageReader {
    /// A page that needs more parses than this was made to; the last one counts.
    private static let maximumParses = 8

    private let source: SourceFile
    private let marks: PageMarks
    private let limits: MarkdownLimits
    let frontMatter: FrontMatter?
    private var scan: GitBookTagScan?
    private var tableEdits: [EditedText.Edit] = []

    init(_ source: SourceFile, _ limits: MarkdownLimits) {
        self.source = source
        marks = PageMarks(source)
        self.limits = limits
        frontMatter = FrontMatter(of: source)
        guard !marks.tagOpenings.isEmpty else { return }
        scan = GitBookTagScan(source, openings: tagOpenings(outside: CodeAreas(guessing: source)))
    }

    private func tagOpenings(outside areas: CodeAreas) -> [Int] {
        GitBookTagScan.openings(among: marks.tagOpenings.drop { $0 < start }, outside: areas, of: source)
    }

    /// Where the text begins, behind the front matter.
    private var start: Int { frontMatter?.range.upperBound ?? 0 }

    var tags: [GitBookTag] { scan?.tags ?? [] }

    /// Nil, with an error, for a page that exceeds a limit.
    mutating func read(_ diagnostics: inout DiagnosticCollector) -> [Block]? {
        for parse in 1...Self.maximumParses {
            let isLast = parse == Self.maximumParses
            let text = EditedText(source, edits: edits)
            // Each text by itself: other edits may put other bytes side by side.
            guard LimitCheck.passes(text, limits, &diagnostics) else { return nil }
            if let reader = read(text, isLast: isLast) {
                diagnostics.merge(reader.diagnostics)
                reportMalformedTags(&diagnostics)
                return reader.blocks
            }
        }
        return []
    }

    /// Nil if the edits turned out to be wrong, and were corrected.
    private mutating func read(_ text: EditedText, isLast: Bool) -> BlockReader? {
        let parse = shortenedParse(of: text, isLast: isLast) ?? wholeParse(of: text, isLast: isLast)
        switch parse {
        case .tags(let corrected):
            scan = corrected
            return nil
        case .blocks(let reader):
            guard isLast || reader.edits.isEmpty else {
                tableEdits += reader.edits
                return nil
            }
            return reader
        }
    }

    /// What a parse has led to.
    private enum Parse {
        case blocks(BlockReader)
        /// What was taken for tags was not right, and this is.
        case tags(GitBookTagScan)
    }

    /// Nil for a page of which cmark must see the whole text.
    private func shortenedParse(of text: EditedText, isLast: Bool) -> Parse? {
        guard let shortened = ShortenedText(text) else { return nil }
        let parse = MarkdownTree.parse(shortened.bytes) { root -> Parse? in
            let leaves = LeafBlock.all(in: root, of: text, shortened.lines)
            guard shortened.serves(leaves, in: text) else { return nil }
            return read(leaves, of: text, shortened.lines, isLast: isLast)
        }
        if case .blocks(let reader)? = parse, reader.readsRowsAsText { return nil }
        return parse ?? nil
    }

    private func wholeParse(of text: EditedText, isLast: Bool) -> Parse {
        let lines = ParsedLines(all: text)
        return MarkdownTree.parse(text.bytes) { root in
            read(LeafBlock.all(in: root, of: text, lines), of: text, lines, isLast: isLast)
        } ?? .blocks(BlockReader(text, lines, limits: limits))
    }

    private func read(_ leaves: [LeafBlock], of text: EditedText, _ lines: ParsedLines, isLast: Bool) -> Parse {
        if let scan, !isLast, case let actual = tagOpenings(outside: CodeAreas(of: leaves, in: text)),
            actual != scan.openings, case let corrected = GitBookTagScan(source, openings: actual),
            corrected.cuts != scan.cuts
        {
            return .tags(corrected)
        }
        var reader = BlockReader(text, lines, limits: limits)
        reader.read(leaves)
        return .blocks(reader)
    }

    private var edits: [EditedText.Edit] {
        let cuts = scan?.cuts ?? []
        var edits = tableEdits
        edits.reserveCapacity(tableEdits.count + 1 + cuts.count + marks.nuls.count)
        if start > 0 { edits.append(EditedText.Edit(range: 0..<start)) }
        for cut in cuts { edits.append(EditedText.Edit(range: cut)) }
        // CommonMark 2.3: U+0000 is replaced by U+FFFD.
        for nul in marks.nuls { edits.append(EditedText.Edit(range: nul..<nul + 1, replacement: [0xEF, 0xBF, 0xBD])) }
        return edits
    }

    private func reportMalformedTags(_ diagnostics: inout DiagnosticCollector) {
        for range in scan?.malformed ?? [] {
            diagnostics.warning(
                "malformed-tag", "the tag has no name or is not closed on its line: '{% name %}' was expected",
                at: source.span(range), help: "close the tag with '%}', or put it into a code span if it is text")
        }
    }
}
