import RichText
import SourceText

/// In JSON, what is stated stands among the other members of a field.
extension Field: Codable {
    private enum CodingKeys: String, CodingKey {
        case name, type, required, description, descriptionSpan
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try container.decode(Located<String>.self, forKey: .name),
            type: try container.decode(FieldType.self, forKey: .type),
            required: try container.decode(Requirement.self, forKey: .required),
            description: try container.decode(RichText.self, forKey: .description),
            descriptionSpan: try container.decode(SourceSpan.self, forKey: .descriptionSpan))
        statements = try FieldStatements(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(type, forKey: .type)
        try container.encode(required, forKey: .required)
        try container.encode(description, forKey: .description)
        try container.encode(descriptionSpan, forKey: .descriptionSpan)
        try statements.encode(to: encoder)
    }
}
