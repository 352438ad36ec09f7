import RichText
import TestSupport
import Testing

@testable import DocsReader

/// What is told of a description before it is taken apart.
@Suite("The filter of descriptions")
struct FactFilterTests {
    private let reader = DescriptionReader(patterns: .all)
    private let filter = FactFilter(.all)
    private let shapes = [
        DescribedShape(.string), DescribedShape(.number), DescribedShape(.other),
        DescribedShape(.string, isArray: true),
    ]

    private static let words: [String] = {
        let all = DescriptionPatterns.all
        let lists = [
            all.connectives, all.conditions, all.defaultWords, all.absentDefaults, all.rangeWords, all.lengthWords,
            all.maximumWords, all.minimumWords, all.atMostWords, all.atLeastWords, all.obligations, all.countWords,
            all.rangeConnectors, all.characterWords, all.counters, all.unitWords, all.units, all.deprecationLabels,
            all.deprecationSentences, all.valueListWords, all.valueListVerbs, all.valueSeparators,
            all.valueConjunctions,
        ]
        let requirements = all.requirements.flatMap { [$0.openings, $0.closings] }
        return (lists + requirements).flatMap { $0.phrases.map(\.text) }
    }()

    private static let other = [
        "1", "20", "-", " ", " ", "，", "。", ".", ",", "(", "）", "[", "]", "A", "IPv4", "x", "名",
    ]

    @Test(arguments: 0..<8)
    func whatItTurnsAwayStatesNothing(batch: Int) {
        var generator = SeededGenerator(seed: UInt64(batch))
        var turnedAway = 0
        for _ in 0..<800 {
            let description = Self.description(&generator)
            if filter.admits(description) { continue }
            turnedAway += 1
            for shape in shapes {
                #expect(reader.facts(of: description, shape) == DescriptionFacts(), "\(description.plain)")
            }
        }
        #expect(turnedAway > 100)
    }

    private static func description(_ generator: inout SeededGenerator) -> RichText {
        let blocks = (0..<Int.random(in: 1...2, using: &generator))
            .map { _ in
                let runs = (0..<Int.random(in: 1...2, using: &generator))
                    .map { _ in
                        let text = (0..<Int.random(in: 1...5, using: &generator))
                            .map { _ in
                                let isWord = Int.random(in: 0..<4, using: &generator) == 0
                                return (isWord ? words : other).randomElement(using: &generator) ?? ""
                            }
                            .joined()
                        return RichText.Run(text, style: Int.random(in: 0..<6, using: &generator) == 0 ? .code : [])
                    }
                return RichText.Block(runs)
            }
        return RichText(blocks)
    }

    @Test func mostProseIsTurnedAway() {
        for text in ["The ID of the thing.", "唯一请求 ID。", "订单编号。", "The name, up to the caller."] {
            #expect(!filter.admits(RichText(plain: text)), "\(text)")
        }
        for text in ["Default value: 20.", "默认为空", "单位为TB。", "最多5个", "A: x", "A：x", "Deprecated"] {
            #expect(filter.admits(RichText(plain: text)), "\(text)")
        }
    }
}
