import APIModel
import LenientJSON

/// The examples of a page as values of the document.
enum ExampleValues {
    /// One side of each example. A body that isn't JSON even when it is mended is left out: `lint` tells where it fails.
    static func values(of action: Action, _ side: (Example) -> Example.Body?) -> [OpenAPIDocument.Example] {
        action.examples.enumerated().compactMap { index, example in
            guard let json = side(example)?.json else { return nil }
            return OpenAPIDocument.Example(
                name: "example\(index + 1)", summary: example.title?.nilIfEmpty, value: DocumentValue(json))
        }
    }
}

extension DocumentValue {
    /// The value of an example. Of members with the same key the first counts.
    ///
    /// The reader limits the nesting of JSON, so this recursion is bounded.
    init(_ node: JSONNode) {
        switch node.value {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let text): self = .number(text)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map(DocumentValue.init))
        case .object(let members):
            var object = DocumentObject()
            for member in members { object.add(member.key, DocumentValue(member.node)) }
            self = .object(object)
        }
    }
}
