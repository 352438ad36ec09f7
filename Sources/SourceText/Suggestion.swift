/// Finds the word that a misspelt one was meant to be.
public enum Suggestion {
    /// The candidate that the fewest edits make of the word, if they are few enough for a slip; of equally near ones
    /// the first.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let letters = Letters(word)
        var limit = max(1, word.utf8.count / 3)
        var best: String?
        for candidate in candidates where candidate != word {
            guard let distance = letters.distance(to: Letters(candidate), limit: limit) else { continue }
            best = candidate
            // From here on, only a nearer one counts.
            guard distance > 0 else { return best }
            limit = distance - 1
        }
        return best
    }

    /// `did you mean 'docs'?`, or the whole choice where nothing is near.
    public static func help(for word: String, among candidates: [String]) -> String {
        if let nearest = nearest(to: word, among: candidates) { return "did you mean '\(nearest)'?" }
        return "expected one of " + candidates.map { "'\($0)'" }.joined(separator: ", ")
    }
}

/// The letters of a word without their case.
private struct Letters {
    private let scalars: [Unicode.Scalar]
    /// How often letters stand in the word whose values have a remainder.
    private var counts = SIMD32<Int8>()

    init(_ word: String) {
        scalars = Array(word.lowercased().unicodeScalars)
        for scalar in scalars { counts[Int(scalar.value % 32)] &+= 1 }
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours between two words (optimal string
    /// alignment); nil if it is above the limit.
    func distance(to other: Letters, limit: Int) -> Int? {
        let (left, right) = (scalars, other.scalars)
        guard abs(left.count - right.count) <= limit, difference(from: other) <= 2 * limit else { return nil }
        var beforeLast = Array(repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        var current = beforeLast
        var leastOfLast = 0
        for (row, scalar) in left.enumerated() {
            current[0] = row + 1
            var least = row + 1
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current[column + 1] = cost
                least = min(least, cost)
            }
            // A swap reaches back two rows, but costs one more than what it reaches.
            guard min(least, leastOfLast) <= limit else { return nil }
            leastOfLast = least
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }

    /// How many letters more or less the words have of each kind: an edit changes that by two at most.
    private func difference(from other: Letters) -> Int {
        // Of words so long that the numbers don't fit, nothing is known.
        guard max(scalars.count, other.scalars.count) < 128 else { return 0 }
        let more = counts &- other.counts
        return (0..<more.scalarCount).reduce(0) { $0 + Int(more[$1].magnitude) }
    }
}
