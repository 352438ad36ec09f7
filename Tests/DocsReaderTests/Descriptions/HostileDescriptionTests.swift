import DocsReader
import RichText
import TestSupport
import Testing

@Suite("Hostile descriptions")
struct HostileDescriptionTests {
    private let reader = DescriptionReader(patterns: .all)
    private let shapes = [DescribedShape(.string), DescribedShape(.number), DescribedShape(.string, isArray: true)]

    @Test func randomTextNeverCrashes() {
        var generator = SeededGenerator(seed: 5)
        let pieces = [
            "Default", "默认值", "为", ":", "：", " ", "\n", "`", "1", "-", "20", "[", "]", ",", "，", "。", ".", "(", "）",
            "Valid values", "可选值", "A", "IPv4", "to", "characters", "个字符", "单位", "若", "则必填", "Deprecated", "use",
            "\u{A0}", "\u{3000}",
            "é", "up to", "Number of", "* ",
        ]
        for _ in 0..<2_000 {
            let blocks = (0..<Int.random(in: 0...4, using: &generator))
                .map { _ in
                    let runs = (0..<Int.random(in: 0...4, using: &generator))
                        .map { _ in
                            let count = Int.random(in: 0...8, using: &generator)
                            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
                            return RichText.Run(text, style: Bool.random(using: &generator) ? .code : [])
                        }
                    let kind: RichText.Block.Kind =
                        Bool.random(using: &generator) ? .paragraph : .item(level: 1, ordinal: nil)
                    return RichText.Block(runs, kind: kind)
                }
            let text = RichText(blocks)
            for shape in shapes {
                let facts = reader.read(text, of: shape)
                let plain = text.plain
                for value in facts.values { #expect(plain.contains(value.value)) }
                if let value = facts.defaultValue { #expect(plain.contains(value)) }
            }
        }
    }

    /// Text whose reading would take very long if any look ahead reached far for every byte.
    @Test(
        arguments: [
            "Default: ", "默认值：", "1-", "1", "a", "A: ", "A：", "A：b ", "`A`: x ", "(", "（", "[1,", "Valid values: ",
            "可选值：A、",
            "可选值：A：", "up to ", "Number of ", "use ", "请使用", "若", "，", ". ", "\n", "A: b\n", "可选值：\n", " ", "\u{3000}",
            "Required when ",
            "[", "Unit: ", "1 to 2 characters ", "Deprecated. ",
        ])
    func readingTakesLinearTime(pattern: String) {
        let text = String(repeating: pattern, count: 20_000 / pattern.utf8.count)
        _ = reader.read(RichText(plain: text), of: DescribedShape(.string, isArray: true))
        _ = reader.read(RichText([RichText.Block([RichText.Run(text, style: .code)])]), of: DescribedShape(.string))
    }
}
