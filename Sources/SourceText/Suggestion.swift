/// Finds the word that a misspelt one was meant to be.
public enum Suggestion {
    /// The candidate that the fewest edits make of the word, if they are few enough for a slip; of equally near ones
    /// the first.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let scalars = Array(word.lowercased().unicodeScalars)
        var limit = max(1, word.utf8.count / 3)
        var best: String?
        for candidate in candidates where candidate != word {
            guard let distance = distance(scalars, Array(candidate.lowercased().unicodeScalars), limit: limit) else {
                continue
            }
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

    /// The number of insertions, deletions, replacements and swaps of neighbours between two words (optimal string
    /// alignment); nil if it is above the limit.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
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
}
