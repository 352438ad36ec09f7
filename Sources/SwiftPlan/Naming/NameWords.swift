import SourceText

/// The words of a documented name, and the ways of joining them.
///
/// A word ends where a character stands that no identifier has. Case changes inside of a word stay as they are:
/// `nicId` is one word.
struct NameWords {
    private var words: [Word] = []

    private struct Word {
        var text: [UInt8] = []
        /// True for a word that stands for a character, whose case means something.
        var isSpelling = false
    }

    init(_ documentedName: String) {
        split(Array(documentedName.unicodeScalars))
        if words.isEmpty { words = documentedName.unicodeScalars.map(Self.spelling) }
        if words.isEmpty { words = [Word(text: Array("empty".utf8))] }
    }

    /// `nicId`, `originalPrice`, `createFailed`, `zhCN`.
    var lowerCamelCase: String {
        let screams = self.screams
        return join { index, word in
            if word.isSpelling { return index == 0 ? word.text : capitalized(word.text) }
            if screams {
                let lowercase = word.text.map(\.asciiLowercased)
                return index == 0 ? lowercase : capitalized(lowercase)
            }
            return index == 0 ? Self.startingLowercase(word.text) : capitalized(word.text)
        }
    }

    /// `NicInfo`, `RateLimitMode`. A single word keeps its capitals: `NIC`.
    var upperCamelCase: String {
        let screams = self.screams && words.count > 1
        return join { _, word in
            capitalized(screams && !word.isSpelling ? word.text.map(\.asciiLowercased) : word.text)
        }
    }

    private func join(_ transform: (Int, Word) -> [UInt8]) -> String {
        String(decoding: words.enumerated().flatMap { transform($0.offset, $0.element) }, as: UTF8.self)
    }

    /// True if no letter is lowercase, as in `CREATE_FAILED`.
    private var screams: Bool {
        !words.contains { word in !word.isSpelling && word.text.contains(where: \.isASCIILowercase) }
    }
}

// MARK: - Splitting

extension NameWords {
    private mutating func split(_ scalars: [Unicode.Scalar]) {
        var word = Word()
        func isDigit(_ index: Int) -> Bool {
            scalars.indices.contains(index) && UInt8(ascii: scalars[index])?.isASCIIDigit == true
        }
        func finish() {
            if !word.text.isEmpty { words.append(word) }
            word = Word()
        }
        for (index, scalar) in scalars.enumerated() {
            if let byte = UInt8(ascii: scalar), byte.isASCIILetterOrDigit {
                word.text.append(byte)
                continue
            }
            finish()
            if !scalar.isASCII, scalar.properties.isIDContinue {
                words.append(Self.spelling(scalar))
            } else if isDigit(index + 1), isDigit(index - 1) {
                // Without a word between them, 1.1 and 11 would be one name.
                words.append(Self.spelling(scalar))
            } else if index == 0, scalar == "-", isDigit(1) {
                words.append(Word(text: Array("minus".utf8), isSpelling: true))
            }
        }
        finish()
    }

    private static func spelling(_ scalar: Unicode.Scalar) -> Word {
        let name = symbolNames[scalar] ?? "u" + String(scalar.value, radix: 16, uppercase: true)
        return Word(text: Array(name.utf8), isSpelling: true)
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
    private static func startingLowercase(_ word: [UInt8]) -> [UInt8] {
        let known = mixedCaseWords.first { word.starts(with: $0) }
        if let known, word.count == known.count || !word[known.count].isASCIILowercase {
            return known.map(\.asciiLowercased) + word[known.count...]
        }
        let capitals = word.prefix(while: \.isASCIIUppercase).count
        let rest = word[capitals...]
        let lowered: Int
        if capitals <= 1 || rest.isEmpty || rest.first?.isASCIIDigit == true {
            lowered = capitals
        } else if rest.first == .ascii("s"), rest.dropFirst().first?.isASCIILowercase != true {
            lowered = capitals
        } else {
            // The last capital begins the next word part.
            lowered = capitals - 1
        }
        return word[..<lowered].map(\.asciiLowercased) + word[lowered...]
    }
}

private func capitalized(_ word: [UInt8]) -> [UInt8] {
    guard let first = word.first, first.isASCIILowercase else { return word }
    return [first & 0xDF] + word.dropFirst()
}

extension UInt8 {
    fileprivate init?(ascii scalar: Unicode.Scalar) {
        guard scalar.isASCII else { return nil }
        self = UInt8(truncatingIfNeeded: scalar.value)
    }
}
