import SourceText

/// The words of a name in camel case: `cidrBlockIpType` has four, `IPv4Block` has `IPv4` and `Block`.
enum CamelWords {
    /// In lower case. A word begins at a capital letter behind a small one or a digit, and at the last of several capital
    /// letters; anything but a letter or digit parts words too.
    static func words(of name: String) -> [String] {
        let bytes = Array(name.utf8)
        var words: [String] = []
        var word: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isPart = byte.isASCIILetter || byte.isASCIIDigit
            let previous = index > 0 ? bytes[index - 1] : 0
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let begins =
                byte.isASCIIUppercase && (!previous.isASCIIUppercase || (next.isASCIILowercase && next != 0x76))
            if !isPart || begins, !word.isEmpty {
                words.append(String(decoding: word, as: UTF8.self))
                word = []
            }
            if isPart { word.append(byte.isASCIIUppercase ? byte | 0x20 : byte) }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// True if all words of one name are in the other, in their order, and are at least two.
    static func areAkin(_ left: String, _ right: String) -> Bool {
        let (left, right) = (words(of: left), words(of: right))
        let (short, long) = left.count <= right.count ? (left, right) : (right, left)
        guard short.count >= 2, short != long else { return false }
        var rest = long[...]
        for word in short {
            guard let index = rest.firstIndex(of: word) else { return false }
            rest = rest[(index + 1)...]
        }
        return true
    }
}
