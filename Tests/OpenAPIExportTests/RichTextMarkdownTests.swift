import Markdown
import RichText
import SourceText
import TestSupport
import Testing

@testable import OpenAPIExport

/// Prose of pages reads in CommonMark as it read on the page, and brings no markup of its own.
@Suite struct RichTextMarkdownTests {
    private func markdown(_ runs: RichText.Run...) -> String {
        RichTextMarkdown.text(RichText([RichText.Block(runs)])) ?? ""
    }

    /// The texts of the blocks that a parser of CommonMark finds; nil if one is no paragraph.
    private static func paragraphs(_ markdown: String) throws -> [String]? {
        var diagnostics = DiagnosticCollector()
        let source = try SourceFile(path: "text.md", contents: Array(markdown.utf8))
        let document = MarkdownDocument(reading: source, diagnostics: &diagnostics)
        var texts: [String] = []
        for block in document.blocks {
            guard case .paragraph(let text) = block.content else { return nil }
            texts.append(text.plain)
        }
        return texts
    }

    @Test(
        "what could begin something else is escaped, and nothing more",
        arguments: [
            ("Range: 1 to 100.", "Range: 1 to 100."), ("a*b", #"a\*b"#), ("a_b _c_", #"a_b \_c\_"#),
            ("[a](b)", #"\[a\](b)"#), ("<script>", #"\<script>"#), ("&lt; & x", #"\&lt; & x"#), ("# a", "\\# a"),
            ("1. a", #"1\. a"#), ("1.5", "1.5"), ("- a", #"\- a"#), ("> a", #"\> a"#), ("a | b", #"a \| b"#),
            ("`a`", #"\`a\`"#), ("\\", "\\\\"), ("~~a~~", #"\~\~a\~\~"#),
        ])
    func escapes(text: String, expected: String) {
        #expect(markdown(RichText.Run(text)) == expected)
    }

    @Test("code keeps its backticks and its spaces")
    func code() {
        #expect(markdown(RichText.Run("USED", style: .code)) == "`USED`")
        #expect(markdown(RichText.Run("a`b", style: .code)) == "``a`b``")
        #expect(markdown(RichText.Run("`", style: .code)) == "`` ` ``")
        #expect(markdown(RichText.Run("a", style: .code), RichText.Run("b", style: [.code, .strong])) == "`ab`")
    }

    @Test("a link to the web stays, any other is its text")
    func links() {
        #expect(markdown(RichText.Run("a", link: "https://b.c/d e")) == "[a](https://b.c/d%20e)")
        #expect(markdown(RichText.Run("a", link: "https://b.c/日")) == "[a](https://b.c/%E6%97%A5)")
        #expect(markdown(RichText.Run("a", link: "https://b.c/)x")) == "[a](https://b.c/%29x)")
        #expect(markdown(RichText.Run("a", link: "../datastructure.md#a")) == "a")
        #expect(markdown(RichText.Run("a", link: "javascript:alert(1)")) == "a")
    }

    @Test("lists are lists, and a break is a break")
    func blocks() {
        let text = RichText([
            .init([.init("One:\nTwo")]), .init([.init("a")], kind: .item(level: 1, ordinal: nil)),
            .init([.init("b")], kind: .item(level: 2, ordinal: 3)), .init([.init("End")]),
        ])
        #expect(RichTextMarkdown.text(text) == "One:\\\nTwo\n\n- a\n    3. b\n\nEnd")
    }

    @Test("random text is one paragraph that reads as it did", arguments: 0..<50)
    func random(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let alphabet = Array("ab1 *_`[](){}<>&;#!~|\\-+=.:\"'/中".unicodeScalars)
        for _ in 0..<20 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...14, using: &generator) {
                text.append(alphabet.randomElement(using: &generator) ?? "a")
            }
            let plain = String(text).split(separator: " ").joined(separator: " ")
            let markdown = markdown(RichText.Run(plain))
            #expect(try Self.paragraphs(markdown) ?? ["no paragraph"] == (plain.isEmpty ? [] : [plain]), "\(markdown)")
        }
    }
}
