import SourceText

/// The words of a documented name, and the ways of joining them.
///
/// A word ends where a character stands that no identifier has. Case changes inside of a word stay as they are:
/// `nicId` is one word.
struct NameWords {
    /// The letters and digits of all words.
    private var letters: [UInt8] = []
    private var words: [Word] = []

    private struct Word {
        var range: Range<Int>
        /// True for a word that stands for a character, whose case means something.
        var isSpelling: Bool
    }

    init(_ documentedName: String) {
        split(Array(documentedName.utf8))
        if words.isEmpty { for scalar in documentedName.unicodeScalars { appendSpelling(of: scalar) } }
        if words.isEmpty { appendSpelling("empty") }
    }

    /// `nicId`, `originalPrice`, `createFailed`, `zhCN`.
    var lowerCamelCase: String {
        var name = joined(inLowercase: screams)
        let first = words[0]
        if !first.isSpelling, !screams {
            name.replaceSubrange(first.range, with: Self.startingLowercase(text(of: first)))
        } else {
            // As it was before it got a capital.
            name[0] = screams && !first.isSpelling ? letters[0].asciiLowercased : letters[0]
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// `NicInfo`, `RateLimitMode`. A single word keeps its capitals: `NIC`.
    var upperCamelCase: String {
        String(decoding: joined(inLowercase: screams && words.count > 1), as: UTF8.self)
    }

    /// The words behind each other, each with a capital in front.
    private func joined(inLowercase: Bool) -> [UInt8] {
        var name = letters
        for word in words {
            if inLowercase, !word.isSpelling {
                for index in word.range { name[index] = name[index].asciiLowercased }
            }
            let first = name[word.range.lowerBound]
            if first.isASCIILowercase { name[word.range.lowerBound] = first & 0xDF }
        }
        return name
    }

    private func text(of word: Word) -> ArraySlice<UInt8> { letters[word.range] }

    /// True if no letter is lowercase, as in `CREATE_FAILED`.
    private var screams: Bool {
        !words.contains { word in !word.isSpelling && text(of: word).contains(where: \.isASCIILowercase) }
    }
}

// MARK: - Splitting

extension NameWords {
    private mutating func split(_ name: [UInt8]) {
        letters.reserveCapacity(name.count)
        var start = 0
        func isDigit(_ index: Int) -> Bool { name.indices.contains(index) && name[index].isASCIIDigit }
        var index = 0
        while index < name.count {
            if name[index].isASCIILetterOrDigit {
                letters.append(name[index])
                index += 1
                continue
            }
            endWord(from: start)
            let (scalar, end) = name.scalar(at: index)
            if !scalar.isASCII, scalar.properties.isIDContinue {
                appendSpelling(of: scalar)
            } else if isDigit(index - 1), isDigit(end) {
                // Without a word between them, 1.1 and 11 would be one name.
                appendSpelling(of: scalar)
            } else if index == 0, scalar == "-", isDigit(end) {
                appendSpelling("minus")
            }
            start = letters.count
            index = end
        }
        endWord(from: start)
    }

    private mutating func endWord(from start: Int) {
        if start < letters.count { words.append(Word(range: start..<letters.count, isSpelling: false)) }
    }

    private mutating func appendSpelling(of scalar: Unicode.Scalar) {
        appendSpelling(Self.symbolNames[scalar] ?? "u" + String(scalar.value, radix: 16, uppercase: true))
    }

    private mutating func appendSpelling(_ text: String) {
        let start = letters.count
        letters += text.utf8
        words.append(Word(range: start..<letters.count, isSpelling: true))
    }

    private static let symbolNames: [Unicode.Scalar: String] = [
        " ": "space", "!": "exclamation", "\"": "quote", "#": "hash", "$": "dollar", "%": "percent", "&": "and",
        "'": "apostrophe", "(": "open", ")": "close", "*": "asterisk", "+": "plus", ",": "comma", "-": "dash",
        ".": "dot", "/": "slash", ":": "colon", ";": "semicolon", "<": "less", "=": "equal", ">": "greater",
        "?": "question", "@": "at", "[": "openBracket", "\\": "backslash", "]": "closeBracket", "^": "caret",
        "_": "underscore", "`": "backtick", "{": "openBrace", "|": "bar", "}": "closeBrace", "~": "tilde",
    ]
}

// MARK: - Case

extension NameWords {
    /// Words that mix cases in a way that no rule tells apart from a beginning of two words.
    private static let mixedCaseWords = ["IPv4", "IPv6", "IPsec", "IPSec", "IoT", "NVMe", "GiB", "MiB", "TiB"]
        .map { Array($0.utf8) }

    /// The word with its first word part in lowercase: `OriginalPrice`, `VPCId`, `IDs`, `IPv4Address` give
    /// `originalPrice`, `vpcId`, `ids`, `ipv4Address`.
    private static func startingLowercase(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let known = mixedCaseWords.first { word.starts(with: $0) }
        if let known, word.dropFirst(known.count).first?.isASCIILowercase != true {
            return known.map(\.asciiLowercased)[...] + word.dropFirst(known.count)
        }
        let capitals = word.prefix(while: \.isASCIIUppercase).count
        let rest = word.dropFirst(capitals)
        let lowered: Int
        if capitals <= 1 || rest.isEmpty || rest.first?.isASCIIDigit == true {
            lowered = capitals
        } else if rest.first == .ascii("s"), rest.dropFirst().first?.isASCIILowercase != true {
            lowered = capitals
        } else {
            // The last capital begins the next word part.
            lowered = capitals - 1
        }
        return word.prefix(lowered).map(\.asciiLowercased)[...] + word.dropFirst(lowered)
    }
}
