import SourceText
import TestSupport
import Testing

@testable import SDKGenerator

@Suite struct GlobTests {
    @Test(
        "a pattern matches what it says and nothing else",
        arguments: [
            ("a.md", ["a.md"], ["b/a.md", "a.mdx", "A.md", ""]),
            ("*.md", ["a.md", ".md"], ["b/a.md"]),
            ("**.md", ["a.md", "b/c/a.md"], ["a.txt"]),
            ("**/a.md", ["b/a.md", "b/c/a.md"], ["a.md"]),
            ("zec/", ["zec/a.md", "zec/b/c.md", "zec/"], ["zec", "azec/a.md"]),
            ("zec/**/a?.md", ["zec/x/a1.md", "zec/x/y/a类.md"], ["zec/x/a.md", "zec/x/a//.md"]),
            ("Describe*", ["Describe", "DescribeZones"], ["describeZones", "XDescribe"]),
            ("[a]", ["[a]"], ["a"]),
            ("***", ["a/b", ""], []),
            ("", [""], ["a"]),
        ])
    func matches(_ pattern: String, _ matching: [String], _ others: [String]) {
        for text in matching { #expect(Glob(pattern).matches(text), "'\(pattern)' should match '\(text)'") }
        for text in others { #expect(!Glob(pattern).matches(text), "'\(pattern)' should not match '\(text)'") }
    }

    @Test("a pattern agrees with the same pattern as a regular expression")
    func property() throws {
        var random = SeededGenerator(seed: 3)
        let alphabet = ["a", "b", "/", "*", "?", "**"]
        for _ in 0..<2_000 {
            let parts = (0..<Int.random(in: 0...6, using: &random))
                .map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                }
            let pattern = parts.joined()
            let text = (0..<Int.random(in: 0...8, using: &random))
                .map { _ in
                    ["a", "b", "/"][Int.random(in: 0..<3, using: &random)]
                }
                .joined()
            var expression = pattern.replacing(/\*\*+/, with: "D").replacing("*", with: "[^/]*")
                .replacing("?", with: "[^/]").replacing("D", with: ".*")
            if pattern.hasSuffix("/") { expression += ".*" }
            let matches = try Regex(expression).wholeMatch(in: text) != nil
            #expect(Glob(pattern).matches(text) == matches, "'\(pattern)' and '\(text)'")
        }
    }

    @Test("a pattern of many stars is not slow")
    func manyStars() {
        let glob = Glob(String(repeating: "*a", count: 200) + "b")
        #expect(!glob.matches(String(repeating: "a", count: 5_000)))
    }

    @Test("a pattern that matches nothing is reported where it stands")
    func idlePatterns() {
        let span = SourceSpan(file: "sdkgen.yaml", line: 3, column: 5, length: 4)
        let selection = Selection(include: [Located(Glob("a*"), at: span)], exclude: [Located(Glob("zz"), at: span)])
        var diagnostics = DiagnosticCollector()
        selection.reportIdlePatterns(among: ["ab", "c"], kind: "pages", diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics.map(\.message) == ["the pattern 'zz' matches none of the 2 pages"])
        #expect(diagnostics.diagnostics.first?.span == span)
    }
}
