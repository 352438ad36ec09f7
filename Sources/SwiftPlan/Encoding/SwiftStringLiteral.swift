import SourceText

/// A string literal on one line.
public struct SwiftStringLiteral: SwiftFragment {
    public let source: String

    /// Encodes a text so that the literal evaluates to exactly its scalars.
    public init(_ text: String) {
        var source = "\""
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
}
