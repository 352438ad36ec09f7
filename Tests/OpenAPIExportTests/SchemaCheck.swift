import Foundation

@testable import OpenAPIExport

/// Holds a value against the schema that a document has for it: a reader of what the exporter writes, and no more.
struct SchemaCheck {
    private let document: OpenAPIDocument
    private let schemas: [String: Schema]

    init(_ document: OpenAPIDocument) {
        self.document = document
        schemas = Dictionary(document.schemas.map { ($0.name, $0.content) }, uniquingKeysWith: { first, _ in first })
    }

    struct Mistake {
        /// The keys on the way to the value; elements of lists have none.
        var path: [String]
        var problem: String
        /// The page and the line of the field; nil where no field says what is wrong.
        var origin: String?
    }

    /// The operation, side and name of each example that the description forbids.
    var forbiddenExamples: [String] {
        document.operations.flatMap { operation in
            [
                ("request", operation.requestExamples, operation.request),
                ("response", operation.responseExamples, operation.response),
            ]
            .flatMap { side, examples, schema in
                examples.filter { !mistakes(in: $0.value, schema).isEmpty }
                    .map { "\(operation.id) \(side) \($0.name)" }
            }
        }
    }

    func mistakes(in value: DocumentValue, _ schema: Schema, path: [String] = []) -> [Mistake] {
        var mistakes: [Mistake] = []
        let origin = schema.extensions.members.first { $0.key == "x-sdkgen-origin" }?.value
        func add(_ problem: String) {
            let text: String? = if case .string(let text) = origin { text } else { nil }
            mistakes.append(Mistake(path: path, problem: problem, origin: text))
        }
        if schema.isNullable, value == .null { return [] }
        switch (schema.kind, value) {
        case (.any, _), (.map, .object), (.boolean, .bool): break
        case (.reference(let name), _):
            guard let target = schemas[name] else {
                add("refers to \(name), which is not there")
                break
            }
            for var mistake in self.mistakes(in: value, target, path: path) {
                if case .string(let text) = origin, mistake.path == path { mistake.origin = text }
                mistakes.append(mistake)
            }
        case (.string, .string(let text)):
            if schema.format == "date-time", (try? Date(text, strategy: .iso8601)) == nil,
                text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) == nil
            {
                add("is no date and time")
            }
            if !isWithin(text.unicodeScalars.count, schema) { add("has another length") }
        case (.integer, .number(let number)), (.number, .number(let number)):
            if schema.kind == .integer, Int(number) == nil { add("is no whole number") }
            if let value = Double(number),
                value < (schema.minimum.flatMap(Double.init) ?? value)
                    || value > (schema.maximum.flatMap(Double.init) ?? value)
            {
                add("is out of range")
            }
        case (.array(let element), .array(let elements)):
            if !isWithin(elements.count, schema) { add("has another length") }
            for value in elements {
                for var mistake in self.mistakes(in: value, element, path: path) {
                    if case .string(let text) = origin, mistake.origin == nil { mistake.origin = text }
                    mistakes.append(mistake)
                }
            }
        case (.object(let properties), .object(let object)):
            for property in properties {
                let place = path + [property.name]
                if let member = object.members.first(where: { $0.key == property.name }) {
                    mistakes += self.mistakes(in: member.value, property.schema, path: place)
                } else if property.isRequired {
                    mistakes.append(Mistake(path: place, problem: "is missing", origin: nil))
                }
            }
        default: add("is of another type")
        }
        if !schema.values.isEmpty, !schema.values.contains(value) { add("is not one of the values") }
        return mistakes
    }

    private func isWithin(_ count: Int, _ schema: Schema) -> Bool {
        count >= schema.minimumLength ?? 0 && count <= schema.maximumLength ?? .max
    }
}
