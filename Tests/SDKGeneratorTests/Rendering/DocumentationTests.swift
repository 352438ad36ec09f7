import APIModel
import Foundation
import RichText
import SDKGenerator
import SDKTestSupport
import SourceText
import TestSupport
import Testing

@Suite struct DocumentationTests {
    @Test(.enabled("needs docc") { await Command.isInstalled("docc") })
    func `DocC builds the documentation of what is generated without warnings`() async throws {
        let (files, _) = try GeneratedModule.render(FeatureFixture.api)
        try await GeneratedModule.with(files) { module in
            let pages = try await module.documentation()
            let page = try DocCPage(pages.appending(path: "detachnetworkinterface.json"))
            #expect(page.asides == ["Note", "Warning"])
            #expect(page.text.contains("Traffic stops."))
        }
    }

    /// The text of a description comes out of DocC as it went in, with no element that the planner didn't write.
    @Test(.enabled("needs docc") { await Command.isInstalled("docc") })
    func `whatever a description says is prose to DocC`() async throws {
        var random = SeededGenerator(seed: 6)
        let descriptions = (0..<160).map { _ in Self.description(&random) }
        var page = FixtureBuilder(page: "p.md")
        let fields = descriptions.enumerated()
            .map { index, description in
                page.field("f\(index)", .scalar(.string), description)
            }
        let structure = page.structure("Everything", fields)
        let api = API(services: [Service(name: "zec", path: "/", structures: [structure])])
        try await GeneratedModule.with(try GeneratedModule.render(api).files) { module in
            let pages = try await module.documentation()
            for (index, description) in descriptions.enumerated() {
                let page = try DocCPage(pages.appending(path: "everything/f\(index).json"))
                let expected = DocCPage.comparable(description.blocks.map(\.plain).joined())
                #expect(DocCPage.comparable(page.text) == expected, "\(description)")
                #expect(page.asides.isEmpty && page.otherElements.isEmpty, "\(description)")
            }
        }
    }

    private static let words: [String] = [
        "word", "中文", "a_b", "_x_", "*x*", "**x**", "`x`", "``X``", "```", "~~x~~", "1~5", "<b>", "</b>", "<!--",
        "&lt;",
        "&#10;", "&", "[x](y)", "![x](y)", "[x]: y", "[^1]", "[ ]", "\\", "\\n", "#", "##", "-", "- x", "+", "1.", "2)",
        "===", "---", "***", "___", ">", "> Note: x", "| a | b |", "|---|---|", ":--", "@Metadata {", "}", "@Image(x)",
        "Note:", "Parameter x:", "Parameters:", "Throws:", "Returns:", "- Throws: x", "SeeAlso:", "Todo:", "x:y", ":",
        "https://example.com", "\u{202E}", "\u{0}", "\u{2028}", "\n", "\t", "    ", "é", "e\u{301}", "*/", "/*", "///",
        "\u{200B}", "a*b*c", "__init__", "{{name}}", "^[x](y: z)", "\\(x)", "Default: 1", "Warning:x",
    ]

    private static func description(_ random: inout SeededGenerator) -> RichText {
        let blocks = (0..<Int.random(in: 1...4, using: &random))
            .map { _ in
                let runs = (0..<Int.random(in: 1...4, using: &random))
                    .map { _ in
                        let text = (0..<Int.random(in: 1...12, using: &random))
                            .map { _ in
                                words.randomElement(using: &random) ?? ""
                            }
                        let style = RichText.Style(rawValue: UInt8.random(in: 0...7, using: &random))
                        let link = ["https://example.com/(x)?a=b&lt;c#\(random.next())", "../x.md#y", nil, nil, nil]
                            .randomElement(using: &random)
                        return RichText.Run(
                            text.joined(separator: [" ", ""].randomElement(using: &random) ?? ""), style: style,
                            link: link ?? nil)
                    }
                let level = Int.random(in: 0...4, using: &random)
                let ordinal = Bool.random(using: &random) ? Int.random(in: 0...20, using: &random) : nil
                return RichText.Block(runs, kind: level == 0 ? .paragraph : .item(level: level, ordinal: ordinal))
            }
        return RichText(blocks)
    }
}

/// What DocC made of the comment of one symbol.
private struct DocCPage {
    private(set) var text = ""
    private(set) var asides: [String] = []
    /// Elements that are not paragraphs, lists, code, links or strong text.
    private(set) var otherElements: [String] = []
    private var references: [String: Any] = [:]

    init(_ file: URL) throws {
        let page = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        references = page["references"] as? [String: Any] ?? [:]
        collect(page["abstract"])
        for section in page["primaryContentSections"] as? [[String: Any]] ?? [] {
            switch section["kind"] as? String {
            case "content": collect(section["content"])
            case "declarations": break
            case let kind: otherElements.append(kind ?? "")
            }
        }
    }

    private mutating func collect(_ value: Any?) {
        for element in value as? [[String: Any]] ?? [] { collect(element) }
    }

    private mutating func collect(_ element: [String: Any]) {
        switch element["type"] as? String {
        case "text": text += element["text"] as? String ?? ""
        case "codeVoice": text += element["code"] as? String ?? ""
        case "reference":
            let reference = references[element["identifier"] as? String ?? ""] as? [String: Any]
            collect(reference?["titleInlineContent"])
        case "paragraph", "strong": collect(element["inlineContent"])
        case "unorderedList", "orderedList":
            for item in element["items"] as? [[String: Any]] ?? [] { collect(item["content"]) }
        case "aside":
            asides.append(element["name"] as? String ?? "")
            collect(element["content"])
        case "heading" where element["text"] as? String == "Overview": break
        case "heading" where element["text"] as? String == "Discussion": break
        case let type: otherElements.append(type ?? "")
        }
    }

    /// A text without spaces and what can't be seen, and without the improvements that DocC makes to typography: it
    /// curls quotes, joins hyphens and capitalises the first word of a section.
    static func comparable(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "“", "”": result += "\""
            case "‘", "’": result += "'"
            case "–": result += "--"
            case "—": result += "---"
            case "…": result += "..."
            case _ where scalar.properties.isWhitespace: break
            case _ where [.control, .format].contains(scalar.properties.generalCategory): break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.lowercased()
    }
}
