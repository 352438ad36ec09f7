import LenientJSON
import TestSupport
import Testing

@Suite("Hostile JSON")
struct HostileTextTests {
    @Test func whatIsMendedIsJSONThatSaysTheSame() throws {
        var random = RandomJSON(generator: SeededGenerator(seed: 3))
        var mended = 0
        for _ in 0..<6_000 {
            var text = random.document()
            for _ in 0..<Int.random(in: 1...3, using: &random.generator) { text = random.mutation(of: text) }
            let outcome = LenientJSONReader.read(text)
            #expect((outcome.node == nil) == (outcome.failure != nil), "\(text)")
            guard let node = outcome.node else { continue }
            let result = outcome.repairs.applied(to: text)
            let again = LenientJSONReader.read(result)
            #expect(again.repairs.isEmpty, "\(text)")
            #expect(again.node.map(StrictValue.init) == StrictValue(node), "\(text)")
            if !outcome.repairs.isEmpty { mended += 1 }
            // What Foundation reads otherwise, or not at all, although RFC 8259 allows it.
            let isOdd = node.hasDuplicateKeys || node.hasInfiniteNumbers || result.contains("\\u")
            if !isOdd { #expect(try StrictValue(strict: result) == StrictValue(node), "\(text)") }
        }
        #expect(mended > 1_500)
    }

    @Test func randomTextNeverCrashes() {
        var generator = SeededGenerator(seed: 4)
        let alphabet = Array("{}[]\",:'\\/*#.，：“”｛｝［］ \n\ta1-eu0\u{A0}…台")
        for _ in 0..<6_000 {
            let length = Int.random(in: 0...40, using: &generator)
            let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? " " })
            let outcome = LenientJSONReader.read(text)
            #expect((outcome.node == nil) == (outcome.failure != nil))
            guard outcome.node != nil else { continue }
            #expect(LenientJSONReader.read(outcome.repairs.applied(to: text)).repairs.isEmpty, "\(text)")
        }
    }

    @Test func nestingBeyondTheLimitFails() {
        let depth = LenientJSONReader.maximumDepth
        let allowed = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(LenientJSONReader.read(allowed).failure == nil)
        let tooDeep = String(repeating: #"{"a":"#, count: 100_000)
        let failure = JSONFailure(expected: "at most \(depth) levels of nesting", offset: 5 * depth)
        #expect(LenientJSONReader.read(tooDeep).failure == failure)
    }

    /// Text whose reading would take very long if any look ahead reached far for every byte.
    @Test(
        arguments: [
            "[", "{", "]", "}", ",", "\"", "'", "\\", "/*", "/", "#", ".", "…", ":", "，", "“", "”", " ", "\n", "a", "1",
            "-",
            "\"a\n", "“\n", "'\n", "a:", "\"a: \"", "{\"a", "[1}", "\"a\" ", "\n\n ", "\u{A0}", "a,", "\\u", "x y ",
            "1e",
        ])
    func readingTakesLinearTime(pattern: String) {
        for prefix in ["", "[", "{\"a\": [{\"b\": 1}", "{\"a\": \"", "{\"a\": 1 ", "[[{}}"] {
            let outcome = LenientJSONReader.read(prefix + String(repeating: pattern, count: 10_000))
            #expect((outcome.node == nil) == (outcome.failure != nil))
        }
    }
}
