import Foundation
import LenientJSON
import TestSupport
import Testing

@Suite("Example bodies of the corpus", .enabled(if: Places.corpus != nil, "the corpus is not here"))
struct CorpusExampleTests {
    /// What follows `Request:` and `Response:` in the code blocks of the corpus.
    private static func bodies() throws -> [String] {
        let corpus = try #require(Places.corpus)
        let files = try FileManager.default.subpathsOfDirectory(atPath: corpus.path).filter { $0.hasSuffix(".md") }
        return try files.sorted()
            .flatMap { file in
                let page = try String(contentsOf: corpus.appending(path: file), encoding: .utf8)
                return codeBlocks(of: page).flatMap(bodies(of:))
            }
    }

    private static func codeBlocks(of page: String) -> [String] {
        let fenced = page.matches(of: /(?ms)^ *```[^\n]*\n(.*?)^ *```/).map { String($0.output.1) }
        let html = page.matches(of: /(?s)<pre[^>]*>(.*?)<\/pre>/)
            .map { match in
                var text = String(match.output.1.replacing(/<[^>]*>/, with: ""))
                for (entity, character) in [
                    ("&#x3C;", "<"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"),
                ] {
                    text = text.replacingOccurrences(of: entity, with: character)
                }
                return text
            }
        return fenced + html
    }

    private static func bodies(of block: String) -> [String] {
        let heads = block.matches(of: /(?m)^[ \t]*(?:Request|Response) *[:：]/)
        return zip(heads, heads.dropFirst().map { Optional($0) } + [nil])
            .map { head, next in
                String(block[head.range.upperBound..<(next?.range.lowerBound ?? block.endIndex)])
            }
    }

    @Test func nineteenBodiesAreNotJSONAndAllAreMended() throws {
        let outcomes = try Self.bodies().map { ($0, LenientJSONReader.read($0)) }
        #expect(outcomes.count == 158)
        #expect(outcomes.filter { $0.1.failure != nil }.map(\.0) == [])
        #expect(outcomes.count { !$0.1.repairs.isEmpty } == 19)
        for (text, outcome) in outcomes {
            let node = try #require(outcome.node)
            #expect(try StrictValue(strict: outcome.repairs.applied(to: text)) == StrictValue(node), "\(text)")
        }
    }

    @Test func theRepairsAreOfTheKindsThatAPersonCountsInThem() throws {
        var counts: [JSONRepair.Kind: Int] = [:]
        for body in try Self.bodies() {
            for repair in LenientJSONReader.read(body).repairs { counts[repair.kind, default: 0] += 1 }
        }
        #expect(
            counts == [
                .fullWidthPunctuation: 17, .missingQuote: 8, .trailingComma: 4, .missingColon: 2, .missingComma: 1,
                .strayText: 1,
            ])
    }
}
