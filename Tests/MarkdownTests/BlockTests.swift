import Markdown
import SourceText
import Testing

@Suite struct Blocks {
    @Test func `headings lose their marks, their anchors, and white space that an editor left`() {
        #expect(
            MarkdownDocument.dump(
                "# One ##\n\n## <a href=\"#two\" id=\"two\"></a>2. Two <a href=\"#x\" id=\"x\"></a>\n\n## &#x20;Three&#x20;\n\n##\n\nA\nB\n===\nC\n-\n"
            )
                == """
                heading(1) 1:1+8 "One"
                heading(2) 3:1+62 "2. Two"
                heading(2) 5:1+20 "Three"
                heading(2) 7:1+2 -
                heading(1) 9:1+7 "A B"
                heading(2) 12:1+3 "C"
                """)
    }

    @Test func `a setext heading ends with its underline`() {
        #expect(
            MarkdownDocument.dump("> a\n> ---\n> - \n\n- b\n  ===\n\n\n  c\n") == """
                > heading(2) 1:3+7 "a"
                * heading(1) 5:3+7 "b"
                …* paragraph 9:3+1 "c"
                """)
    }

    @Test func `items are numbered, and only the first block of an item starts it`() {
        #expect(
            MarkdownDocument.dump("3. a\n\n   b\n4. c\n   * d\n   * e\n\n     > f\n\n   g\n5.\n6. h\n") == """
                3. paragraph 1:4+1 "a"
                …3. paragraph 3:4+1 "b"
                4. paragraph 4:4+1 "c"
                …4. * paragraph 5:6+1 "d"
                …4. * paragraph 6:6+1 "e"
                …4. …* > paragraph 8:8+1 "f"
                …4. paragraph 10:4+1 "g"
                6. paragraph 12:4+1 "h"
                """)
    }

    @Test func `code knows its language and the place of each line`() {
        #expect(
            MarkdownDocument.dump(
                "```json title=x\n{\n}\n```\n\n> ~~~\n>   a\n>\n> b\n> ~~~\n\n1. x\n\n       i\n\n      j\n") == """
                    code(json) 1:1+23 at 2:1+3 "{\\n}"
                    > code() 6:3+21 at 7:3+9 "  a\\n\\nb"
                      anchor 4 8:2
                    1. paragraph 12:4+1 "x"
                    …1. code() 14:8+1 at 14:8+1 "i"
                    …1. paragraph 16:7+1 "j"
                    """)
    }

    @Test func `a fence that its container ends has no line of what follows`() {
        #expect(
            MarkdownDocument.dump("> ```\n> a\nb\n\n- ```\n  c\n# d\n") == """
                > code() 1:3+7 at 2:3+1 "a"
                paragraph 3:1+1 "b"
                * code() 5:3+7 at 6:3+1 "c"
                heading(1) 7:1+3 "d"
                warning unclosed-fence 1:3+3 no fence closes the code block that begins here
                warning unclosed-fence 5:3+3 no fence closes the code block that begins here
                """)
    }

    @Test func `indented code that looks like a fence is told from one`() {
        #expect(
            MarkdownDocument.dump("    ```\n\n````\n```\n````\n") == """
                code() 1:5+3 at 1:5+3 "```"
                code() 3:1+13 at 4:1+3 "```"
                """)
    }

    @Test(arguments: [
        // Behind a tab and more, and in the first bytes of a page.
        "-\t  ```\n", ">\t  ```\n", "```json\n```json\n{}\n```\n", "    ```\n", "\t```\n", "- ```\n  a\n  ```\n",
    ])
    func `code stands where the page has it, whatever is before its marks`(text: String) {
        var diagnostics = DiagnosticCollector()
        let page = SourceFile(path: "page.md", text: text)
        let document = MarkdownDocument(reading: page, diagnostics: &diagnostics)
        SpanCheck.check(document)
        SpanCheck.checkOrder(document)
        #expect(diagnostics.diagnostics.isEmpty, "\(diagnostics.diagnostics)")
    }

    @Test func `a byte-order mark, other line ends and NUL change no place`() throws {
        var diagnostics = DiagnosticCollector()
        let contents: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("# a\r\n\r\n|b\0|c|\r|-|-|\r\n|\0d|e|\n".utf8)
        let page = try SourceFile(path: "p.md", contents: contents)
        #expect(
            MarkdownDocument(reading: page, diagnostics: &diagnostics).dump() == """
                heading(1) 1:1+3 "a"
                table 3:1+19
                  row 3:1+6 | 3:2+2 "b\u{FFFD}" | 3:5+1 "c"
                  row 5:1+6 | 5:2+2 "\u{FFFD}d" | 5:5+1 "e"
                """)
        #expect(diagnostics.diagnostics.isEmpty)
    }

    @Test func `an empty page has no blocks`() {
        for text in ["", "\n", " \n\t\n", "<!-- a -->", "[a]: b", "&#x20;", "\u{A0}", "{% x %}"] {
            #expect(MarkdownDocument.read(text).document.blocks == [], "\(text.debugDescription)")
        }
    }

    @Test func `several threads read at the same time and find the same`() async {
        let text = "# a\n\n|b|c|\n|-|-|\n|`d`|&eacute;|\n\n{% e %}\n\n<p>f</p>\n"
        let expected = MarkdownDocument.dump(text)
        await withTaskGroup(of: String.self) { group in
            for _ in 0..<200 { group.addTask { MarkdownDocument.dump(text) } }
            for await result in group { #expect(result == expected) }
        }
    }
}
