import APIModel
import SDKGenerator
import SourceText
import TestSupport

/// Makes documents with hostile text in every place that a page has. The same seed makes the same documents.
struct HostileDocuments {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Pages, the configuration that they are read with, and what must be found in the SDK.
    struct Document {
        var pages: [SourceFile]
        var configuration: Configuration
        /// Names of fields, values and codes that the pages spell with character references, so that no mark of Markdown
        /// changes them: they must reach the wire as they are.
        var wireTexts: [WireText] = []
    }

    struct WireText {
        var text: String
        /// The name in the last row of the same table: what stands above may have made code or a comment of the table.
        var anchor: String
    }

    private static let fragments: [String] =
        HostileFixture.texts.filter { $0.utf8.count < 400 } + [
            "&#10;exit(1)", "&#13;exit(2)", "&#x2028;exit(3)", "<br>exit(4)", "<br/>", "&#0;", "&#xD800;", "&#8238;",
            "*/ exit(5) /*", "*/", "/*", "//", "\\(exit(6))", "\"\\(exit(7))\"", "\"\"\"", "#\"", "\"#", "\\", "\\\\",
            "`exit(8)`", "``", "$0", "#if true", "#error(\"x\")", "#sourceLocation(file: \"a\", line: 1)", "@main",
            "import Foundation", "; exit(9)", "} exit(10) {", "})", "case a", "init()", "let x = 1",
            "static let y = exit(11)",
            "\\|", "|", "{% hint style=\"info\" %}", "{% endhint %}", "{%", "%}", "{{name}}", "{{{.}}}", "{{/fields}}",
            "<p>a</p><ul><li>b</li></ul>", "</td>", "<table>", "<script>", "<!--", "-->", "<pre>", "```", "~~~",
            "[a](javascript:exit(12))", "![a](b)", "[a]: b", "<https://example.com>", "****", "__",
            "Default: `\"\\(exit(13))\"`",
            "Valid values: `\"#`, `\\(exit(14))`, `a\"b`.", "Valid values: `A`: first; `*/`: second.",
            "Range: [\"1\", \\(exit(15))]",
            "[Deprecated]", "已废弃，请使用 `\\(exit(16))`", "默认值：`\"`", "可选值：`a\\`、`b\"`", "- Throws: x", "- Parameter y: z",
            "> Warning: w", "===", "---", "# Heading", "\u{FEFF}", "\u{200B}", "\u{1F468}\u{200D}\u{1F4BB}", "ﬀ",
            "ｅｘｉｔ（１）",
        ]

    private mutating func chance(_ parts: Int) -> Bool { Int.random(in: 0..<parts, using: &random) == 0 }

    /// One to three fragments, in a line of their own or not.
    private mutating func text() -> String {
        let count = Int.random(in: 1...3, using: &random)
        let separator = [" ", "", "x"].randomElement(using: &random) ?? ""
        return (0..<count).map { _ in Self.fragments.randomElement(using: &random) ?? "" }.joined(separator: separator)
    }

    /// A text as a cell may have it: without a line's end, which would end the row.
    private mutating func cell() -> String {
        String(text().unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : Character($0) })
    }

    /// A name, written with references, that is what it is; nil for one that Markdown's white space would change.
    private mutating func name(_ anchor: String, _ wireTexts: inout [WireText]) -> String {
        guard chance(2) else { return chance(3) ? cell() : "field\(Int.random(in: 0..<1_000_000, using: &random))" }
        let name = "n\(Int.random(in: 0..<1_000_000, using: &random))" + text() + "z"
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0xA0 && $0.value != 0x85 && !$0.properties.isWhitespace
        }
        // Brackets may hold a mark of deprecation, which is no part of the name.
        guard isPlain, !name.contains("["), !name.contains("［"), !name.contains("已") else { return "plain" }
        wireTexts.append(WireText(text: name, anchor: anchor))
        return name.unicodeScalars.map { "&#\($0.value);" }.joined()
    }

    mutating func next() -> Document {
        var wireTexts: [WireText] = []
        var pages = [SourceFile(path: path("a"), text: actionPage(&wireTexts))]
        if chance(2) { pages.append(SourceFile(path: "zec/datastructure.md", text: structurePage(&wireTexts))) }
        if chance(4) { pages.append(SourceFile(path: path("c"), text: commonErrorPage(&wireTexts))) }
        if chance(8) { pages.append(SourceFile(path: "SUMMARY.md", text: "# \(text())\n\n* [\(cell())](\(cell()))\n")) }
        let service = ServiceConfiguration(
            name: "zec", path: "/api/v2/zec", version: chance(2) ? text() : "2025-09-01", module: "ZenlayerZEC",
            title: chance(2) ? text() : nil)
        var configuration = Configuration(services: [service])
        if chance(4) { configuration.overrides = overrides() }
        return Document(pages: pages, configuration: configuration, wireTexts: wireTexts)
    }

    private mutating func path(_ name: String) -> String { chance(2) ? "zec/\(name)\(text()).md" : "zec/\(name).md" }

    private mutating func overrides() -> Overrides {
        let span = SourceSpan(file: "sdkgen.yaml", line: 1, column: 1, length: 1)
        let owner = FieldOverride.Owner.inputs(service: "zec", action: "WipeDisk")
        return Overrides(fields: [
            FieldOverride(owner: owner, field: "diskId", name: "x" + text(), type: chance(2) ? text() : nil, span: span)
        ])
    }

    private mutating func actionPage(_ wireTexts: inout [WireText]) -> String {
        let title = chance(8) ? cell() : "WipeDisk"
        let frontMatter = chance(2) ? "---\ndescription: \(cell())\n\(cell())\n---\n" : ""
        let hint = chance(2) ? "{% hint style=\"\(cell())\" %}\n\(text())\n{% endhint %}\n" : ""
        return """
            \(frontMatter)# \(title)

            ## 1. API Description

            \(text())

            \(hint)
            - \(cell())

            ## 2. Input Parameters

            | Parameter Name | Required | Type | Description |
            | --- | --- | --- | --- |
            | diskId | Yes | String | \(cell()) |
            \(rows(&wireTexts))
            | lastInput | No | String | The last. |

            ## 3. Output Parameters

            \(outputs(&wireTexts))

            ## 4. Code Example

            \(text())

            ```json
            POST /api/v2/zec HTTP/1.1
            Host: console.zenlayer.com
            X-ZC-Action: \(chance(4) ? cell() : "WipeDisk")

            Request:
            {"diskId": "\(cell())"}

            Response:
            {"requestId": "T1", "response": {"requestId": "\(text())"}}
            ```

            ## 5. Error Codes

            | Error Code | HTTP Status Code | Description |
            | --- | --- | --- |
            | INVALID\\_DISK | 404 | \(cell()) |
            | \(name("LAST_CODE", &wireTexts)) | \(chance(4) ? cell() : "400") | \(cell()) |
            | \(name("LAST_CODE", &wireTexts)) | 400 | \(cell()) |
            | LAST\\_CODE | 404 | The last. |

            """
    }

    private mutating func rows(_ wireTexts: inout [WireText]) -> String {
        (0..<Int.random(in: 1...4, using: &random))
            .map { _ in "| \(name("lastInput", &wireTexts)) | \(chance(4) ? cell() : "No") | \(type()) | \(cell()) |" }
            .joined(separator: "\n")
    }

    private mutating func type() -> String {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: cell()
        case 1: "[\(cell())](datastructure.md#disk)"
        case 2: "Array of [Mode](datastructure.md#mode)"
        case 3: "Integer"
        default: "String"
        }
    }

    /// A pipe table, or one of HTML.
    private mutating func outputs(_ wireTexts: inout [WireText]) -> String {
        guard chance(2) else {
            return """
                | Parameter Name | Type | Description |
                | --- | --- | --- |
                | requestId | String | \(cell()) |
                | \(name("lastOutput", &wireTexts)) | \(type()) | \(cell()) |
                | lastOutput | String | The last. |
                """
        }
        return """
            <table><thead><tr><th>Parameter Name</th><th>Type</th><th>Description</th></tr></thead><tbody><tr>\
            <td>\(name("lastOutput", &wireTexts))</td><td>String</td><td>\(cell())</td></tr>\
            <tr><td>lastOutput</td><td>String</td><td>The last.</td></tr></tbody></table>
            """
    }

    private mutating func structurePage(_ wireTexts: inout [WireText]) -> String {
        """
        # \(cell())

        ## Disk

        \(text())

        | Parameter Name | Type | Description |
        | --- | --- | --- |
        | \(name("lastField", &wireTexts)) | \(type()) | \(cell()) |
        | lastField | String | The last. |

        ## \(chance(2) ? cell() : "Mode")

        | Value | Description |
        | --- | --- |
        | \(name("LAST_VALUE", &wireTexts)) | \(cell()) |
        | \(name("LAST_VALUE", &wireTexts)) | \(cell()) |
        | LAST\\_VALUE | The last. |

        """
    }

    private mutating func commonErrorPage(_ wireTexts: inout [WireText]) -> String {
        """
        # \(cell())

        | Error Code | HTTP Status Code | Description |
        | --- | --- | --- |
        | \(name("LAST_COMMON", &wireTexts)) | 500 | \(cell()) |
        | LAST\\_COMMON | 500 | The last. |

        """
    }
}
