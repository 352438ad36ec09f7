import RichText
import SourceText

/// Reads the HTML blocks of a page into tables, code, and text.
///
/// A table of several lines is several HTML blocks to Markdown where it has empty lines, with Markdown between them.
/// So a table stays open until it is closed, and takes what comes.
struct HTMLReader {
    /// A block, and where it stands in the edited text.
    struct Result {
        var content: Content
        var range: Range<Int>

        enum Content {
            case block(Block.Content)
            case table(TableDraft)
        }
    }

    private let text: EditedText
    private let columns: Int
    /// How many cells spans may still make on this page.
    private var spannedCells: Int
    private var results: [Result] = []
    private var prose = RichTextWriter()
    /// Where the prose stands.
    private var proseRange: Range<Int>?
    private var table: HTMLTableReader?

    init(_ text: EditedText, limits: MarkdownLimits) {
        self.text = text
        columns = limits.tableColumns
        spannedCells = limits.tableCells
    }

    /// Whether a cell of a table is open, which takes the blocks that follow.
    var isInCell: Bool { table?.isInCell == true }

    /// Reads one HTML block.
    mutating func read(_ html: LiteralText, _ diagnostics: inout DiagnosticCollector) -> [Result] {
        var tokens = HTMLTokenizer(html.bytes)
        while let token = tokens.next() {
            let range = html.range(of: token.range)
            if case .open(.pre) = token.kind, !isInCell {
                endProse()
                readPre(token, &tokens, html, &diagnostics)
            } else if case .open(.table) = token.kind, table == nil {
                endProse()
                table = HTMLTableReader(text, at: range, columns: columns, spannedCells: spannedCells)
            } else if table?.read(token, at: range, of: html.bytes, &diagnostics) == true {
                if table?.isClosed == true { endTable() }
            } else {
                writeProse(token, at: range, of: html.bytes)
            }
        }
        endProse()
        return takeResults()
    }

    /// Takes Markdown into the open cell.
    mutating func read(_ range: Range<Int>, _ write: (inout RichTextWriter) -> Void) {
        table?.writeMarkdown(at: range, write)
    }

    /// Ends a table that was never closed.
    mutating func finish(_ diagnostics: inout DiagnosticCollector) -> [Result] {
        guard let open = table else { return [] }
        diagnostics.warning(
            "unclosed-html-table", "the table is never closed: '</table>' was expected",
            at: text.span(open.opening), help: "add '</table>' behind the last row")
        endTable()
        return takeResults()
    }

    private mutating func takeResults() -> [Result] {
        defer { results = [] }
        return results
    }

    private mutating func writeProse(_ token: HTMLTokenizer.Token, at range: Range<Int>, of bytes: [UInt8]) {
        prose.write(token, of: bytes)
        let trimmed = text.trimmed(range)
        guard !trimmed.isEmpty else { return }
        proseRange = (proseRange?.lowerBound ?? trimmed.lowerBound)..<trimmed.upperBound
    }

    private mutating func endProse() {
        let content = prose.finish()
        if let range = proseRange, !content.isEmpty {
            results.append(Result(content: .block(.html(content)), range: range))
        }
        proseRange = nil
    }

    private mutating func endTable() {
        endProse()
        guard var open = table else { return }
        table = nil
        let draft = open.finish()
        spannedCells = open.spannedCells
        if !draft.isEmpty { results.append(Result(content: .table(draft), range: open.range)) }
    }

    /// Reads `<pre class="language-json"><code>…</code></pre>`: entities are decoded, tags that format it vanish.
    private mutating func readPre(
        _ opening: HTMLTokenizer.Token, _ tokens: inout HTMLTokenizer, _ html: LiteralText,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let bytes = html.bytes
        var language = Self.language(of: bytes[opening.range])
        let start = html.place(of: opening.range.upperBound - 1) + 1
        var code = MappedTextBuilder(text, from: start, capacity: bytes.count - opening.range.upperBound)
        var end = opening.range.upperBound
        var isClosed = false
        while !isClosed, let token = tokens.next() {
            defer { end = token.range.upperBound }
            switch token.kind {
            case .text:
                // HTML drops a line feed right behind `<pre>`.
                let isFirst = token.range.lowerBound == opening.range.upperBound && bytes[end] == .lineFeed
                Self.append(token.range.dropFirst(isFirst ? 1 : 0), of: html, to: &code)
            case .close(.pre): isClosed = true
            case .open(.code), .close(.code): language = language ?? Self.language(of: bytes[token.range])
            case .unknown: Self.append(token.range, of: html, to: &code)
            case .open, .close, .other: break
            }
        }
        let range = text.trimmed(html.range(of: opening.range.lowerBound..<end))
        if !isClosed {
            diagnostics.warning(
                "unclosed-pre", "the '<pre>' is never closed: '</pre>' was expected", at: text.span(range),
                help: "add '</pre>' behind the last line of the code")
        }
        let block = CodeBlock(language: language, text: code.finish())
        results.append(Result(content: .block(.code(block)), range: range))
    }

    /// Adds text of a `<pre>` in pieces that stand where they stand in the page: lines, and what is between entities.
    private static func append(_ range: Range<Int>, of html: LiteralText, to code: inout MappedTextBuilder) {
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            if html.bytes[offset] == .ascii("&"), let entity = HTMLText.entity(html.bytes[offset..<range.upperBound]) {
                code.append(html.bytes[start..<offset], at: html.range(of: start..<offset))
                let reference = offset..<offset + entity.length
                code.append(entity.characters[...], at: html.range(of: reference))
                offset = reference.upperBound
                start = offset
            } else {
                offset += 1
                if html.bytes[offset - 1] == .lineFeed {
                    code.append(html.bytes[start..<offset], at: html.range(of: start..<offset))
                    start = offset
                }
            }
        }
        if start < offset { code.append(html.bytes[start..<offset], at: html.range(of: start..<offset)) }
    }

    /// The language in a class `language-json` or `lang-json`.
    private static func language(of tag: ArraySlice<UInt8>) -> String? {
        guard let classes = HTMLTokenizer.attribute("class", of: tag) else { return nil }
        for name in classes.split(whereSeparator: \.isASCIIWhitespace) {
            for prefix in ["language-", "lang-"] where name.starts(with: prefix.utf8) {
                return String(decoding: name.dropFirst(prefix.utf8.count), as: UTF8.self)
            }
        }
        return nil
    }
}
