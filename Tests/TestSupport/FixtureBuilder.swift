public import APIModel
public import RichText
public import SourceText

/// Short forms for models that tests write by hand. Every value gets a span on a line of its own.
public struct FixtureBuilder {
    public var page: String
    private var line = 0

    public init(page: String) { self.page = page }

    public mutating func span() -> SourceSpan {
        line += 1
        return SourceSpan(file: page, line: line, column: 1, length: 1)
    }

    public mutating func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: span()) }

    public mutating func field(
        _ name: String, _ reference: TypeReference, required: Field.Requirement = .unknown,
        _ description: RichText = RichText(plain: "A field."), _ change: (inout Field) -> Void = { _ in }
    ) -> Field {
        let span = span()
        var field = Field(
            name: Located(name, at: span), type: FieldType(text: "\(reference)", reference: reference, span: span),
            required: required, description: description, descriptionSpan: span)
        change(&field)
        return field
    }

    public mutating func action(_ name: String) -> Action {
        Action(name: located(name), page: page, summary: RichText(plain: "Performs \(name)."))
    }

    public mutating func structure(_ name: String, _ fields: [Field]) -> Structure {
        Structure(
            id: DefinitionID(page: page, name: name), span: span(), description: RichText(plain: "A \(name)."),
            fields: fields)
    }

    public mutating func valueSet(_ name: String, _ values: [String]) -> ValueSet {
        ValueSet(
            id: DefinitionID(page: page, name: name), span: span(), description: RichText(plain: "A \(name)."),
            values: self.values(values))
    }

    public mutating func values(_ values: [String]) -> [DocumentedValue] {
        values.map { DocumentedValue(value: located($0), description: RichText(plain: "The value \($0).")) }
    }

    public mutating func errorCode(_ code: String, _ status: Int?, _ description: String = "It failed.") -> ErrorCode {
        ErrorCode(
            code: located(code), status: status.map { located($0) }, description: RichText(plain: description))
    }
}
