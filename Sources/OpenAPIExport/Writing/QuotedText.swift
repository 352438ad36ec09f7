import SourceText

/// Text between double quotes, in which nothing can end the text, and which shows all that it holds: what a reader can't
/// see is escaped, also where a format would take it as it is.
enum QuotedText {
    /// A string of JSON (RFC 8259, section 7).
    static func json(_ text: String) -> String {
        quoted(text) { scalar in
            scalar.utf16.map { "\\u" + hexadecimal(UInt32($0), digits: 4) }.joined()
        }
    }

    /// A double-quoted scalar of YAML (1.2.2, section 7.3.1), which every string of JSON is but for its pairs of
    /// surrogates: YAML escapes a scalar as one.
    static func yaml(_ text: String) -> String {
        quoted(text) { scalar in
            scalar.value > 0xFFFF
                ? "\\U" + hexadecimal(scalar.value, digits: 8) : "\\u" + hexadecimal(scalar.value, digits: 4)
        }
    }

    private static func quoted(_ text: String, escape: (Unicode.Scalar) -> String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if needsEscape(scalar) { result += escape(scalar) } else { result.unicodeScalars.append(scalar) }
            }
        }
        return result + "\""
    }

    /// True for what can't be seen, and for what YAML holds to be no character (section 5.1).
    static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isInvisible || (0xFFFE...0xFFFF).contains(scalar.value)
    }

    private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
