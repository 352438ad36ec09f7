import Foundation
import TestSupport
import Testing
import Yams

@testable import OpenAPIExport

/// Whatever a text holds, readers of JSON and of YAML get it back.
@Suite struct WriterTests {
    @Test("a hostile text comes back from YAML as it was")
    func yaml() throws {
        let document = HostileTexts.document(HostileTexts.all)
        let text = YAMLWriter.text(document)
        let node = try #require(try Yams.compose(yaml: text))
        #expect(DocumentValue(node) == document)
    }

    @Test("a hostile text comes back from JSON as it was")
    func json() throws {
        let document = HostileTexts.document(HostileTexts.all)
        let text = JSONWriter.text(document)
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(DocumentValue(json: object) == document.withoutOrder)
    }

    @Test("nothing that can't be seen stands in a document as it is")
    func visible() {
        let document = HostileTexts.document(HostileTexts.all)
        for text in [YAMLWriter.text(document), JSONWriter.text(document)] {
            let hidden = text.unicodeScalars.filter { $0 != "\n" && QuotedText.needsEscape($0) }
            #expect(hidden.isEmpty)
        }
    }

    @Test("random texts come back from YAML and from JSON as they were", arguments: 0..<12)
    func random(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let alphabet = Array(
            "ab01 -:#?|>\"'\\[]{},&*!%@`~\n\r\t\u{0}\u{85}\u{2028}\u{202E}é中🙂.eE+_$/=<".unicodeScalars)
        let texts = (0..<40).map { _ in
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...8, using: &generator) {
                text.append(alphabet.randomElement(using: &generator) ?? "a")
            }
            return String(text)
        }
        let document = HostileTexts.document(texts)
        let node = try #require(try Yams.compose(yaml: YAMLWriter.text(document)))
        #expect(DocumentValue(node) == document)
        let object = try JSONSerialization.jsonObject(with: Data(JSONWriter.text(document).utf8))
        #expect(DocumentValue(json: object) == document.withoutOrder)
    }

    @Test(
        "a number is one for readers of YAML 1.1 and 1.2",
        arguments: [("1", "1"), ("-0.5", "-0.5"), ("1e5", "1.0e+5"), ("1E-5", "1.0e-5"), ("2.5e+3", "2.5e+3")])
    func numbers(number: String, spelling: String) {
        #expect(YAMLWriter.text(.object { $0.add("a", .number(number)) }) == "a: \(spelling)\n")
    }

    @Test("a short list of scalars is one line, in which a comma is no separator")
    func flow() {
        let lists: [DocumentValue] = [
            .strings(["a", "b, c", "no"]), .array([.null, .bool(true), .number("1")]),
            .strings(Array(repeating: "twenty characters ok", count: 4)), .array([.strings(["a"]), .strings(["b"])]),
        ]
        let document = DocumentValue.object { object in
            for (index, list) in lists.enumerated() { object.add("list\(index)", list) }
        }
        #expect(
            YAMLWriter.text(document) == """
                list0: [a, "b, c", "no"]
                list1: [null, true, 1]
                list2:
                  - twenty characters ok
                  - twenty characters ok
                  - twenty characters ok
                  - twenty characters ok
                list3:
                  - [a]
                  - [b]

                """)
    }

    @Test("a text of several lines is a block that a person can read")
    func block() {
        let document = DocumentValue.object { $0.add("a", "one\n\n  two: 2\n# three") }
        #expect(YAMLWriter.text(document) == "a: |-\n  one\n\n    two: 2\n  # three\n")
    }
}

extension DocumentValue {
    /// What a reader of YAML understood: a plain scalar that resolves to no string is none.
    init(_ node: Node) {
        switch node {
        case .scalar(let scalar):
            self = .string(node.tag == Tag(.str) ? scalar.string : "not a string: \(scalar.string)")
        case .sequence(let sequence): self = .array(sequence.map { DocumentValue($0) })
        case .mapping(let mapping):
            self = .object { object in
                for (key, value) in mapping { object.add(key.string ?? "no string", DocumentValue(value)) }
            }
        case .alias: self = .null
        }
    }

    init(json: Any) {
        switch json {
        case let text as String: self = .string(text)
        case let elements as [Any]: self = .array(elements.map { DocumentValue(json: $0) })
        case let members as [String: Any]:
            self = .object { object in
                for (key, value) in members.sorted(by: { $0.key < $1.key }) {
                    object.add(key, DocumentValue(json: value))
                }
            }
        default: self = .null
        }
    }

    /// The value with the members of every object sorted.
    var withoutOrder: DocumentValue {
        switch self {
        case .array(let elements): .array(elements.map(\.withoutOrder))
        case .object(let object):
            .object { sorted in
                for member in object.members.sorted(by: { $0.key < $1.key }) {
                    sorted.add(member.key, member.value.withoutOrder)
                }
            }
        default: self
        }
    }
}
