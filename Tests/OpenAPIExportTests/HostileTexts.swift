@testable import OpenAPIExport

/// Texts that a format could take for something else.
enum HostileTexts {
    /// Without a byte order mark, which Foundation, and with it Yams, drops at the beginning of a text.
    static let all = [
        "", " ", "no", "No", "NO", "yes", "on", "off", "y", "N", "true", "null", "~", "1.0", "1", "0x1F", "1e3",
        "1_000",
        "2025-09-01", "12:30:45", ".inf", ".nan", "NaN", "=", "<<", "-", "- a", "? a", "a: b", "a #b", "#a", "&a", "*a",
        "!a", "|", ">", "%a", "@a", "`a`", "'a'", "\"a\"", "\\", "\\n", "a\\", "[a]", "{a}", "a,b", "{{a}}", "a\tb",
        "a\nb", "a\n", "\na", "\n", "a\n\nb", " a\nb", "a\n  b", "a\nb ", "a\n \nb", "a\r\nb", "a\rb", "\r", "---",
        "...",
        "--- a\n...", "a\u{0}b", "\u{1B}[31m", "\u{7F}", "a\u{85}b", "a\u{2028}b", "a\u{2029}b",
        "\u{202E}abc", "\u{200B}", "\u{E0041}", "日本語\n中文", "🙂", "👩‍👩‍👧", "\u{301}a", "\n\u{301}", " \u{301}x\ny",
        "\u{FFFE}", "\u{FFFF}",
        "\u{10FFFF}", "a: |\n  b", "key: [", "</script>", "${HOME}", "$ref",
    ]

    static func document(_ texts: [String]) -> DocumentValue {
        .object {
            for (index, text) in texts.enumerated() { $0.add("value\(index)", text) }
            var keys = DocumentObject()
            for text in texts { keys.add(text, .object { $0.add(text, .array([.string(text)])) }) }
            $0.add("keys", keys)
            $0.add("list", .array([.strings(texts), .array([]), .object { $0.add("a", DocumentObject()) }]))
        }
    }
}
