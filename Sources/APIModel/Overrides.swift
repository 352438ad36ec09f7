public import SourceText

/// Corrections of what the documentation has wrong, from the configuration.
///
/// They apply to the pages before links are resolved, so a corrected type means what it would mean on the page. One that
/// finds nothing to correct is reported.
public struct Overrides: Hashable, Sendable {
    public var fields: [FieldOverride]

    public init(fields: [FieldOverride] = []) {
        self.fields = fields
    }
}

/// A correction of one field. What is nil stays as the page has it.
public struct FieldOverride: Hashable, Sendable {
    /// Where the table with the field is.
    public var owner: Owner
    /// The field's name as the page spells it.
    public var field: String
    /// The true wire name.
    public var name: String?
    /// The true type, in the words of a type cell: `Array of String`, `Price`.
    public var type: String?
    public var required: Bool?
    /// The entry in the configuration file.
    public var span: SourceSpan

    public enum Owner: Hashable, Sendable {
        case inputs(service: String, action: String)
        case outputs(service: String, action: String)
        case structure(service: String, name: String)
    }

    public init(
        owner: Owner, field: String, name: String? = nil, type: String? = nil, required: Bool? = nil, span: SourceSpan
    ) {
        self.owner = owner
        self.field = field
        self.name = name
        self.type = type
        self.required = required
        self.span = span
    }
}
