import APIModel
import SourceText

/// What a description says about the values of a field.
struct FieldFacts {
    let field: Field
    /// The values of the value set that the field refers to; nil where it refers to none.
    let referredValues: ValueSet?

    /// Adds the facts as keywords of a schema. What its type can't have is told in words.
    func addKeywords(to schema: inout Schema) {
        addDefault(to: &schema)
        addRange(to: &schema)
        addLength(to: &schema)
    }

    /// Adds the facts as extensions, which bind nobody.
    func addWords(to schema: inout Schema) {
        schema.extensions.add("x-sdkgen-default", field.defaultValue?.value)
        schema.extensions.add("x-sdkgen-range", field.range.map { Self.words($0.value) })
        schema.extensions.add("x-sdkgen-length", field.length.map { Self.words($0.value) })
    }

    private func addDefault(to schema: inout Schema) {
        guard let text = field.defaultValue?.value else { return }
        if let value = value(text, of: schema) {
            schema.defaultValue = value
        } else {
            schema.extensions.add("x-sdkgen-default", text)
        }
    }

    /// The value that a text means; nil for one that the schema doesn't allow.
    private func value(_ text: String, of schema: Schema) -> DocumentValue? {
        if case .reference = schema.kind {
            let isListed = referredValues?.values.contains { $0.value.value == text } ?? false
            return isListed ? .string(text) : nil
        }
        let value = DocumentValue(text: text, as: schema.kind)
        return value.flatMap { schema.values.isEmpty || schema.values.contains($0) ? $0 : nil }
    }

    private func addRange(to schema: inout Schema) {
        guard let bounds = field.range?.value else { return }
        if schema.elementIsNumber, bounds.all({ NumberText.json($0) != nil }) {
            schema.setRange(bounds.minimum, bounds.maximum)
        } else {
            schema.extensions.add("x-sdkgen-range", Self.words(bounds))
        }
    }

    private func addLength(to schema: inout Schema) {
        guard let bounds = field.length?.value else { return }
        if schema.hasLength, bounds.all({ Int($0).map { $0 >= 0 } ?? false }) {
            schema.minimumLength = bounds.minimum.flatMap { Int($0) }
            schema.maximumLength = bounds.maximum.flatMap { Int($0) }
        } else {
            schema.extensions.add("x-sdkgen-length", Self.words(bounds))
        }
    }

    private static func words(_ bounds: Bounds) -> DocumentValue {
        .object {
            $0.add("minimum", bounds.minimum)
            $0.add("maximum", bounds.maximum)
        }
    }
}

extension Bounds {
    /// True if the bounds that are there satisfy a condition.
    fileprivate func all(_ condition: (String) -> Bool) -> Bool {
        [minimum, maximum].compactMap(\.self).allSatisfy(condition)
    }
}

extension Schema {
    /// True for strings and lists.
    fileprivate var hasLength: Bool {
        switch kind {
        case .string, .array: true
        default: false
        }
    }

    fileprivate var elementIsNumber: Bool {
        switch kind {
        case .integer, .number: true
        case .array(let element): element.elementIsNumber
        default: false
        }
    }

    /// Bounds the number, or the numbers of a list.
    fileprivate mutating func setRange(_ minimum: String?, _ maximum: String?) {
        if case .array(var element) = kind {
            element.setRange(minimum, maximum)
            kind = .array(element)
        } else {
            self.minimum = minimum
            self.maximum = maximum
        }
    }
}
