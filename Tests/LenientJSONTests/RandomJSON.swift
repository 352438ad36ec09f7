import TestSupport

/// Valid JSON by chance, with white space, escapes and every kind of value.
struct RandomJSON {
    var generator: SeededGenerator

    mutating func document() -> String { value(depth: 0) }

    private mutating func value(depth: Int) -> String {
        switch Int.random(in: 0..<(depth > 4 ? 5 : 8), using: &generator) {
        case 0: return pick(["null", "true", "false"])
        case 1: return pick(["0", "-0", "7", "-12", "3.25", "1e3", "2E-2", "-0.5e+2", "12345678901234567890"])
        case 2, 3, 4: return string()
        case 5: return list("[", "]", depth: depth) { $0.value(depth: depth + 1) }
        default:
            var keys = 0
            return list("{", "}", depth: depth) { random in
                keys += 1
                let key = "\"\(random.pick(["nic", "zoneId", "a b", "", "名称", "x:y", "q\\\"q"]))\(keys)\""
                return key + random.space() + ":" + random.space() + random.value(depth: depth + 1)
            }
        }
    }

    private mutating func list(
        _ open: String, _ close: String, depth: Int, item: (inout RandomJSON) -> String
    ) -> String {
        var items: [String] = []
        for _ in 0..<Int.random(in: 0...4, using: &generator) { items.append(space() + item(&self) + space()) }
        return open + space() + items.joined(separator: ",") + close
    }

    private mutating func string() -> String {
        pick([
            "\"\"", "\"SEL-A\"", "\"10.0.0.0/8\"", "\"http://x // y\"", "\"a, b: {c}]\"", "\"“引用”，：\"",
            "\"é\\u00e9\\n\\t\"",
            "\"\\ud83d\\ude00\"", "\"\\\\\"", "\"say \\\"hi\\\"\"", "\"...\"", "\"a: \"", "\"b,\"", "\"'\"",
        ])
    }

    private mutating func space() -> String { pick(["", "", " ", "\n", "\n    ", "\t", "\r\n"]) }

    mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &generator) ?? "" }

    /// A text with one thing changed, dropped or put in.
    mutating func mutation(of text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        let place = Int.random(in: 0...scalars.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: scalars.insert(contentsOf: noise().unicodeScalars, at: place)
        case 1 where place < scalars.count: scalars.remove(at: place)
        case 2 where place < scalars.count: scalars.replaceSubrange(place...place, with: noise().unicodeScalars)
        case 3: scalars.removeSubrange(place...)
        default:
            let other = Int.random(in: 0...scalars.count, using: &generator)
            scalars.removeSubrange(min(place, other)..<min(max(place, other), min(place, other) + 6))
        }
        var result = ""
        result.unicodeScalars.append(contentsOf: scalars)
        return result
    }

    private mutating func noise() -> String {
        pick([
            "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "/", "//", "/*", "*/", "#", "...", "…", "，", "：", "“", "”",
            "｛",
            "\n", " ", "\u{A0}", "\u{3000}", "\u{0}", "\u{1F}", "abc", "12", "-", ".", "e", "true", "null", "\\u",
            "\\_",
            "// note\n", "key: 1", "\"key: 1", "key\": 1", "台",
        ])
    }
}
