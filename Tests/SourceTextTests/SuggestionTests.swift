import SourceText
import TestSupport
import Testing

@Suite struct SuggestionTests {
    @Test("the nearest word is suggested if it is near enough for a slip")
    func nearest() {
        let words = ["docs", "output", "services", "access"]
        #expect(Suggestion.nearest(to: "dosc", among: words) == "docs")
        #expect(Suggestion.nearest(to: "Docs", among: words) == "docs")
        #expect(Suggestion.nearest(to: "service", among: words) == "services")
        #expect(Suggestion.nearest(to: "ouptut", among: words) == "output")
        #expect(Suggestion.nearest(to: "banana", among: words) == nil)
        #expect(Suggestion.nearest(to: "", among: words) == nil)
        #expect(Suggestion.help(for: "x", among: ["a1", "b1"]) == "expected one of 'a1', 'b1'")
    }

    @Test("what is suggested is the first of the words that the fewest edits make of it")
    func fewestEdits() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<3_000 {
            let words = (0..<6).map { _ in
                String(
                    (0..<Int.random(in: 1...7, using: &random)).compactMap { _ in
                        "abcAé丠一".randomElement(using: &random)
                    }
                )
            }
            let word = words[0]
            let distances = words.dropFirst().filter { $0 != word }.map {
                ($0, Self.distance(Array(word.lowercased()), Array($0.lowercased())))
            }
            let nearest = distances.filter { $0.1 <= max(1, word.utf8.count / 3) }.min { $0.1 < $1.1 }
            #expect(Suggestion.nearest(to: word, among: words.dropFirst()) == nearest?.0, "\(words)")
        }
    }

    /// The textbook's table of the optimal string alignment.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var table = Array(repeating: Array(0...right.count), count: left.count + 1)
        for row in 0...left.count { table[row][0] = row }
        for (row, one) in left.enumerated() {
            for (column, other) in right.enumerated() {
                let edits = [
                    table[row][column + 1] + 1, table[row + 1][column] + 1, table[row][column] + (one == other ? 0 : 1),
                ]
                table[row + 1][column + 1] = edits.min() ?? 0
                if row > 0, column > 0, one == right[column - 1], left[row - 1] == other {
                    table[row + 1][column + 1] = min(table[row + 1][column + 1], table[row - 1][column - 1] + 1)
                }
            }
        }
        return table[left.count][right.count]
    }
}
