public import RichText
public import SourceText

/// A row of a parameter, output or structure table.
///
/// It has many parts, and a copy counts a reference for most of them. So whoever looks at many fields looks at parts of them
/// by index (`fields[row].name`): a loop over fields copies each as a whole.
public struct Field: Hashable, Sendable {
    /// The name on the wire.
    public var name: Located<String>
    public var type: FieldType
    public var required: Requirement
    public var description: RichText
    /// The description's cell, or the whole row where it has none.
    public var descriptionSpan: SourceSpan
    /// Nil where nothing is stated.
    private var stated: Shared<FieldStatements>?

    public enum Requirement: String, Hashable, Sendable, Codable, CaseIterable {
        case yes, no
        /// The table has no such column, or the cell says neither.
        case unknown
    }

    /// A field of which nothing is stated.
    package init(
        name: Located<String>, type: FieldType, required: Requirement, description: RichText,
        descriptionSpan: SourceSpan
    ) {
        self.name = name
        self.type = type
        self.required = required
        self.description = description
        self.descriptionSpan = descriptionSpan
    }

    public init(
        name: Located<String>, type: FieldType, required: Requirement = .unknown, description: RichText = RichText(),
        descriptionSpan: SourceSpan, deprecation: Deprecation? = nil, defaultValue: Located<String>? = nil,
        range: Located<Bounds>? = nil, length: Located<Bounds>? = nil, unit: Located<String>? = nil,
        valueSet: Located<ValueSetReference>? = nil, requiredWhen: Located<String>? = nil
    ) {
        self.init(
            name: name, type: type, required: required, description: description, descriptionSpan: descriptionSpan)
        statements = FieldStatements(
            deprecation: deprecation, defaultValue: defaultValue, range: range, length: length, unit: unit,
            valueSet: valueSet, requiredWhen: requiredWhen)
    }
}

extension Field {
    /// All that is stated, for who states several things at once.
    package var statements: FieldStatements {
        get { stated?.value ?? FieldStatements() }
        set { stated = newValue.isEmpty ? nil : Shared(newValue) }
    }

    public var deprecation: Deprecation? {
        get { stated?.value.deprecation }
        set { statements.deprecation = newValue }
    }

    /// The documented default, as text.
    public var defaultValue: Located<String>? {
        get { stated?.value.defaultValue }
        set { statements.defaultValue = newValue }
    }

    public var range: Located<Bounds>? {
        get { stated?.value.range }
        set { statements.range = newValue }
    }

    /// The number of characters of a string, or of elements of an array.
    public var length: Located<Bounds>? {
        get { stated?.value.length }
        set { statements.length = newValue }
    }

    /// `Mbps`, `GB`, as the page spells it.
    public var unit: Located<String>? {
        get { stated?.value.unit }
        set { statements.unit = newValue }
    }

    public var valueSet: Located<ValueSetReference>? {
        get { stated?.value.valueSet }
        set { statements.valueSet = newValue }
    }

    /// The condition under which an optional field is required, as the page states it.
    public var requiredWhen: Located<String>? {
        get { stated?.value.requiredWhen }
        set { statements.requiredWhen = newValue }
    }
}

/// A lower and an upper bound, both inclusive, in the page's own spelling of the numbers.
public struct Bounds: Hashable, Sendable, Codable {
    public var minimum: String?
    public var maximum: String?

    public init(minimum: String? = nil, maximum: String? = nil) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// The type of a field: what the page says and what it means.
public struct FieldType: Hashable, Sendable, Codable {
    /// The text of the type cell, without formatting.
    public var text: String
    public var reference: TypeReference
    public var span: SourceSpan

    public init(text: String, reference: TypeReference, span: SourceSpan) {
        self.text = text
        self.reference = reference
        self.span = span
    }
}
