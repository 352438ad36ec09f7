import SourceText

/// A string literal on one line.
public struct SwiftStringLiteral: SwiftFragment {
    public let source: String

    /// Encodes a text so that the literal evaluates to exactly its scalars.
    public init(_ text: String) {
        // Nearly every text is one that needs no escape.
        guard !text.withContiguousUTF8({ $0.allSatisfy(Self.isPlain) }) else {
            source = "\"" + text + "\""
            return
        }
        var source = "\""
        for scalar in text.unicodeScalars {
            if let escape = Self.escape(scalar) { source += escape } else { source.unicodeScalars.append(scalar) }
        }
        self.source = source + "\""
    }

    /// True for an ASCII character that stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != .ascii("\"") && byte != .ascii("\\")
    }

    /// What stands for a scalar that can't stand for itself; nil for any other.
    private static func escape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case _ where scalar.isInvisible: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        default: nil
        }
    }
}
