import CommittedSDK
import Foundation
import Testing
import ZenlayerRuntime

/// The committed SDK says and understands what the pages show.
@Suite struct ExampleTests {
    @Test("every example of the pages is written down as Swift, and no other is")
    func completeness() {
        #expect(DocumentedExample.all.count == 35)
        #expect(ExampleRequest.all.map(\.description) == DocumentedExample.all.map(\.description))
    }

    @Test("a request in Swift is the JSON that the page shows", arguments: DocumentedExample.all)
    func request(_ example: DocumentedExample) throws {
        let request = try #require(ExampleRequest.all.first { $0.description == example.description })
        let written = try JSONSerialization.jsonObject(with: JSONEncoder().encode(request.input))
        let documented = try JSONSerialization.jsonObject(with: Data(example.request.utf8))
        #expect(try #require(written as? NSDictionary) == #require(documented as? NSDictionary))
    }

    @Test(
        "a response of the pages decodes without a mismatch, and no value of it is lost",
        arguments: DocumentedExample.all)
    func response(_ example: DocumentedExample) throws {
        let request = try #require(ExampleRequest.all.first { $0.description == example.description })
        let mismatches = DecodingMismatches()
        let decoder = JSONDecoder()
        decoder.userInfo[.decodingMismatches] = mismatches
        let output = try Self.output(of: request.action, from: Data(example.response.utf8), decoder)
        #expect(mismatches.all == [])

        let document = try JSONSerialization.jsonObject(with: Data(example.response.utf8))
        let inner = try #require((document as? [String: Any])?["response"])
        #expect(LossCheck.losses(of: inner, in: output) == [])
    }

    private static func output<Action: APIAction>(
        of action: Action.Type, from data: Data, _ decoder: JSONDecoder
    ) throws -> Any {
        try decoder.decode(Envelope<Action.Output>.self, from: data).response
    }

    private struct Envelope<Output: Decodable>: Decodable {
        var response: Output
    }
}

/// Compares decoded values with the JSON that they come from.
enum LossCheck {
    /// The paths of the JSON values that a decoded value doesn't show.
    static func losses(of json: Any, in value: Any, path: String = "") -> [String] {
        if json is NSNull { return [] }
        guard let value = unwrapped(value) else { return [path] }
        switch json {
        case let object as [String: Any]:
            let fields = Dictionary(
                Mirror(reflecting: value).children.compactMap { child in child.label.map { ($0, child.value) } },
                uniquingKeysWith: { first, _ in first })
            return object.sorted { $0.key < $1.key }.flatMap { key, element in
                fields[key].map { losses(of: element, in: $0, path: "\(path).\(key)") } ?? ["\(path).\(key)"]
            }
        case let array as [Any]:
            guard let elements = value as? [Any], elements.count == array.count else { return [path] }
            return zip(array, elements).enumerated().flatMap { index, pair in
                losses(of: pair.0, in: pair.1, path: "\(path)[\(index)]")
            }
        default:
            return "\(json)" == text(of: value) ? [] : ["\(path): \(json) is \(text(of: value))"]
        }
    }

    /// A scalar as JSON spells it: `JSONSerialization` makes numbers of Booleans.
    private static func text(of value: Any) -> String {
        switch value {
        case let bool as Bool: bool ? "1" : "0"
        case let number as Double: "\(NSNumber(value: number))"
        default: "\(value)"
        }
    }

    private static func unwrapped(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else { return value }
        return mirror.children.first.flatMap { unwrapped($0.value) }
    }
}
