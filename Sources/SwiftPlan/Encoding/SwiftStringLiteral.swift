import SourceText

/// A string literal on one line.
public struct SwiftStringLiteral: SwiftFragment {
    public let source: String

    /// Encodes a text so that the literal evaluates to exactly its scalars.
    public init(_ text: String) {
        var source = "\""
        // Nearly every text is one that needs no escape.
        if !text.unicodeScalars.contains(where: Self.needsEscape) {
            self.source = source + text + "\""
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": source += "\\\""
            case "\\": source += "\\\\"
            case "\n": source += "\\n"
            case "\r": source += "\\r"
            case "\t": source += "\\t"
            case _ where scalar.isInvisible: source += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: source.unicodeScalars.append(scalar)
            }
        }
        self.source = source + "\""
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "\\" || scalar.isInvisible
    }
}
