/// The words of a fixed list, found by their bytes.
///
/// A dictionary of strings needs a string of whatever is looked up, compares letters in all their spellings, and hashes
/// so that nobody can foresee it. Names of tags and words of headings are looked up for everything that a page has, and the
/// list that they are found in is nobody's input.
///
/// A class, as tables and readers keep it, and it never changes.
public final class WordIndex: Sendable {
    /// The bytes of all words, one behind the other.
    private let bytes: [UInt8]
    private let ranges: [Range<Int>]
    /// The number of a word at each place: that which its hash says, or the next that was free. None where it is negative.
    private let numbers: [Int]

    /// - Parameter words: no two of them alike.
    public init(_ words: [String]) {
        bytes = words.flatMap(\.utf8)
        var ranges: [Range<Int>] = []
        var places = 8
        while places < words.count * 4 { places *= 2 }
        var numbers = Array(repeating: -1, count: places)
        for (number, word) in words.enumerated() {
            let start = ranges.last?.upperBound ?? 0
            ranges.append(start..<start + word.utf8.count)
            var place = word.withContiguousUTF8 { Self.hash($0) } & (places - 1)
            while numbers[place] >= 0 { place = (place + 1) & (places - 1) }
            numbers[place] = number
        }
        self.ranges = ranges
        self.numbers = numbers
    }

    /// The position of a word in the list.
    public func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        let mask = numbers.count - 1
        var place = Self.hash(word) & mask
        while case let number = numbers[place], number >= 0 {
            if isEqual(word, toWord: number) { return number }
            place = (place + 1) & mask
        }
        return nil
    }

    private func isEqual(_ word: UnsafeBufferPointer<UInt8>, toWord number: Int) -> Bool {
        bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[ranges[number]]).isEqual(to: word) }
    }

    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = StableHash.of(word)
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
