import SourceText

/// Writes a value as YAML that readers of 1.1 and of 1.2 understand alike.
///
/// A text is written plain only if no reader can take it for anything else; all others stand between double quotes, or,
/// where they have several lines, in a literal block. The writer is our own since a text that can't be seen has to be
/// escaped, which a library leaves to its reader.
struct YAMLWriter {
    private var text = ""

    static func text(_ value: DocumentValue) -> String {
        var writer = YAMLWriter()
        switch value {
        case .object(let object) where !object.isEmpty: writer.writeMembers(object, indent: "", isFirstIndented: true)
        default:
            writer.text += scalar(value)
            writer.text += "\n"
        }
        return writer.text
    }

    // MARK: Collections

    private mutating func writeMembers(_ object: DocumentObject, indent: String, isFirstIndented: Bool) {
        for (index, member) in object.members.enumerated() {
            if index > 0 || isFirstIndented { text += indent }
            text += Self.key(member.key) + ":"
            writeValue(member.value, indent: indent)
        }
    }

    private mutating func writeValue(_ value: DocumentValue, indent: String) {
        switch value {
        case .object(let object) where !object.isEmpty:
            text += "\n"
            writeMembers(object, indent: indent + "  ", isFirstIndented: true)
        case .array(let elements) where !elements.isEmpty:
            if let line = Self.flow(elements) {
                text += " \(line)\n"
                break
            }
            text += "\n"
            for element in elements { writeElement(element, indent: indent + "  ") }
        case .string(let string) where Self.isBlock(string):
            text += " "
            writeBlock(string, indent: indent + "  ")
        default: text += " " + Self.scalar(value) + "\n"
        }
    }

    private mutating func writeElement(_ element: DocumentValue, indent: String) {
        text += indent + "-"
        switch element {
        case .object(let object) where !object.isEmpty:
            text += " "
            writeMembers(object, indent: indent + "  ", isFirstIndented: false)
        default: writeValue(element, indent: indent)
        }
    }

    /// A short list of scalars, on one line.
    private static func flow(_ elements: [DocumentValue]) -> String? {
        var items: [String] = []
        var count = 0
        for element in elements {
            switch element {
            case .object, .array: return nil
            case .null, .bool, .number: items.append(scalar(element))
            // A comma ends an element here.
            case .string(let string): items.append(string.contains(",") ? QuotedText.yaml(string) : scalar(element))
            }
            count += items.last?.utf8.count ?? 0
            guard count <= maximumFlow else { return nil }
        }
        return "[\(items.joined(separator: ", "))]"
    }

    /// The longest list on one line, without its punctuation.
    private static let maximumFlow = 72

    // MARK: Scalars

    /// A value on one line.
    private static func scalar(_ value: DocumentValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let number): self.number(number)
        case .string(let string): isPlain(string) ? string : QuotedText.yaml(string)
        case .array: "[]"
        case .object: "{}"
        }
    }

    private static func key(_ key: String) -> String { isPlain(key) ? key : QuotedText.yaml(key) }

    /// A number with an exponent is one for a reader of 1.1 only if it has a point, and a sign before the exponent.
    private static func number(_ number: String) -> String {
        guard let position = number.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return number }
        let mantissa = number[..<position]
        let exponent = number[number.index(after: position)...]
        let hasSign = exponent.first == "+" || exponent.first == "-"
        return mantissa + (mantissa.contains(".") ? "" : ".0") + "e" + (hasSign ? "" : "+") + exponent
    }

    /// True for words of ASCII that begin with a letter, a slash or a dollar sign and have nothing in them that means something to
    /// YAML, now or once: no `:` or `#`, no word for a truth value or for nothing.
    static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, first.isASCIILetter || "/$".utf8.contains(first),
            last != .space, bytes.count <= 80
        else { return false }
        guard bytes.allSatisfy({ $0.isASCIILetterOrDigit || "-_./$ (),;".utf8.contains($0) }) else { return false }
        return !reservedWords.contains(text.lowercased())
    }

    private static let reservedWords: Set<String> = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity",
    ]

    /// True for visible text of several lines that a literal block gives back as it is.
    private static func isBlock(_ text: String) -> Bool {
        // Bytes, since a space with a mark on it is a character of its own, and still a space to YAML.
        let bytes = text.utf8
        guard bytes.contains(.lineFeed), bytes.first != .space, bytes.first != .lineFeed, bytes.last != .lineFeed else {
            return false
        }
        return text.unicodeScalars.allSatisfy { $0 == "\n" || !QuotedText.needsEscape($0) }
    }

    /// A literal block without the line feed at its end (section 8.1.2).
    private mutating func writeBlock(_ string: String, indent: String) {
        text += "|-\n"
        for line in string.split(separator: "\n", omittingEmptySubsequences: false) {
            text += line.isEmpty ? "\n" : "\(indent)\(line)\n"
        }
    }
}
