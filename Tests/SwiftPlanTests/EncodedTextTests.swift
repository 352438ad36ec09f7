import Foundation
import RichText
import SwiftPlan
import TestSupport
import Testing

@Suite struct EncodedTextTests {
    @Test(arguments: [
        ("", #""""#), ("a", #""a""#), ("\"", #""\"""#), ("\\(x)", #""\\(x)""#), ("a\nb\r\t", #""a\nb\r\t""#),
        ("\u{0}\u{1B}", #""\u{0}\u{1B}""#), ("\u{2028}\u{202E}\u{FEFF}", #""\u{2028}\u{202E}\u{FEFF}""#),
        ("中文 é 😀", #""中文 é 😀""#),
    ])
    func `a literal escapes what ends it and what can't be seen`(text: String, expected: String) {
        #expect(SwiftStringLiteral(text).source == expected)
    }

    @Test func `a literal evaluates to its text`() async throws {
        var random = SeededGenerator(seed: 2)
        var texts = (0..<1_500).map { _ in RandomText.text(&random) }
        texts += ["\\", "\\\\", "\"\"\"", "\"#", "\\#(x)", "\\u{41}", "'", "\u{301}", "\r\n", "\u{FFFE}", "\u{10FFFF}"]
        let literals = texts.map { SwiftStringLiteral($0).source }
        #expect(literals.allSatisfy { !$0.utf8.contains(0x0A) && !$0.utf8.contains(0x0D) })
        let program = """
            let texts: [String] = [
            \(literals.joined(separator: ",\n"))
            ]
            for text in texts { print(text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")) }
            """
        let folder = try Places.temporaryFolder("literals")
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(program.utf8).write(to: folder.appending(path: "main.swift"))
        let build = try await Command("swiftc", ["-Onone", "main.swift", "-o", "main"], in: folder.path).run()
        try #require(build.status == 0, "\(build.errors)")
        let lines = try await Command("./main", in: folder.path).run().output
            .split(
                separator: "\n", omittingEmptySubsequences: false
            )
            .dropLast()
        let expected = texts.map { $0.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ") }
        #expect(lines.map(String.init) == expected)
    }

    @Test func `a comment is lines that begin with three slashes, whatever it says`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5_000 {
            let blocks = (0..<3)
                .map { _ in
                    let style = RichText.Style(rawValue: UInt8.random(in: 0...7, using: &random))
                    let level = Int.random(in: -1...9, using: &random)
                    return RichText.Block(
                        [
                            RichText.Run(RandomText.text(&random)),
                            RichText.Run(RandomText.text(&random), style: style, link: RandomText.text(&random)),
                        ], kind: Bool.random(using: &random) ? .paragraph : .item(level: level, ordinal: nil))
                }
            for line in DocComment(RichText(blocks)).lines {
                #expect(line.utf8.starts(with: "///".utf8))
                #expect(line.unicodeScalars.allSatisfy(Self.isVisible), "\(line.debugDescription)")
            }
            let comment = LineComment(RandomText.text(&random)).source
            #expect(comment.utf8.starts(with: "// ".utf8) && comment.unicodeScalars.allSatisfy(Self.isVisible))
        }
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }

    @Test func `a comment breaks lines at spaces before they are too long`() {
        let text = Array(repeating: "word", count: 100).joined(separator: " ")
        let lines = DocComment(RichText(plain: text)).lines
        #expect(lines.count == 5)
        #expect(lines.allSatisfy { $0.utf8.count <= 104 })
        #expect(lines.map { $0.dropFirst(4) }.joined(separator: " ") == text)
    }

    @Test func `a line of 100 KB without spaces stays one line, and one of words is broken`() {
        let word = String(repeating: "x", count: 100_000)
        #expect(DocComment(RichText(plain: word)).lines == ["/// " + word])
        let words = String(repeating: "x ", count: 50_000)
        #expect(DocComment(RichText(plain: words)).lines.count == 1_000)
    }

    @Test func `a comment keeps code and web links, and drops links that lead nowhere`() {
        let text = RichText([
            RichText.Block([
                RichText.Run("See "), RichText.Run("the *guide*", link: "https://example.com/a b(c)"),
                RichText.Run(", "), RichText.Run("nicId", style: .code), RichText.Run(" and "),
                RichText.Run("this", link: "../x.md#y"), RichText.Run(" or "),
                RichText.Run("that", link: "javascript:alert(1)"),
            ])
        ])
        let lines = DocComment(text).lines
        let expected = #"/// See [the \*guide\*](https://example.com/a%20b%28c%29), `nicId` and this or that"#
        #expect(lines == [expected])
    }

    @Test func `a comment has lists with the levels of the documentation`() {
        func item(_ text: String, _ level: Int, _ ordinal: Int? = nil) -> RichText.Block {
            RichText.Block([RichText.Run(text)], kind: .item(level: level, ordinal: ordinal))
        }
        let text = RichText([
            RichText.Block([RichText.Run("Values:")]), item("LOOSE: loose", 1), item("STRICT", 1), item("deeper", 3),
            item("numbered", 1, 1), item("next", 1, 2), RichText.Block([RichText.Run("After")]),
        ])
        let lines = DocComment(text).lines
        #expect(
            lines == [
                "/// Values:", "///", "/// - **LOOSE**: loose", "/// - STRICT", "///   - deeper", "/// 1. numbered",
                "/// 2. next", "///", "/// After",
            ])
    }

    @Test func `a callout holds paragraphs and lists`() {
        var comment = DocComment(RichText(plain: "Text."))
        comment.append(.note, RichText(plain: "Mind the `gap`.\nTwice."))
        comment.append(.warning, RichText())
        let lines = comment.lines
        #expect(lines == ["/// Text.", "///", #"/// - Note: Mind the \`gap\`.\"#, "///   Twice."])
    }
}
