import SourceText

/// A name in Swift source, in backticks where it needs them.
///
/// It consists of ASCII letters and digits: no name looks like another, none hides a scalar, and
/// Unicode normalisation changes none. Letters beyond ASCII are spelled by their number, `u4E2D`.
public struct SwiftIdentifier: SwiftFragment {
    /// The name without backticks.
    public let name: String

    /// True for a name that is a word of the language without backticks.
    public let isKeyword: Bool

    public var source: String { isKeyword ? "`\(name)`" : name }

    private init(name: String) {
        self.name = name
        isKeyword = Keywords.contains(name)
    }

    /// Names a property, method, case or static member after a wire name: `nicId`, `originalPrice`, `createFailed`,
    /// `value10`. A leading `_` would hide it from documentation and completion.
    public static func member(_ documentedName: String) -> SwiftIdentifier {
        SwiftIdentifier(unchanged: documentedName)
            ?? SwiftIdentifier(words: NameWords(documentedName).lowerCamelCase, before: "value", of: documentedName)
    }

    /// Names a type after a documented name: `NicInfo`, `RateLimitMode`.
    public static func type(_ documentedName: String) -> SwiftIdentifier {
        SwiftIdentifier(words: NameWords(documentedName).upperCamelCase, before: "Type", of: documentedName)
    }

    /// Takes a name as it is; nil for what is no identifier of ASCII letters, digits and `_`.
    public init?(exactly name: String) {
        let bytes = name.utf8
        guard let first = bytes.first, !first.isASCIIDigit, name != "_", bytes.count <= Self.maximumLength,
            bytes.allSatisfy({ $0.isASCIILetterOrDigit || $0 == .ascii("_") })
        else { return nil }
        self.init(name: name)
    }

    /// The name followed by a word or number, `NicInfo2`. For telling two names apart.
    func appending(_ suffix: String) -> SwiftIdentifier {
        SwiftIdentifier(words: name + suffix, before: "", of: name + suffix)
    }

    /// The name of what stores a property of this name: no name of the documentation begins with `_`.
    var storage: SwiftIdentifier { SwiftIdentifier(name: "_" + name) }

    /// The longest name. File systems allow 255 bytes, and a file is named after its type.
    static let maximumLength = 200

    /// Takes a name that is one word and begins with a small letter, as most names of fields do; nil for any other.
    private init?(unchanged name: String) {
        guard name.utf8.first?.isASCIILowercase == true, name.utf8.count <= Self.maximumLength,
            name.withContiguousUTF8({ $0.allSatisfy(\.isASCIILetterOrDigit) })
        else { return nil }
        self.init(name: name)
    }

    /// - Parameter prefix: what to put before a digit, which no identifier begins with.
    private init(words: String, before prefix: String, of documentedName: String) {
        let name = words.utf8.first?.isASCIIDigit == true ? prefix + words : words
        guard name.utf8.count > Self.maximumLength else {
            self.init(name: name)
            return
        }
        let digest = StableHash.hexadecimal(of: documentedName)
        self.init(name: String(name.prefix(Self.maximumLength - digest.utf8.count)) + digest)
    }
}

/// The words that the Swift grammar keeps for itself (The Swift Programming Language, "Keywords and Punctuation"), and
/// those contextual ones that an expression cannot begin with.
private enum Keywords {
    static func contains(_ name: String) -> Bool {
        // Most names have capitals inside, or are too long: no need to look for them.
        let isCandidate =
            name.utf8.count <= maximumLength
            && name.withContiguousUTF8 { $0.dropFirst().allSatisfy(\.isASCIILowercase) }
        return isCandidate && all.contains(name)
    }

    private static let maximumLength = all.map(\.utf8.count).max() ?? 0

    private static let all: Set<String> = [
        "Any", "Self", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "consume",
        "continue", "copy", "default", "defer", "deinit", "discard", "do", "each", "else", "enum", "extension",
        "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
        "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
        "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
        "try", "typealias", "unsafe", "var", "where", "while", "yield",
    ]
}
