/// Text of the documentation on a terminal: no scalar of it moves the cursor, turns the direction of writing round,
/// or is invisible.
public enum TerminalText {
    /// The text with every control and format character, and every line or paragraph separator, spelt out.
    public static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isInvisible) else { return text }
        return text.unicodeScalars.reduce(into: "") { $0 += shown($1).text }
    }

    /// What is shown for a scalar, and how many columns wide it is.
    static func shown(_ scalar: Unicode.Scalar) -> (text: String, width: Int) {
        guard scalar.isInvisible else { return (String(scalar), DisplayWidth.columns(of: scalar)) }
        let text =
            switch scalar {
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        return (text, text.utf8.count)
    }
}
