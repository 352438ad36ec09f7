public import RichText
public import SourceText

/// A named object type on a data-structure page.
public struct Structure: Hashable, Sendable, Codable {
    public var id: DefinitionID
    /// The heading that names it.
    public var span: SourceSpan
    public var description: RichText
    public var fields: [Field]
    public var deprecation: Deprecation?

    public init(
        id: DefinitionID, span: SourceSpan, description: RichText = RichText(), fields: [Field] = [],
        deprecation: Deprecation? = nil
    ) {
        self.id = id
        self.span = span
        self.description = description
        self.fields = fields
        self.deprecation = deprecation
    }
}

/// A named list of string values on a data-structure page.
public struct ValueSet: Hashable, Sendable, Codable {
    public var id: DefinitionID
    /// The heading that names it.
    public var span: SourceSpan
    public var description: RichText
    public var values: [DocumentedValue]

    public init(
        id: DefinitionID, span: SourceSpan, description: RichText = RichText(), values: [DocumentedValue] = []
    ) {
        self.id = id
        self.span = span
        self.description = description
        self.values = values
    }
}

/// One value of a value set.
public struct DocumentedValue: Hashable, Sendable, Codable {
    public var value: Located<String>
    public var description: RichText

    public init(value: Located<String>, description: RichText = RichText()) {
        self.value = value
        self.description = description
    }
}

/// Which values a field may have, and how the page says so.
public enum ValueSetReference: Hashable, Sendable {
    /// The type cell links to it.
    case type(DefinitionID)
    /// The description links to it.
    case description(DefinitionID)
    /// The description lists the values.
    case inline([DocumentedValue])
}

extension ValueSetReference: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, description, inline
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        if container.contains(.type) {
            self = .type(try container.decode(DefinitionID.self, forKey: .type))
        } else if container.contains(.description) {
            self = .description(try container.decode(DefinitionID.self, forKey: .description))
        } else {
            self = .inline(try container.decode([DocumentedValue].self, forKey: .inline))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .type(let id): try container.encode(id, forKey: .type)
        case .description(let id): try container.encode(id, forKey: .description)
        case .inline(let values): try container.encode(values, forKey: .inline)
        }
    }
}
