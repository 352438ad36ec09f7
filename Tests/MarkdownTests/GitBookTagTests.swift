import Markdown
import SourceText
import Testing

@Suite struct GitBookTags {
    @Test func `a tag has a name and attributes`() {
        #expect(
            MarkdownDocument.dump(
                #"{% tab title="a \"b\" %} c" %}{% code overflow=wrap lineNumbers='true' fullWidth %}{%include "x/y.md"%}"#
            )
                == #"""
                tag 1:1+30 tab title="a \"b\" %} c"
                tag 1:31+53 code overflow="wrap" lineNumbers="true" fullWidth=""
                tag 1:84+20 include ="x/y.md"
                """#)
    }

    @Test func `text behind a tag is not indented by it`() {
        #expect(
            MarkdownDocument.dump("{% hint %}     one\n\n* {% hint %}    two\n\n  {% hint %} * three\n") == """
                paragraph 1:16+3 "one"
                * paragraph 3:17+3 "two"
                …* * paragraph 5:16+5 "three"
                tag 1:1+10 hint
                tag 3:3+10 hint
                tag 5:3+10 hint
                """)
    }

    @Test func `a tag between words leaves one space`() {
        #expect(
            MarkdownDocument.dump("a {% x %} b{% y %} c{% z %}d\n") == """
                paragraph 1:1+28 "a b cd"
                tag 1:3+7 x
                tag 1:12+7 y
                tag 1:21+7 z
                """)
    }

    @Test func `a tag that a list item would have swallowed is no part of its text`() {
        #expect(
            MarkdownDocument.dump("* one\n  {% endhint %}\n* two\n{% endhint %}\n") == """
                * paragraph 1:3+3 "one"
                * paragraph 3:3+3 "two"
                tag 2:3+13 endhint
                tag 4:1+13 endhint
                """)
    }

    @Test func `a tag behind the last row is no row`() {
        #expect(
            MarkdownDocument.dump("|a|\n|-|\n|b|\n{% endtab %}\n") == """
                table 1:1+11
                  row 1:1+3 | 1:2+1 "a"
                  row 3:1+3 | 3:2+1 "b"
                tag 4:1+12 endtab
                """)
    }

    @Test func `a tag inside of code is no tag`() {
        #expect(
            MarkdownDocument.dump(
                "```\n{% a %}\n```\n~~~~ x\n~~~\n{% b %}\n~~~~\n`{% c %}` ``x` {% d %}`` \\`{% e %}`\n\n<pre>\n{% f %}\n\n{% g %}\n</pre>\n"
            )
                == """
                code() 1:1+15 at 2:1+7 "{% a %}"
                code(x) 4:1+23 at 5:1+11 "~~~\\n{% b %}"
                paragraph 8:1+35 code"{% c %}"" "code"x` {% d %}"" ``"
                code() 10:1+29 at 11:1+16 "{% f %}\\n\\n{% g %}"
                tag 8:28+7 e
                """)
    }

    @Test func `a code span may hold a tag on another line, but ends with its paragraph`() {
        #expect(
            MarkdownDocument.dump("a `b\n{% c %}\nd`\n\n* e `f\n* {% g %}\n* h` i\n") == """
                paragraph 1:1+15 "a "code"b {% c %} d"
                * paragraph 5:3+4 "e `f"
                * paragraph 7:3+4 "h` i"
                tag 6:3+7 g
                """)
    }

    @Test func `what looks like a fence but is none hides no tag`() {
        #expect(
            MarkdownDocument.dump(
                "- ```\n  x\n\ny\n{% a %}\n\n    ```\n{% b %}\n    ```\n\n    x\n    {% c %}\n    y\n") == """
                    * code() 1:3+7 at 2:3+2 "x\\n"
                    paragraph 4:1+1 "y"
                    code() 7:5+44 at 7:5+44 "```\\n\\n```\\n\\nx\\n{% c %}\\ny"
                      anchor 4 8:8
                      anchor 9 10:1
                    tag 5:1+7 a
                    tag 8:1+7 b
                    warning unclosed-fence 1:3+3 no fence closes the code block that begins here
                    """)
    }

    @Test func `a tag that is not closed on its line stays text and is reported`() {
        #expect(
            MarkdownDocument.dump("{% hint\nstyle %}\n\n{% %} {%= x %} `{%`\n") == """
                paragraph 1:1+16 "{% hint style %}"
                paragraph 4:1+19 "{% %} {%= x %} "code"{%"
                warning malformed-tag 1:1+7 the tag has no name or is not closed on its line: '{% name %}' was expected
                warning malformed-tag 4:1+5 the tag has no name or is not closed on its line: '{% name %}' was expected
                warning malformed-tag 4:7+8 the tag has no name or is not closed on its line: '{% name %}' was expected
                """)
    }
}

@Suite struct FrontMatterOfPages {
    @Test func `front matter is kept as it is and is no Markdown`() {
        #expect(
            MarkdownDocument.dump("---\ndescription: >-\n  a {% b %}\n---\n\n# T\n") == """
                front-matter 2:1+28 "description: >-\\n  a {% b %}\\n"
                heading(1) 6:1+3 "T"
                """)
    }

    @Test func `an empty front matter is one`() {
        #expect(MarkdownDocument.dump("---\n---\nx") == "front-matter 2:1+0 \"\"\nparagraph 3:1+1 \"x\"")
    }

    @Test func `lines that only resemble front matter are Markdown`() {
        #expect(MarkdownDocument.dump("---\na\n") == "break 1:1+3\nparagraph 2:1+1 \"a\"")
        #expect(MarkdownDocument.dump("\n---\na\n---\n") == "break 2:1+3\nheading(2) 3:1+5 \"a\"")
        #expect(MarkdownDocument.dump("----\na\n----\n") == "break 1:1+4\nheading(2) 2:1+6 \"a\"")
    }
}
