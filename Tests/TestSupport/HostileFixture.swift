public import APIModel
public import RichText
import SourceText

/// A model with hostile text in every place that has text.
public enum HostileFixture {
    public static let texts: [String] = [
        "", " ", "\n", "a\nb", "a\r\nb", "a\rb", "\u{0}", "\u{1B}[31m", "\u{2028}import Foundation",
        "\u{85}import Foundation", "\u{0B}import Foundation", "\u{0C}x", "*/ import Foundation /*", "\"", "\\",
        "\\(exit(1))", "\"#", "#\"", "\"\"\"", "\\\"", "x\\", "`", "``ZECClient``", "``", "```swift\nlet x = 1\n```",
        "~~~", "- Parameter x: y", "- Throws: z", "Throws: z", "Parameter x: y", "> Warning: w", "@Metadata {",
        "@available(*, unavailable)", "# Heading", "===", "---", "| a | b |\n|---|---|", "1. one", "+ plus", "    code",
        "<script>alert(1)</script>", "<!-- x", "&lt;", "&#10;", "![a](https://example.com/a.png)",
        "[x](javascript:alert(1))", "[x]: https://example.com", "[^1]", "**bold** _em_ ~~gone~~", "\u{202E}evil",
        "\u{2066}x\u{2069}", "\u{FEFF}", "class", "self", "Self", "init", "default", "Type", "Protocol", "$0", "_",
        "__", "1st", "a-b", "a_b", "aB", "String", "Error", "Input", "Output", "ErrorCode", "Decimal", "Date",
        "Timestamp", "Int", "none", "some", "common", "undocumented", "wireCode", "é", "e\u{301}", "а", "名前", "😀",
        "../../x", "/etc/x", "a/b", "::set-output name=x::y", "{{name}}", "{{{name}}}", "{{#fields}}", "{{/fields}}",
        "%s%n", "${PATH}", "rawValue", "documentedValues", "encode", "fields", "decoder", "description",
        String(repeating: "x", count: 300), String(repeating: "y ", count: 50_000),
    ]

    /// Words that the Swift grammar knows somewhere.
    private static let keywords = """
        Any Self Type Protocol actor any as associatedtype async await borrowing break case catch class consume consuming \
        continue convenience copy default defer deinit didSet discard distributed do dynamic each else enum extension \
        fallthrough false fileprivate final for func get guard if import in indirect infix init inout internal is \
        isolated lazy let macro module mutating nil nonisolated nonmutating open operator optional override package \
        postfix precedencegroup prefix private protocol public repeat required rethrows return self sending set some \
        static struct subscript super switch then throw throws true try typealias unowned unsafe var weak where while \
        willSet yield
        """
        .split(separator: " ").map(String.init)

    public static let api: API = {
        var page = FixtureBuilder(page: "zec/\u{202E}p\n*/.md")
        func id(_ name: String) -> DefinitionID { DefinitionID(page: page.page, name: name) }
        let fields = texts.map { hostileField($0, &page) }
        var structures = texts.map { text in
            var structure = page.structure(text, [])
            structure.description = description(text)
            return structure
        }
        structures.append(page.structure("Everything", fields))
        structures.append(page.structure("Keywords", keywords.map { page.field($0, .scalar(.integer)) }))
        structures.append(
            page.structure("References", texts.map { page.field("r" + $0, .structure(id($0))) }))
        var valueSets = texts.map { page.valueSet($0 + "Set", []) }
        valueSets.append(page.valueSet("Everywhere", texts))
        valueSets.append(page.valueSet("KeywordValues", keywords))
        var keyword = page.action("Keyword")
        keyword.inputs = keywords.map { page.field($0, .scalar(.string), required: .yes) }
        keyword.errorCodes = keywords.map { page.errorCode($0, 400) }
        let actions = texts.map { text in
            var action = page.action(text)
            action.summary = description(text)
            action.discussion = description(text)
            action.notes = [Note(style: .danger, text: description(text), span: page.span())]
            action.deprecation = Deprecation(replacement: text, span: page.span())
            return action
        }
        var everything = page.action("Everything")
        everything.inputs = fields
        everything.outputs = fields
        everything.errorCodes = texts.map { page.errorCode($0, 400, $0) }
        return API(
            services: [
                Service(
                    name: "zec", path: "/\"\\(exit(1))\n", version: "\"", title: texts.joined(),
                    actions: actions + [everything, keyword], structures: structures, valueSets: valueSets)
            ],
            commonErrorCodes: texts.map { page.errorCode($0, nil, $0) })
    }()

    private static func hostileField(_ text: String, _ page: inout FixtureBuilder) -> Field {
        let values = page.values([text, text + "2"])
        return page.field(text, .scalar(.string), description(text)) { field in
            let span = field.name.span
            field.deprecation = Deprecation(replacement: text, span: span)
            field.defaultValue = Located(text, at: span)
            field.range = Located(Bounds(minimum: text, maximum: text), at: span)
            field.length = Located(Bounds(minimum: nil, maximum: text), at: span)
            field.unit = Located(text, at: span)
            field.requiredWhen = Located(text, at: span)
            field.valueSet = Located(.inline(values), at: span)
        }
    }

    /// A text in every form that rich text has.
    public static func description(_ text: String) -> RichText {
        RichText([
            RichText.Block([RichText.Run(text)]),
            RichText.Block([RichText.Run(text, style: .code), RichText.Run(text, style: .strong)]),
            RichText.Block([RichText.Run(text)], kind: .item(level: 1, ordinal: nil)),
            RichText.Block([RichText.Run(text, link: "../x.md")], kind: .item(level: 9, ordinal: 1)),
            RichText.Block(
                [RichText.Run(text, link: "https://example.com/\(text)")], kind: .item(level: 2, ordinal: -1)),
            RichText.Block(
                [RichText.Run("Note", style: .emphasis), RichText.Run(": " + text)], kind: .item(level: 1, ordinal: nil)
            ),
        ])
    }
}
