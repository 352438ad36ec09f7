import APIModel
import RichText
import SourceText

/// Describes the rows of a table.
struct FieldSchemas {
    let names: ComponentNames
    let valueSets: [DefinitionID: ValueSet]
    let direction: Direction

    /// The object whose members the fields are. Of several with one name the first counts.
    func object(_ fields: [Field]) -> Schema {
        var seen: Set<String> = []
        let properties = fields.filter { seen.insert($0.name.value).inserted }.map { field in
            Schema.Property(
                name: field.name.value, schema: schema(of: field),
                isRequired: direction == .request && field.required == .yes)
        }
        return Schema(.object(properties))
    }

    private func schema(of field: Field) -> Schema {
        var schema = type(field.type.reference, of: field)
        if direction == .response, schema.kind != .any { schema.isNullable = true }
        if case .unresolved(let name, _) = field.type.reference.element {
            schema.extensions.add("x-sdkgen-undefined-type", name)
        }
        addInlineValues(of: field, to: &schema)
        addFacts(of: field, to: &schema)
        schema.description = description(of: field)
        schema.isDeprecated = field.deprecation != nil
        schema.extensions.add("x-sdkgen-replacement", field.deprecation?.replacement)
        schema.extensions.add("x-sdkgen-unit", field.unit?.value)
        schema.extensions.add("x-sdkgen-required-when", field.requiredWhen?.value)
        schema.extensions.addOrigin(field.name.span)
        return schema
    }

    private func description(of field: Field) -> String? {
        let deprecation = field.deprecation.map(ActionProse.deprecation)
        return [deprecation, RichTextMarkdown.text(field.description)].compactMap(\.self).joined(separator: "\n\n")
            .nilIfEmpty
    }

    // MARK: Types

    private func type(_ reference: TypeReference, of field: Field) -> Schema {
        var depth = 0
        var reference = reference
        while case .array(let element) = reference {
            depth += 1
            reference = element
        }
        // What is deeper is not said, rather than said wrongly.
        var schema = depth > Self.maximumDepth ? Schema(.any) : element(reference, of: field)
        for _ in 0..<min(depth, Self.maximumDepth) { schema = Schema(.array(schema)) }
        return schema
    }

    /// The deepest list of lists that is described as one.
    private static let maximumDepth = 4

    private func element(_ reference: TypeReference, of field: Field) -> Schema {
        switch reference {
        case .scalar(.string): field.valueSetID.flatMap(definition) ?? Schema(.string)
        case .scalar(let scalar): Schema(scalar: scalar)
        case .structure(let id), .valueSet(let id): definition(id) ?? Schema(.any)
        case .unresolved, .missing, .array: Schema(.any)
        }
    }

    private func definition(_ id: DefinitionID) -> Schema? {
        names.name(of: id, direction).map { Schema(.reference($0)) }
    }

    // MARK: Facts

    private func addInlineValues(of field: Field, to schema: inout Schema) {
        guard case .inline(let values) = field.valueSet?.value else { return }
        schema.withElement { ValueList(values).add(to: &$0, direction) }
    }

    /// Default, range and length: keywords in a request, where the page binds, and words in an answer.
    private func addFacts(of field: Field, to schema: inout Schema) {
        let facts = FieldFacts(field: field, referredValues: field.valueSetID.flatMap { valueSets[$0] })
        switch direction {
        case .request: facts.addKeywords(to: &schema)
        case .response: facts.addWords(to: &schema)
        }
    }
}

extension Field {
    /// The value set that the type or the description refers to.
    fileprivate var valueSetID: DefinitionID? {
        switch valueSet?.value {
        case .type(let id), .description(let id): return id
        case .inline, nil: break
        }
        return if case .valueSet(let id) = type.reference.element { id } else { nil }
    }
}

extension Schema {
    fileprivate init(scalar: ScalarType) {
        switch scalar {
        case .string: self.init(.string)
        case .integer: self.init(.integer)
        case .long: self.init(.integer, format: "int64")
        case .boolean: self.init(.boolean)
        case .float: self.init(.number, format: "float")
        case .double: self.init(.number, format: "double")
        case .decimal: self.init(.number)
        case .timestamp: self.init(.string, format: "date-time")
        case .object, .map: self.init(.map)
        }
    }

    private init(_ kind: Kind, format: String) {
        self.init(kind)
        self.format = format
    }

    /// Changes the schema behind every list.
    fileprivate mutating func withElement(_ change: (inout Schema) -> Void) {
        guard case .array(var element) = kind else { return change(&self) }
        element.withElement(change)
        kind = .array(element)
    }
}
