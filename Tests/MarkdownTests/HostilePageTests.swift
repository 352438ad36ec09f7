import Markdown
import RichText
import SourceText
import TestSupport
import Testing

/// Pages made to hurt: each is read, or refused with its limit. One that took quadratic time would take hours.
@Suite struct HostilePages {
    private func codes(_ text: String) -> [String] {
        let (document, diagnostics) = MarkdownDocument.read(text)
        SpanCheck.checkOrder(document)
        return diagnostics.map(\.code).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test func `marks without end are text, or reported as nesting`() {
        for mark in [
            "*", "_", "[", "]", "`", "<", "&", "\\", "!", "#", "|", "~", "{%", "%}", "**a ", "_a", "[a](", "<a ",
            "<!--", "<a b='",
        ] {
            #expect(codes("x " + repeated(mark, 60_000)).filter { $0 != "malformed-tag" } == [], "\(mark)")
        }
        for mark in [">", "> ", "- ", "1. ", "* ", "+ "] {
            #expect(codes(repeated(mark, 60_000) + "x") == ["limit-nesting"], "\(mark)")
        }
        let stairs = (0..<300).map { repeated("  ", $0) + "- x" }.joined(separator: "\n")
        #expect(codes(stairs) == ["limit-nesting"])
    }

    @Test func `nesting within the limit is read`() {
        let quotes = MarkdownDocument.read(repeated(">", 100) + "x").document.blocks
        #expect(quotes.map(\.containers.count) == [100])
        let items = MarkdownDocument.read(repeated("- ", 100) + "x\n" + repeated("\n", 10_000) + "y").document.blocks
        #expect(items.map(\.containers.count) == [100, 0])
    }

    @Test func `images beyond the limit are reported`() {
        #expect(codes(repeated("![[a](b)", 1_000)) == [])
        // To cmark, each link costs as much as there are images that nothing has closed yet.
        #expect(codes(repeated("![", 1_000) + repeated("[]()", 60_000)) == [])
        #expect(codes(repeated("![[a](b)", 1_001)) == ["limit-images"])
    }

    /// The first finding of a page and its place.
    private func finding(_ text: String) -> String? {
        MarkdownDocument.read(text).diagnostics.first
            .map { "\($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.code)" }
    }

    @Test(arguments: [
        ("{% hint style=\"info\" %}", "- ", "3:24"), (">{% a %}", ">", "3:1"), ("", "{% a %}- ", "3:8"),
        ("", "1{% a %}. ", "3:1"), ("{% a %}", "{% a %}> ", "3:15"),
    ])
    func `marks that stand together without tags are reported as nesting`(start: String, mark: String, place: String) {
        let page = "# A\n\n" + start + repeated(mark, 60_000) + "x\n" + repeated("\n", 60_000)
        #expect(finding(page) == place + " limit-nesting")
        let stairs = (0..<300).map { repeated("  ", $0) + "{% a %}" + mark + "x" }.joined(separator: "\n")
        #expect(codes(stairs) == ["limit-nesting"])
    }

    @Test func `images that tags stand in are counted`() {
        #expect(codes(repeated("!{% a %}[[a](b)", 1_000)) == [])
        #expect(finding("# A\n\n" + repeated("!{% a %}[[]()", 80_000)) == "3:13001 limit-images")
        // What seems to be a fence is none to cmark. So the first text that it reads has the tags, and the second not.
        #expect(finding("x\n    ```\n\n" + repeated("!{% a %}[[]()", 80_000)) == "4:13001 limit-images")
        let cells = "|a|\n|-|\n" + repeated("|" + repeated("!{% a %}[[]()", 400) + "|\n", 20)
        #expect(finding(cells) == "5:2602 limit-images")
    }

    @Test func `what is cut out of a page is not counted`() {
        #expect(codes("{% a b=\"" + repeated("![", 1_001) + "\" %}\n\nx") == [])
        #expect(codes("---\n" + repeated("- ", 101) + "x\n---\n\nx") == [])
        let quotes = MarkdownDocument.read(repeated(">{% a %}", 100) + "x").document.blocks
        #expect(quotes.map(\.containers.count) == [100])
    }

    /// The reader of files takes one byte-order mark, and cmark one more.
    @Test func `marks behind a second byte-order mark are reported as nesting`() {
        let lists = repeated("- ", 60_000) + "x\n" + repeated("\n", 60_000)
        #expect(finding("\u{FEFF}\u{FEFF}" + lists) == "1:4 limit-nesting")
        #expect(finding("{% a %}\u{FEFF}" + lists) == "1:11 limit-nesting")
        // A third is text.
        #expect(codes("\u{FEFF}\u{FEFF}\u{FEFF}" + lists) == [])
    }

    @Test func `a page beyond the limit is reported`() {
        #expect(codes(repeated("x", 4 << 20)) == [])
        #expect(codes(repeated("x", (4 << 20) + 1)) == ["limit-page-size"])
        let (document, diagnostics) = MarkdownDocument.read(repeated("x", (4 << 20) + 1))
        #expect(document.blocks == [] && diagnostics.map(\.span?.line) == [0])
    }

    @Test func `a table beyond the limits is cut, and that is reported`() {
        let wide = repeated("|a", 10_000) + "|\n" + repeated("|-", 10_000) + "|\n" + repeated("|b", 10_000) + "|\n"
        #expect(codes(wide) == ["limit-table-columns"])
        #expect(MarkdownDocument.read(wide).document.tableSizes == [[200, 200]])
        #expect(codes("|a|\n|-|\n" + repeated("|b|\n", 100_000)) == ["limit-table-rows"])
        #expect(codes("<table>" + repeated("<tr><td>a</td></tr>", 100_000) + "</table>") == ["limit-table-rows"])
        #expect(codes("|a|\n|-|\n|" + repeated("b", 65_537) + "|\n") == ["limit-cell-size"])
        #expect(
            codes("<table><tr><td colspan=\"9999999999999999999\">a<td colspan=\"1000\">a</table>")
                == ["table-span-unsupported", "limit-table-columns"])
    }

    /// Found by fuzzing: to cmark a form feed is text, so the first line of a paragraph may be white space alone.
    @Test(arguments: ["\u{0C}\u{0C}", "\u{0B}", "> \u{0C}", "- \u{0C}", "\u{0C}\n\u{0C}"])
    func `a paragraph may begin with a line of form feeds`(start: String) {
        #expect(codes(start + "\n|a|\n|-|\n|b|\n") == [])
        #expect(codes("x\n\n" + start + "\n-\n===\n") == [])
        #expect(codes("<div>\n\n" + start + "\n|-\n") == [])
    }

    @Test func `cells that nobody wrote are limited`() {
        let header = repeated("|a", 200) + "\n" + repeated("|-", 200) + "\n"
        #expect(codes(header + repeated("b\n", 999)).contains("limit-table-cells") == false)
        #expect(codes(header + repeated("b\n", 1_000)).contains("limit-table-cells"))
        // Once a page, and nothing is read any more.
        let twice = header + repeated("b\n", 1_000) + "\n" + header + "b\n"
        #expect(codes(twice).filter { $0 == "limit-table-cells" } == ["limit-table-cells"])
        #expect(MarkdownDocument.read(twice).document.tableSizes.map(\.count) == [1_000, 1])
        let spans = "<table><tr><td colspan=1000 rowspan=1000>a</td></tr>" + repeated("<tr><td>b", 20_000) + "</table>"
        let (document, diagnostics) = MarkdownDocument.read(spans)
        #expect(diagnostics.contains { $0.code == "limit-table-cells" })
        #expect(document.tableSizes.joined().reduce(0, +) <= 200_000)
        let manySpans = repeated("<table><tr><td colspan=1000 rowspan=1000>a</td></tr><tr><td>b</table>\n\n", 2_000)
        // Cells that somebody wrote are there all the same.
        #expect(MarkdownDocument.read(manySpans).document.tableSizes.joined().reduce(0, +) <= 204_000)
    }

    @Test func `many tables that need another parse are read in a few`() {
        let text = repeated("|a|\n|-|\n*\n===\n", 5_000)
        #expect(MarkdownDocument.read(text).document.tableSizes.count > 1)
    }

    @Test func `a row with many cells is one finding`() {
        #expect(codes("|a|\n|-|\n" + repeated("|b", 100_000)) == ["table-row-too-long"])
    }

    @Test func `what is never closed ends with the page`() {
        #expect(codes("```\n" + repeated("{% a\n", 20_000)) == ["unclosed-fence"])
        #expect(
            codes(repeated("{% a\n", 20_000)) == ["malformed-tag"])
        #expect(codes("<pre>" + repeated("&lt;<b>\n", 20_000)) == ["unclosed-pre"])
        #expect(codes("<table>" + repeated("<tr><td>", 20_000)) == ["unclosed-html-table"])
        #expect(
            codes("<table><tr><td>" + repeated("<table>", 5_000) + "</td></tr></table>") == [
                "unclosed-html-table", "nested-table",
            ])
        #expect(codes("<div>" + repeated("<!-- ", 20_000) + ">") == [])
        #expect(codes("<div>" + repeated("<a b=\"", 20_000) + ">") == [])
        #expect(codes("<div>" + repeated("<ul><li>", 20_000)) == [])
    }

    @Test func `a line of a megabyte is read`() {
        #expect(codes(repeated("a*b_c`d[e](f) ", 75_000)) == [])
        #expect(codes("|a|\n|-|\n|" + repeated("`b`|", 250_000)) == ["table-row-too-long"])
        #expect(codes("<p>" + repeated("a &lt; <b>c</b> \\_", 60_000)) == [])
    }
}

extension MarkdownDocument {
    /// For each table, the number of cells in each row.
    fileprivate var tableSizes: [[Int]] {
        blocks.compactMap { block in
            guard case .table(let table) = block.content else { return nil }
            return ([table.header] + table.rows).map(\.cells.count)
        }
    }
}

@Suite struct RandomPages {
    private static let tokens = [
        "\n", "\n", "\n", "\n\n", " ", "  ", "    ", "\t", "a", "b", "é", "\u{A0}", "|", "|", "|-|\n", "|a|\n|-|\n",
        "---", "===", "-", "- ",
        "* ", "1. ", "> ", "#", "# ", "```", "~~~", "`", "``", "*", "**", "_", "[", "](", ")", "![", "<", ">", "<p>",
        "</p>", "<ul>", "<li>",
        "<table>", "<tr>", "<td>", "<th colspan=2 rowspan='2'>", "</td>", "</tr>", "</table>", "<pre>", "</pre>",
        "<code>", "</code>",
        "<!--", "-->", "<br>", "<a href=\"x\">", "</a>", "&lt;", "&#x20;", "&amp", "\\", "\\|", "{%", "%}",
        "{% hint %}", "{% x a=\"b\" %}", "\"",
        "\r", "\r\n", "\0", "\u{FEFF}", "</", "/>", "<nic>",
    ]

    @Test(arguments: 0..<8)
    func `no page crashes, each is read the same twice, and places keep their order`(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<2_500 {
            var text = ""
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                text += Self.tokens.randomElement(using: &generator) ?? ""
            }
            let (document, diagnostics) = MarkdownDocument.read(text)
            let (again, diagnosticsAgain) = MarkdownDocument.read(text)
            #expect(document.blocks == again.blocks && document.tags == again.tags && diagnostics == diagnosticsAgain)
            SpanCheck.checkOrder(document)
        }
    }

    /// A cell of plain characters takes no way through Markdown; that must not be seen.
    @Test func `cells without marks read as Markdown reads them`() {
        var generator = SeededGenerator(seed: 7)
        let tokens = [
            "a", "B", "1", " ", ".", ",", ":", "-", "+", "=", "~", "$", "%", "(", ")", "{", "}", "'", "\"", "/", "@",
            "^", "?", ">", ";", "中", "é", "\u{A0}", "\u{200B}", "\u{7F}", "-- ", "http://a.b", "1. ", "- ",
            "\\_", "\\-", "\\#", "\\&", "\\<", "\\*", "\\`", "\\|", "\\\\x", "\\a",
        ]
        for _ in 0..<200 {
            let cells = (0..<20)
                .map { _ in
                    (0..<Int.random(in: 0...8, using: &generator))
                        .map { _ in tokens.randomElement(using: &generator) ?? "" }.joined()
                }
            let header =
                repeatElement("h", count: 20).joined(separator: "|") + "\n"
                + repeatElement("-", count: 20).joined(separator: "|")
            // The emphasis makes Markdown read the cell; its text is the only difference.
            let plain = MarkdownDocument.read("|\(header)\n|" + cells.joined(separator: "|") + "|").document.lastRow
            let marked = MarkdownDocument.read("|\(header)\n|" + cells.map { $0 + " *x*" }.joined(separator: "|") + "|")
                .document.lastRow
            for (index, cell) in plain.enumerated() {
                let other = index < marked.count ? marked[index] : ""
                #expect(cell == String(other.dropLast(1)).trimmingEnd, "\(cells[index].debugDescription)")
            }
        }
    }
}

extension MarkdownDocument {
    fileprivate var lastRow: [String] {
        guard case .table(let table) = blocks.last?.content else { return [] }
        return table.rows.last?.cells.map(\.text.plain) ?? []
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var scalars = unicodeScalars
        while let last = scalars.last, last == " " || last == "\u{A0}" { scalars.removeLast() }
        return String(scalars)
    }
}
