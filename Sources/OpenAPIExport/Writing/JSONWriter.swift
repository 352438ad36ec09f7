/// Writes a value as JSON, one member a line.
struct JSONWriter {
    private var text = ""

    static func text(_ value: DocumentValue) -> String {
        var writer = JSONWriter()
        writer.write(value, indent: "")
        return writer.text + "\n"
    }

    private mutating func write(_ value: DocumentValue, indent: String) {
        switch value {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let number): text += number
        case .string(let string): text += QuotedText.json(string)
        case .array(let elements):
            list(elements, "[", "]", indent) { writer, element, inner in writer.write(element, indent: inner) }
        case .object(let object):
            list(object.members, "{", "}", indent) { writer, member, inner in
                writer.text += QuotedText.json(member.key) + ": "
                writer.write(member.value, indent: inner)
            }
        }
    }

    private mutating func list<Element>(
        _ elements: [Element], _ start: String, _ end: String, _ indent: String,
        write: (inout JSONWriter, Element, String) -> Void
    ) {
        text += start
        let inner = indent + "  "
        for (index, element) in elements.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + inner
            write(&self, element, inner)
        }
        text += (elements.isEmpty ? "" : "\n" + indent) + end
    }
}
