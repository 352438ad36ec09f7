import Markdown
import RichText
import SourceText
import TestSupport
import Testing

/// Tables of random pages, compared with those that the reference implementation of GFM finds.
@Suite struct TableConformance {
    @Test(
        .enabled("the command cmark-gfm is not installed") { await Command.isInstalled("cmark-gfm") },
        arguments: 0..<12)
    func `random tables have the cells that cmark-gfm reads`(batch: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(batch))
        // A fence could reach into the next page; the reader drops `****` where GitBook leaves it.
        let pages = (0..<500).map { _ in RandomPage.make(&generator) }
            .filter { !$0.contains("```") && !$0.contains("~~~") && !$0.contains("****") }
        // `-->` and a heading at the margin end whatever a page leaves open, and no page defines a link.
        let input = pages.enumerated().map { "# page-\($0)\n\n\($1)\n\n-->\n\n" }.joined()
        let result = try await Command("cmark-gfm", ["-e", "table", "-t", "xml"]).run(input: input)
        #expect(result.status == 0)
        let expected = ReferenceTables(xml: result.output).pages
        #expect(expected.count == pages.count)
        for (page, expected) in zip(pages, expected) {
            let (document, _) = MarkdownDocument.read(page)
            #expect(document.tables == expected, "\(page.debugDescription)")
            SpanCheck.check(document)
        }
        #expect(expected.joined().count > 150, "the pages hold enough tables to be worth comparing")
    }
}

extension MarkdownDocument {
    /// The texts of all cells: tables of rows of cells.
    fileprivate var tables: [[[String]]] {
        blocks.compactMap { block in
            guard case .table(let table) = block.content else { return nil }
            return ([table.header] + table.rows).map { $0.cells.map { $0.text.dump() } }
        }
    }
}

/// Lines of tables and of what may stand around and between them.
private enum RandomPage {
    static func make(_ generator: inout SeededGenerator) -> String {
        let container = containers.randomElement(using: &generator) ?? ("", "")
        var lines: [String] = []
        for index in 0..<Int.random(in: 2...8, using: &generator) {
            let isStray = Int.random(in: 0..<12, using: &generator) == 0
            let prefix =
                isStray ? strayPrefixes.randomElement(using: &generator) ?? "" : index == 0 ? container.0 : container.1
            lines.append(prefix + line(index, &generator))
        }
        return lines.joined(separator: "\n")
    }

    private static let containers = [
        ("", ""), ("", ""), ("", ""), ("> ", "> "), (">", ">"), ("- ", "  "), ("1. ", "   "), ("> - ", ">   "),
        ("- > ", "  > "),
        ("-\t", "\t"), ("- - ", "    "), ("  * ", "    "), (" 10)  ", "      "), (">\t", ">\t"),
    ]

    private static let strayPrefixes = ["", "> ", "- ", "  ", "   ", "    ", "      ", "\t", "2. ", ">", " "]

    private static func line(_ index: Int, _ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: others.randomElement(using: &generator) ?? ""
        case 1..<8: delimiterRow(&generator)
        default: index == 1 ? delimiterRow(&generator) : row(&generator)
        }
    }

    private static let others = [
        "", "===", "--", "---", "-", "*", "2.", "2. x", "<nic>", "<nic>|x", "|", "||", "text", "text  ", "- x", "> x",
        "\\",
        "<div>", "* * *", "+", "1) a|b", "=", "+ | +", "    ",
    ]

    private static func delimiterRow(_ generator: inout SeededGenerator) -> String {
        var cells: [String] = []
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            cells.append(
                ["-", "--", ":-", "-:", ":-:", " --- ", ":--", "- ", "\t-"].randomElement(using: &generator) ?? "-")
        }
        return outerPipes(cells.joined(separator: "|"), &generator)
    }

    private static func row(_ generator: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            text += tokens.randomElement(using: &generator) ?? ""
        }
        return outerPipes(text, &generator)
    }

    private static let tokens = [
        "|", "|", "|", "|", " | ", "||", "a", "b", " ", "  ", "\\|", "\\\\|", "`", "``", "`x`", "*", "**", "_", "__",
        "*c*", "\\*",
        "\\", "&amp;", "&#124;", "&nbsp", "é", "[x](y)", "[", "](z)", "![i](j)", "<br>", "<b>", "</b>", "<", ">", "#",
        " # ", "$",
        "1.", "-", "http://a.b", "\u{A0}x", "\t", "~", "=", "!",
    ]

    private static func outerPipes(_ text: String, _ generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: text
        case 1: "|" + text
        case 2: text + "|"
        case 3: "| " + text + " |  "
        default: "|" + text + "|"
        }
    }
}

/// The tables in the XML of cmark-gfm, which has one node on each line.
private struct ReferenceTables {
    private(set) var pages: [[[[String]]]] = []
    private var builder = RichTextBuilder()
    private var strong = 0
    private var emphasis = 0
    private var links: [String?] = []
    private var isInCell = false

    init(xml: String) {
        for line in xml.split(separator: "\n") {
            read(line.drop { $0 == " " })
        }
    }

    private mutating func read(_ line: Substring) {
        if line.hasPrefix("<text xml:space=\"preserve\">page-") { pages.append([]) }
        guard let page = pages.indices.last else { return }
        if line == "<table>" { pages[page].append([]) }
        guard let table = pages[page].indices.last else { return }
        if line == "<table_header>" || line == "<table_row>" { pages[page][table].append([]) }
        guard let row = pages[page][table].indices.last else { return }
        if line.hasPrefix("<table_cell") {
            self = ReferenceTables(pages: pages)
            isInCell = true
        }
        if line == "</table_cell>" || (line.hasPrefix("<table_cell") && line.hasSuffix(" />")) {
            pages[page][table][row].append(builder.finish().dump())
            isInCell = false
        } else if isInCell, !line.hasPrefix("<table_cell") {
            readInline(line)
        }
    }

    private init(pages: [[[[String]]]]) { self.pages = pages }

    private mutating func readInline(_ line: Substring) {
        var style: RichText.Style = []
        if strong > 0 { style.insert(.strong) }
        if emphasis > 0 { style.insert(.emphasis) }
        let link = links.last ?? nil
        let content = Self.unescaped(String(line.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }))
        switch line.prefix(while: { $0 != " " && $0 != ">" }) {
        case "<text": builder.add(content, style: style, link: link)
        case "<code": builder.addCode(content, style: style, link: link)
        case "<linebreak": builder.addLineBreak()
        case "<emph": emphasis += 1
        case "</emph": emphasis = max(emphasis - 1, 0)
        case "<strong": strong += 1
        case "</strong": strong = max(strong - 1, 0)
        case "<link" where !line.hasSuffix("/>"):
            let target = line.dropFirst("<link destination=\"".count).prefix { $0 != "\"" }
            links.append(Self.unescaped(String(target)))
        case "</link": _ = links.popLast()
        case "<html_inline":
            switch content {
            case "<br>": builder.addLineBreak()
            case "<b>": strong += 1
            case "</b>": strong = max(strong - 1, 0)
            default: builder.add(content, style: style, link: link)
            }
        default: break
        }
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
    }
}
