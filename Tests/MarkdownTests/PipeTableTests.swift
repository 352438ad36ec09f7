import Markdown
import RichText
import SourceText
import Testing

/// The cells of the first table of a page, row by row.
private func cells(_ text: String) -> [[String]] {
    for block in MarkdownDocument.read(text).document.blocks {
        guard case .table(let table) = block.content else { continue }
        return ([table.header] + table.rows).map { $0.cells.map(\.text.plain) }
    }
    return []
}

/// The inputs are those of the examples 198 to 205 of the GFM specification 0.29, section 4.10.
@Suite struct GFMTableExamples {
    @Test func `a table has a header and rows`() {
        #expect(cells("| foo | bar |\n| --- | --- |\n| baz | bim |\n") == [["foo", "bar"], ["baz", "bim"]])
    }

    @Test func `cells need no alignment of pipes and no outer pipes`() {
        #expect(cells("| abc | defghi |\n:-: | -----------:\nbar | baz\n") == [["abc", "defghi"], ["bar", "baz"]])
    }

    @Test func `an escaped pipe belongs to the cell, even in code and emphasis`() {
        #expect(
            cells("| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n") == [["f|oo"], ["b | az"], ["b | im"]])
    }

    @Test func `another block ends the table`() {
        #expect(
            MarkdownDocument.dump("| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n") == """
                table 1:1+41
                  row 1:1+13 | 1:3+3 "abc" | 1:9+3 "def"
                  row 3:1+13 | 3:3+3 "bar" | 3:9+3 "baz"
                > paragraph 4:3+3 "bar"
                """)
    }

    @Test func `an empty line ends the table, other text is a row`() {
        #expect(
            MarkdownDocument.dump("| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n") == """
                table 1:1+45
                  row 1:1+13 | 1:3+3 "abc" | 1:9+3 "def"
                  row 3:1+13 | 3:3+3 "bar" | 3:9+3 "baz"
                  row 4:1+3 | 4:1+3 "bar" | 4:4+0 -
                paragraph 6:1+3 "bar"
                warning table-row-too-short 4:1+3 the row has 1 cell, but the table has 2 columns
                """)
    }

    @Test func `a header that differs from the delimiter row in its number of cells is no header`() {
        #expect(
            MarkdownDocument.dump("| abc | def |\n| --- |\n| bar |\n") == """
                paragraph 1:1+29 "| abc | def | | --- | | bar |"
                """)
    }

    @Test func `a row is cut or filled to the width of the header, and that is reported`() {
        #expect(
            MarkdownDocument.dump("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n") == """
                table 1:1+55
                  row 1:1+13 | 1:3+3 "abc" | 1:9+3 "def"
                  row 3:1+7 | 3:3+3 "bar" | 3:8+0 -
                  row 4:1+19 | 4:3+3 "bar" | 4:9+3 "baz"
                warning table-row-too-short 3:1+7 the row has 1 cell, but the table has 2 columns
                warning table-row-too-long 4:15+3 the row has 3 cells, but the table has 2 columns
                """)
    }

    @Test func `a table may have no rows`() {
        #expect(cells("| abc | def |\n| --- | --- |\n") == [["abc", "def"]])
    }
}

@Suite struct PipeTables {
    @Test func `lines above the header stay a paragraph`() {
        #expect(
            MarkdownDocument.dump("one\ntwo  \n*three*\n| a |\n|---|\n| b |\n") == """
                paragraph 1:1+17 "one two""\\n"i"three"
                table 4:1+17
                  row 4:1+5 | 4:3+1 "a"
                  row 6:1+5 | 6:3+1 "b"
                """)
    }

    @Test func `hyphens under a table are a row, a break or a list, but no setext heading`() {
        #expect(
            MarkdownDocument.dump("a|b\n-|-\nc|d\n===\n--\n---\n") == """
                table 1:1+18
                  row 1:1+3 | 1:1+1 "a" | 1:3+1 "b"
                  row 3:1+3 | 3:1+1 "c" | 3:3+1 "d"
                  row 4:1+3 | 4:1+3 "===" | 4:4+0 -
                  row 5:1+2 | 5:1+2 "--" | 5:3+0 -
                break 6:1+3
                warning table-row-too-short 4:1+3 the row has 1 cell, but the table has 2 columns
                warning table-row-too-short 5:1+2 the row has 1 cell, but the table has 2 columns
                """)
    }

    @Test func `a block that could not interrupt a paragraph ends a table`() {
        #expect(
            MarkdownDocument.dump("a|b\n-|-\nc|d\n2. x\n   y\n\na|b\n-|-\n    code\n\na|b\n-|-\n<nic>\n| c |\n") == """
                table 1:1+11
                  row 1:1+3 | 1:1+1 "a" | 1:3+1 "b"
                  row 3:1+3 | 3:1+1 "c" | 3:3+1 "d"
                2. paragraph 4:4+6 "x y"
                table 7:1+3
                  row 7:1+3 | 7:1+1 "a" | 7:3+1 "b"
                code() 9:5+4 at 9:5+4 "code"
                table 11:1+3
                  row 11:1+3 | 11:1+1 "a" | 11:3+1 "b"
                html 13:1+11 "<nic> | c |"
                """)
    }

    @Test func `a table in a quote or a list ends where the container does`() {
        #expect(
            MarkdownDocument.dump("> a|b\n> -|-\n> c|d\ne|f\n\n1. x\n\n   a|b\n   -|-\n   c|d\ne|f\n") == """
                > table 1:3+15
                  row 1:3+3 | 1:3+1 "a" | 1:5+1 "b"
                  row 3:3+3 | 3:3+1 "c" | 3:5+1 "d"
                paragraph 4:1+3 "e|f"
                1. paragraph 6:4+1 "x"
                …1. table 8:4+17
                  row 8:4+3 | 8:4+1 "a" | 8:6+1 "b"
                  row 10:4+3 | 10:4+1 "c" | 10:6+1 "d"
                paragraph 11:1+3 "e|f"
                """)
    }
}
