import APIModel
import RichText
import SourceText

/// The documented values of a string or a number.
///
/// A request can only be sent with a value that is known, so there they are an `enum`. The service may answer with a
/// value that this edition of the pages doesn't list: there the type stays what it is, and the values are an
/// `x-extensible-enum`, which no client refuses others for.
struct ValueList {
    private let values: [DocumentedValue]

    /// - Parameter values: of several with the same text the first counts.
    init(_ values: [DocumentedValue]) {
        var seen: Set<String> = []
        self.values = values.filter { seen.insert($0.value.value).inserted }
    }

    func schema(_ kind: Schema.Kind, _ direction: Direction) -> Schema {
        var schema = Schema(kind)
        add(to: &schema, direction)
        schema.description = MarkdownItem.list(values.map { MarkdownItem($0.value.value, $0.description) })
        return schema
    }

    /// Adds the list to a schema whose kind says how the values are spelt, if all of them can be spelt so.
    func add(to schema: inout Schema, _ direction: Direction) {
        let spelt = values.compactMap { DocumentValue(text: $0.value.value, as: schema.kind) }
        guard spelt.count == values.count, !spelt.isEmpty else { return }
        switch direction {
        case .request: schema.values = spelt
        case .response: schema.extensions.add("x-extensible-enum", .array(spelt))
        }
    }
}

extension DocumentValue {
    /// A value that a page spells in words, as a kind of schema has it; nil if it can't have such a value.
    init?(text: String, as kind: Schema.Kind) {
        switch kind {
        case .string: self = .string(text)
        case .integer:
            guard let number = NumberText.json(text), number.utf8.allSatisfy({ !".eE".utf8.contains($0) }) else {
                return nil
            }
            self = .number(number)
        case .number:
            guard let number = NumberText.json(text) else { return nil }
            self = .number(number)
        case .boolean:
            switch text.lowercased() {
            case "true": self = .bool(true)
            case "false": self = .bool(false)
            default: return nil
            }
        case .any, .reference, .array, .object, .map: return nil
        }
    }
}

/// Numbers of the pages.
enum NumberText {
    /// The number as JSON spells it (RFC 8259, section 6); nil for what is none.
    static func json(_ text: String) -> String? {
        text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/) == nil ? nil : text
    }
}
