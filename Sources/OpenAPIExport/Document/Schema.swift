/// A schema, before the version of OpenAPI decides how it is spelt.
struct Schema: Hashable, Sendable {
    indirect enum Kind: Hashable, Sendable {
        /// Any value at all.
        case any
        /// A component, by its name.
        case reference(String)
        case string
        case integer
        case number
        case boolean
        case array(Schema)
        case object([Property])
        /// An object whose members nothing describes.
        case map
    }

    /// A member of an object.
    struct Property: Hashable, Sendable {
        var name: String
        var schema: Schema
        var isRequired = false
    }

    var kind: Kind
    var format: String?
    /// True if the value may be null instead.
    var isNullable = false
    /// CommonMark.
    var description: String?
    var isDeprecated = false
    var defaultValue: DocumentValue?
    /// The only values that there are; empty for no such list.
    var values: [DocumentValue] = []
    /// Bounds of the value, as numbers are spelt in JSON.
    var minimum: String?
    var maximum: String?
    /// Bounds of the number of characters of a string, or of elements of an array.
    var minimumLength: Int?
    var maximumLength: Int?
    var extensions = DocumentObject()

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// True if nothing but the kind is known.
    private var isBare: Bool {
        var bare = Schema(kind)
        bare.isNullable = isNullable
        return self == bare
    }
}

extension Schema {
    /// The schema as a version of OpenAPI spells it.
    ///
    /// What stands beside a `$ref` counts in 3.1 only, so in 3.0 the reference moves into an `allOf`. Null is a type in
    /// 3.1 and a flag in 3.0.
    func value(in version: OpenAPIVersion) -> DocumentValue {
        var object = DocumentObject()
        addKind(to: &object, version)
        object.add("format", format)
        object.add("description", description)
        if isDeprecated { object.add("deprecated", .bool(true)) }
        addContents(to: &object, version)
        object.add("enum", unlessEmpty: values)
        object.add("default", defaultValue)
        object.add("minimum", minimum.map(DocumentValue.number))
        object.add("maximum", maximum.map(DocumentValue.number))
        let isArray = if case .array = kind { true } else { false }
        object.add(isArray ? "minItems" : "minLength", minimumLength.map(DocumentValue.integer))
        object.add(isArray ? "maxItems" : "maxLength", maximumLength.map(DocumentValue.integer))
        for member in extensions.members { object.add(member.key, member.value) }
        return .object(object)
    }

    private func addKind(to object: inout DocumentObject, _ version: OpenAPIVersion) {
        switch kind {
        case .any: break
        case .reference(let name): addReference(to: name, to: &object, version)
        case .string: addType("string", to: &object, version)
        case .integer: addType("integer", to: &object, version)
        case .number: addType("number", to: &object, version)
        case .boolean: addType("boolean", to: &object, version)
        case .array: addType("array", to: &object, version)
        case .object, .map: addType("object", to: &object, version)
        }
    }

    private func addContents(to object: inout DocumentObject, _ version: OpenAPIVersion) {
        switch kind {
        case .array(let element): object.add("items", element.value(in: version))
        case .object(let properties):
            var members = DocumentObject()
            for property in properties { members.add(property.name, property.schema.value(in: version)) }
            object.add("required", unlessEmpty: properties.filter(\.isRequired).map { .string($0.name) })
            object.add("properties", unlessEmpty: members)
        case .map: object.add("additionalProperties", .bool(true))
        case .any, .reference, .string, .integer, .number, .boolean: break
        }
    }

    private func addType(_ type: String, to object: inout DocumentObject, _ version: OpenAPIVersion) {
        switch (isNullable, version) {
        case (false, _): object.add("type", type)
        case (true, .v31): object.add("type", .strings([type, "null"]))
        case (true, .v30):
            object.add("type", type)
            object.add("nullable", .bool(true))
        }
    }

    /// A schema that allows null and nothing else. In 3.0 only what has a type can be null, so there null is the only one
    /// of an object's values; a flag beside the reference wouldn't change what the referred schema allows.
    private static func null(in version: OpenAPIVersion) -> DocumentValue {
        .object {
            switch version {
            case .v31: $0.add("type", "null")
            case .v30:
                $0.add("type", "object")
                $0.add("nullable", .bool(true))
                $0.add("enum", .array([.null]))
            }
        }
    }

    private func addReference(to name: String, to object: inout DocumentObject, _ version: OpenAPIVersion) {
        var reference = DocumentObject()
        reference.add("$ref", "#/components/schemas/\(name)")
        switch (isNullable, version) {
        case (true, _): object.add("anyOf", .array([.object(reference), Self.null(in: version)]))
        case (false, .v31): object = reference
        case (false, .v30):
            if isBare { object = reference } else { object.add("allOf", .array([.object(reference)])) }
        }
    }
}
