import RichText
import SourceText
import Testing

@testable import SwiftPlan

/// How prose becomes lines of comments.
@Suite struct DocProseTests {
    private func lines(_ runs: RichText.Run..., kind: RichText.Block.Kind = .paragraph) -> [String] {
        DocComment(RichText([RichText.Block(runs, kind: kind)])).lines
    }

    @Test(arguments: [
        ("Value range: [1, 100].", "Value range: [1, 100]."), ("[a](b)", #"[a\](b)"#), ("[a][b]", #"[a\][b]"#),
        ("[a]: b", #"[a\]: b"#), ("1~100", "1~100"), ("1~100, 1~5", #"1\~100, 1\~5"#), ("a_b _c_", #"a_b \_c\_"#),
        ("~~~", #"\~\~\~"#),
    ])
    func `what could begin something else is escaped, and nothing more`(text: String, expected: String) {
        #expect(lines(RichText.Run(text)) == ["/// \(expected)"])
    }

    @Test func `a bracket in front of a link, and brackets in one, are text`() {
        let link = RichText.Run("[x] y", link: "https://example.com")
        #expect(lines(RichText.Run("[a]"), link) == [#"/// [a\][\[x\] y](https://example.com)"#])
    }

    @Test func `an exclamation mark in front of a link makes no image`() {
        let link = RichText.Run("pic", link: "https://example.com/x.png")
        #expect(lines(RichText.Run("Look!"), link) == [#"/// Look\![pic](https://example.com/x.png)"#])
        #expect(lines(RichText.Run("Look! "), link) == ["/// Look! [pic](https://example.com/x.png)"])
    }

    @Test func `brackets behind the marker of an item make no task`() {
        let item = RichText.Block.Kind.item(level: 1, ordinal: nil)
        #expect(lines(RichText.Run("[x] done"), kind: item) == [#"/// - \[x] done"#])
        #expect(lines(RichText.Run("[ ] open"), kind: item) == [#"/// - \[ ] open"#])
        #expect(lines(RichText.Run("[1, 2] is it"), kind: item) == ["/// - [1, 2] is it"])
    }

    @Test func `text without spaces is broken between wide characters, which take two columns`() {
        let text = String(repeating: "实例的状态", count: 20)
        let lines = lines(RichText.Run(text))
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 104 })
        #expect(lines.map { $0.dropFirst(4) }.joined() == text)
    }

    @Test func `no line begins with punctuation that ends something, or ends with one that begins something`() {
        // The 50th character of the line is the last that fits.
        let head = String(repeating: "中", count: 49)
        #expect(lines(RichText.Run(head + "文，后")) == ["/// " + head, "/// 文，后"])
        #expect(lines(RichText.Run(head + "（后）")) == ["/// " + head, "/// （后）"])
        #expect(lines(RichText.Run(head + "文后")) == ["/// " + head + "文", "/// 后"])
    }

    @Test func `what begins a line after a break inside of a text begins no block`() {
        let head = String(repeating: "中", count: 50)
        #expect(lines(RichText.Run(head + "+标题")) == ["/// " + head, #"/// \+标题"#])
    }

    @Test func `a code span is not broken`() {
        let code = String(repeating: "码", count: 60)
        #expect(lines(RichText.Run("中文"), RichText.Run(code, style: .code)) == ["/// 中", "/// 文`\(code)`"])
    }
}
