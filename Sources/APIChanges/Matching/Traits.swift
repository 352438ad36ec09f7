/// By what a thing is recognised that has another name.
struct Traits {
    /// What a renamed thing keeps in any case: a type, a status, the fields. Empty for no such thing.
    var shape: String
    var description: String
    /// True if hardly two things have one shape, as where it is made of many names.
    var isDistinctive: Bool
    private let words: Set<String>

    init(name: String, shape: String, description: String, isDistinctive: Bool = false) {
        self.shape = shape
        self.description = description
        self.isDistinctive = isDistinctive
        words = Self.words(of: name)
    }

    /// Twice the words that both names have, by the words of both (Dice, 1945): two of three words in common suffice.
    private static let likeness = 2.0 / 3
    /// How many pairs of names are compared at most; two lists that differ by more have not been renamed.
    private static let maximumComparisons = 20_000

    /// Which of the lost things are found again under another name, as pairs of indices.
    static func renames(from lost: [Traits], to found: [Traits]) -> [(lost: Int, found: Int)] {
        var renames = renamesByDescription(lost, found)
        guard lost.count <= maximumComparisons / max(1, found.count) else { return renames }
        let goneLost = Set(renames.map(\.lost))
        let goneFound = Set(renames.map(\.found))
        var candidates: [(score: Double, lost: Int, found: Int)] = []
        for (index, old) in lost.enumerated() where !goneLost.contains(index) {
            for (position, new) in found.enumerated() where !goneFound.contains(position) {
                guard old.shape == new.shape else { continue }
                let score = old.likeness(to: new)
                if score >= likeness { candidates.append((score, index, position)) }
            }
        }
        candidates.sort { left, right in
            left.score != right.score ? left.score > right.score : (left.lost, left.found) < (right.lost, right.found)
        }
        var usedLost = goneLost
        var usedFound = goneFound
        for candidate in candidates where !usedLost.contains(candidate.lost) && !usedFound.contains(candidate.found) {
            usedLost.insert(candidate.lost)
            usedFound.insert(candidate.found)
            renames.append((candidate.lost, candidate.found))
        }
        return renames
    }

    /// A description, or a shape like no other, that one thing alone had and one thing alone has is as good as a name.
    private static func renamesByDescription(_ lost: [Traits], _ found: [Traits]) -> [(lost: Int, found: Int)] {
        let places = Dictionary(grouping: found.indices) { found[$0].identity }
        let origins = Dictionary(grouping: lost.indices) { lost[$0].identity }
        return lost.indices.compactMap { index in
            let traits = lost[index]
            guard !traits.description.isEmpty || traits.isDistinctive, origins[traits.identity]?.count == 1,
                let places = places[traits.identity], places.count == 1
            else { return nil }
            return (index, places[0])
        }
    }

    private var identity: [String] { [shape, description] }

    private func likeness(to other: Traits) -> Double {
        guard !words.isEmpty, !other.words.isEmpty else { return 0 }
        return 2 * Double(words.intersection(other.words).count) / Double(words.count + other.words.count)
    }

    /// `nicId`, `NIC_ID` and `nic-id` are the words nic and id.
    private static func words(of name: String) -> Set<String> {
        var words: [[UInt8]] = [[]]
        var isAfterLowercase = false
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if isAfterLowercase { words.append([]) }
                words[words.count - 1].append(byte | 0x20)
                isAfterLowercase = false
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                words[words.count - 1].append(byte)
                isAfterLowercase = true
            default:
                words.append([])
                isAfterLowercase = false
            }
        }
        return Set(words.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) })
    }
}
