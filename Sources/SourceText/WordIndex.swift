/// The words of a fixed list, found by their bytes.
///
/// A dictionary of strings needs a string of whatever is looked up, compares letters in all their spellings, and hashes
/// so that nobody can foresee it. Names of tags and words of headings are looked up for everything that a page has, and the
/// list that they are found in is nobody's input.
public struct WordIndex: Sendable {
    /// The bytes of all words, one behind the other.
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>] = []
    /// The number of a word at each place: that which its hash says, or the next that was free. None where it is negative.
    private var numbers: [Int]

    /// - Parameter words: of two that are alike, the last is found.
    public init(_ words: [String]) {
        var places = 8
        while places < words.count * 4 { places *= 2 }
        numbers = Array(repeating: -1, count: places)
        for word in words {
            let start = bytes.count
            bytes += word.utf8
            let place = word.withContiguousUTF8(place)
            numbers[place] = ranges.count
            ranges.append(start..<bytes.count)
        }
    }

    /// The position of a word in the list.
    public func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        let number = numbers[place(of: word)]
        return number < 0 ? nil : number
    }

    /// Where a word is, or would be.
    private func place(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = numbers.count - 1
        var place = Self.hash(word) & mask
        while numbers[place] >= 0, !isEqual(word, toWord: numbers[place]) { place = (place + 1) & mask }
        return place
    }

    private func isEqual(_ word: UnsafeBufferPointer<UInt8>, toWord number: Int) -> Bool {
        bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[ranges[number]]).isEqual(to: word) }
    }

    /// FNV-1a.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
