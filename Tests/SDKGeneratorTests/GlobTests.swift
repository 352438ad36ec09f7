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

@Suite struct SuggestionTests {
    @Test("the nearest word is suggested if it is near enough for a slip")
    func nearest() {
        let words = ["docs", "output", "services", "access"]
        #expect(Suggestion.nearest(to: "dosc", among: words) == "docs")
        #expect(Suggestion.nearest(to: "Docs", among: words) == "docs")
        #expect(Suggestion.nearest(to: "service", among: words) == "services")
        #expect(Suggestion.nearest(to: "ouptut", among: words) == "output")
        #expect(Suggestion.nearest(to: "banana", among: words) == nil)
        #expect(Suggestion.nearest(to: "", among: words) == nil)
        #expect(Suggestion.help(for: "x", among: ["a1", "b1"]) == "expected one of 'a1', 'b1'")
    }

    @Test("what is suggested is the first of the words that the fewest edits make of it")
    func fewestEdits() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<3_000 {
            let words = (0..<6).map { _ in
                String(
                    (0..<Int.random(in: 1...7, using: &random)).compactMap { _ in "abcé".randomElement(using: &random) }
                )
            }
            let word = words[0]
            let distances = words.dropFirst().filter { $0 != word }.map { ($0, Self.distance(Array(word), Array($0))) }
            let nearest = distances.filter { $0.1 <= max(1, word.utf8.count / 3) }.min { $0.1 < $1.1 }
            #expect(Suggestion.nearest(to: word, among: words.dropFirst()) == nearest?.0, "\(words)")
        }
    }

    /// The textbook's table of the optimal string alignment.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var table = Array(repeating: Array(0...right.count), count: left.count + 1)
        for row in 0...left.count { table[row][0] = row }
        for (row, one) in left.enumerated() {
            for (column, other) in right.enumerated() {
                let edits = [
                    table[row][column + 1] + 1, table[row + 1][column] + 1, table[row][column] + (one == other ? 0 : 1),
                ]
                table[row + 1][column + 1] = edits.min() ?? 0
                if row > 0, column > 0, one == right[column - 1], left[row - 1] == other {
                    table[row + 1][column + 1] = min(table[row + 1][column + 1], table[row - 1][column - 1] + 1)
                }
            }
        }
        return table[left.count][right.count]
    }
}
