import Markdown
import SourceText
import Testing

@Suite struct HTMLTables {
    @Test func `a table on one line has the places of its cells`() {
        #expect(
            MarkdownDocument.dump(
                #"<table><thead><tr><th width="219">Name</th><th>Type</th></tr></thead><tbody><tr><td>a\_b</td><td><a href="x.md#y&amp;z">Y</a></td></tr></tbody></table>"#
            ) == """
                table 1:1+151
                  row 1:15+47 | 1:35+4 "Name" | 1:48+4 "Type"
                  row 1:77+59 | 1:85+4 "a_b" | 1:98+28 "Y"(x.md#y&z)
                """)
    }

    @Test func `a table may stand on several lines, with empty ones between them`() {
        #expect(
            MarkdownDocument.dump(
                "<table>\n  <tr>\n    <th> A </th>\n    <th>B</th>\n  </tr>\n\n<tr><td>\n\n**c**\n\n- d\n\n</td><td>`e`</td></tr>\n\n</table>\n\nf\n"
            ) == """
                table 1:1+110
                  row 2:3+44 | 3:10+1 "A" | 4:9+1 "B"
                  row 7:1+44 | 9:1+10 b"c" ¶ "d" | 13:10+3 "`e`"
                paragraph 17:1+1 "f"
                """)
    }

    @Test func `end tags may be missing, and the first row is the header`() {
        #expect(
            MarkdownDocument.dump("<table><tr><td>a<td>b<tr><td>c<td>d</table>after\n") == """
                table 1:1+43
                  row 1:8+14 | 1:16+1 "a" | 1:21+1 "b"
                  row 1:22+14 | 1:30+1 "c" | 1:35+1 "d"
                html 1:44+5 "after"
                """)
    }

    @Test func `cells that span are reported and keep the columns aligned`() {
        #expect(
            MarkdownDocument.dump(
                "<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td rowspan=\"2\">d</td><td colspan=\"2\">e</td></tr><tr><td>f</td><td>g</td></tr></table>"
            ) == """
                table 1:1+136
                  row 1:8+39 | 1:16+1 "a" | 1:26+1 "b" | 1:36+1 "c"
                  row 1:47+53 | 1:67+1 "d" | 1:89+1 "e" | 1:90+0 -
                  row 1:100+29 | 1:104+0 - | 1:108+1 "f" | 1:118+1 "g"
                warning table-span-unsupported 1:51+16 the cell spans 1 column and 2 rows, but is read as one cell
                warning table-span-unsupported 1:73+16 the cell spans 2 columns and 1 row, but is read as one cell
                """)
    }

    @Test func `rows are cut or filled as those of a pipe table`() {
        #expect(
            MarkdownDocument.dump("<table><tr><th>a</th></tr><tr></tr><tr><td>b</td><td>c</td></tr></table>") == """
                table 1:1+72
                  row 1:8+19 | 1:16+1 "a"
                  row 1:36+29 | 1:44+1 "b"
                warning table-row-too-long 1:54+1 the row has 2 cells, but the table has 1 column
                """)
    }

    @Test func `text outside of the cells and a table in a cell are text`() {
        #expect(
            MarkdownDocument.dump(
                "<p>x</p><table><caption>y</caption><tr><td>a <table><tr><td>b</td><td>c</td></tr></table></td></tr></table>"
            ) == """
                html 1:1+8 "x"
                table 1:9+99
                  row 1:36+64 | 1:44+46 "a" ¶ "b c"
                html 1:16+20 "y"
                warning nested-table 1:46+7 the cell holds a table, which is read as text
                """)
    }

    @Test func `a table that is never closed ends at the next heading`() {
        #expect(
            MarkdownDocument.dump("<table>\n<tr><td>a\n\nb\n\n# c\n") == """
                table 1:1+20
                  row 2:1+12 | 2:9+4 "a" ¶ "b"
                heading(1) 6:1+3 "c"
                warning unclosed-html-table 1:1+7 the table is never closed: '</table>' was expected
                """)
    }

    @Test func `a table within containers has their places`() {
        #expect(
            MarkdownDocument.dump("* > <table>\n  > <tr><td>a\n  > b</td></tr>\n  > </table>\n") == """
                * > table 1:5+50
                  row 2:5+25 | 2:13+7 "a b"
                """)
    }
}

@Suite struct PreBlocks {
    @Test func `entities are decoded, formatting vanishes, and every place stays true`() {
        #expect(
            MarkdownDocument.dump(
                "<pre class=\"language-json\"><code class=\"lang-json\"><strong>POST\n</strong>&#x3C;A b>&lt;&amp;x\n  \"y\"\n</code></pre>\n"
            ) == """
                code(json) 1:1+113 at 1:60+40 "POST\\n<A b><&x\\n  \\"y\\""
                  anchor 5 2:10
                  anchor 6 2:16
                  anchor 11 2:24
                  anchor 12 2:29
                  anchor 14 3:1
                """)
    }

    @Test func `text behind the end tag is kept`() {
        #expect(
            MarkdownDocument.dump("<pre>\na\n\nb</pre> c <b>d</b>\n") == """
                code() 1:1+16 at 2:1+4 "a\\n\\nb"
                html 4:9+10 "c "b"d"
                """)
    }

    @Test func `code that is never closed is reported`() {
        #expect(
            MarkdownDocument.dump("<pre>\na\n\n# b\n") == """
                code() 1:1+12 at 2:1+6 "a\\n\\n# b"
                warning unclosed-pre 1:1+12 the '<pre>' is never closed: '</pre>' was expected
                """)
    }
}

@Suite struct HTMLText {
    private func text(_ html: String) -> String {
        MarkdownDocument.dump("<div>\(html)</div>").split(separator: " ", maxSplits: 2).last.map(String.init) ?? ""
    }

    @Test func `elements mean what they mean in Markdown`() {
        #expect(
            text("<b>a</b> <strong>b</strong><em>c</em><i>d</i> <code>e</code> <kbd>f</kbd>")
                == #"b"a b"i"cd"" "code"e"" "code"f""#)
        #expect(text("a<br>b<br/>c<hr>d") == #""a""\n""b""\n""c" ¶ "d""#)
        #expect(text("<a href='x'>y <b>z</b></a><a>n</a>") == #""y "(x)b"z"(x)"n""#)
        #expect(
            text("<img src=\"x\" alt=\"a &lt; b\"><mark style=\"color:blue;\">c</mark><sub>d</sub>") == #""a < bcd""#)
    }

    @Test func `lists nest`() {
        #expect(
            text("<p>a</p><ul><li>b<ul><li><p>c</p><p>d</p></li></ul></li></ul><ol><li>e</li><li>f</li></ol>g")
                == #""a" ¶ *"b" ¶ **"c""\n""d" ¶ *1"e" ¶ *2"f" ¶ "g""#)
    }

    @Test func `references of every kind are decoded, others stay`() {
        #expect(text("&lt;&#x3C;&#60;&amp;&eacute;&CounterClockwiseContourIntegral;&nbsp;x") == "\"<<<&é∳\u{A0}x\"")
        #expect(text("&nope; &; &#; &#x; &#xD800; &amp &lt") == "\"&nope; &; &#; &#x; \u{FFFD} &amp &lt\"")
    }

    @Test func `escapes are undone, but not in code`() {
        #expect(text(#"\[1, 100\] IPv4\_IPv6 a\b <code>\d+\.</code>"#) == #""[1, 100] IPv4_IPv6 a\\b "code"\\d+\\.""#)
    }

    @Test func `what is no element of HTML is text, what is no text vanishes`() {
        #expect(text("List<String> <nicId> </nicId> a < b <3") == #""List<String> <nicId> </nicId> a < b <3""#)
        #expect(text("<!-- a --><?b?><style>c</style><script>d</script>e") == #""e""#)
    }

    @Test func `comments and empty elements leave no block`() {
        #expect(MarkdownDocument.dump("<!-- a\n\nb -->\n\n<div>\n</div>\n\n<?c?>\n") == "")
    }
}

@Suite struct InlineText {
    private func text(_ markdown: String) -> String {
        MarkdownDocument.dump(markdown).split(separator: " ", maxSplits: 2).last.map(String.init) ?? ""
    }

    @Test func `inline content becomes runs`() {
        #expect(
            text("a *b* **c** ***d*** `e` [f *g*](h) ![i](j) <k@l.m>")
                == #""a "i"b"" "b"c"" "bi"d"" "code"e"" ""f "(h)i"g"(h)" i ""k@l.m"(mailto:k@l.m)"#)
    }

    @Test func `a soft break is a space and a hard break is a line`() {
        #expect(text("a\nb  \nc\\\nd") == #""a b""\n""c""\n""d""#)
    }

    @Test func `HTML within Markdown means the same`() {
        #expect(
            text("<mark style=\"x\">**a**</mark> <br> b <a href=\"c\">d</a> <code>e_f_</code> List<String>")
                == #"b"a""\n""b ""d"(c)" "code"e_f_"" List<String>""#)
    }

    @Test func `white space at the ends is none, but a no-break space within is text`() {
        #expect(text("&#x20;a&nbsp;b&#x20;&nbsp;") == "\"a\u{A0}b\"")
        #expect(text("\u{A0}<b>&nbsp;a</b> \u{200B}") == "b\"a\"\" \u{200B}\"")
    }

    @Test func `bold text that was deleted vanishes, blanked-out text does not`() {
        #expect(text("****a") == #""a""#)
        #expect(text("## ****a") == #""a""#)
        #expect(text("|b|\n|-|\n|****a|").hasSuffix(#""a""#))
        #expect(text("a ****") == #""a ****""#)
        #expect(text(#"\*\*\*\*a"#) == #""****a""#)
        #expect(text("*****a") == #""*****a""#)
    }

    @Test func `reference links resolve outside of tables`() {
        #expect(text("[a][b]\n\n[b]: c") == #""a"(c)"#)
    }
}
