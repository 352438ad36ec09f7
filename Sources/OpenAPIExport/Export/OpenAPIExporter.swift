public import APIModel
import SourceText

/// Describes an API in OpenAPI.
///
/// What a page says of a request binds who sends one: required parameters, lists of values, bounds. What it says of an
/// answer is not held against the service, which may answer with more than was documented: nothing in an answer is
/// required, everything may be null, and values and bounds are told and not demanded.
public struct OpenAPIExporter: Sendable {
    private let api: API
    private let names: ComponentNames
    private let valueSets: [DefinitionID: ValueSet]

    public init(_ api: API) {
        self.api = api
        names = ComponentNames(api)
        let valueSets = api.services.flatMap(\.valueSets).map { ($0.id, $0) }
        self.valueSets = Dictionary(valueSets, uniquingKeysWith: { first, _ in first })
    }

    /// The description: the same for the same model.
    public func document() -> OpenAPIDocument {
        let failures = FailureResponses(common: api.commonErrorCodes, names: names)
        let operations = api.services.flatMap { service in
            service.actions.map { operation($0, of: service, failures: failures) }
        }
        return OpenAPIDocument(
            info: info, servers: Servers.addresses(of: api), tags: api.services.map(tag), operations: operations,
            schemas: schemas().sorted { $0.name.precedes($1.name) }, responses: failures.shared)
    }

    // MARK: Head

    private var info: OpenAPIDocument.Info {
        let titles = api.services.map { $0.title ?? $0.name }
        return OpenAPIDocument.Info(
            title: titles.isEmpty ? "API" : titles.joined(separator: ", "), version: version,
            description: """
                Made by sdkgen from the pages of the documentation. `x-sdkgen-origin` names the page and the line that \
                each part stands on.

                A service has one address for all of its actions, and a header selects the action: \
                `x-sdkgen-request` of an operation tells the path and the headers that are sent.
                """)
    }

    /// The version of the services; with their names where they have different ones.
    private var version: String {
        let versions = Set(api.services.map { $0.version ?? "" })
        if versions.count == 1, let version = versions.first, !version.isEmpty { return version }
        let texts = api.services.compactMap { service in service.version.map { "\(service.name) \($0)" } }
        return texts.isEmpty ? "0" : texts.joined(separator: ", ")
    }

    private func tag(of service: Service) -> OpenAPIDocument.Tag {
        OpenAPIDocument.Tag(name: service.name, description: service.title.map { RichTextMarkdown.prose($0) })
    }

    // MARK: Operations

    private func operation(
        _ action: Action, of service: Service, failures: FailureResponses
    ) -> OpenAPIDocument.Operation {
        let key = ActionKey(service: service.name, action: action.name.value)
        return OpenAPIDocument.Operation(
            service: service.name, action: action.name.value, id: names[.operation(key)], wirePath: service.path,
            wireVersion: service.version, summary: action.summary.singleLine,
            description: ActionProse.description(of: action), isDeprecated: action.deprecation != nil,
            request: Schema(.reference(names[.request(key)])),
            requestExamples: ExampleValues.values(of: action, \.request),
            response: Schema(.reference(names[.response(key)])),
            responseExamples: ExampleValues.values(of: action, \.response),
            failures: failures.failures(of: action), extensions: extensions(of: action))
    }

    private func extensions(of action: Action) -> DocumentObject {
        var extensions = DocumentObject()
        if action.isReadOnly { extensions.add("x-sdkgen-read-only", .bool(true)) }
        if let pagination = action.pagination {
            extensions.add(
                "x-sdkgen-pagination",
                .object {
                    $0.add("pageNumber", pagination.pageNumber)
                    $0.add("pageSize", pagination.pageSize)
                    $0.add("items", pagination.items)
                    $0.add("total", pagination.total)
                })
        }
        extensions.add("x-sdkgen-replacement", action.deprecation?.replacement)
        extensions.addOrigin(action.name.span)
        return extensions
    }

    // MARK: Schemas

    private func schemas() -> [OpenAPIDocument.Component<Schema>] {
        var schemas = [Envelope.failure(named: names[.failure])]
        var described: Set<DefinitionID> = []
        for service in api.services {
            for action in service.actions {
                schemas += self.schemas(of: action, ActionKey(service: service.name, action: action.name.value))
            }
            for structure in service.structures where described.insert(structure.id).inserted {
                schemas += directions(of: structure.id).map { named(structure, $0) }
            }
            for valueSet in service.valueSets where described.insert(valueSet.id).inserted {
                schemas += directions(of: valueSet.id).map { named(valueSet, $0) }
            }
        }
        return schemas
    }

    private func schemas(of action: Action, _ key: ActionKey) -> [OpenAPIDocument.Component<Schema>] {
        let result = names[.result(key)]
        return [
            .init(name: names[.request(key)], content: object(action.inputs, .request)),
            .init(name: result, content: object(action.outputs, .response)),
            .init(name: names[.response(key)], content: Envelope.success(of: result)),
        ]
    }

    private func object(_ fields: [Field], _ direction: Direction) -> Schema {
        FieldSchemas(names: names, valueSets: valueSets, direction: direction).object(fields)
    }

    private func directions(of id: DefinitionID) -> [Direction] {
        Direction.allCases.filter { names.isUsed(id, $0) }
    }

    private func named(_ structure: Structure, _ direction: Direction) -> OpenAPIDocument.Component<Schema> {
        var schema = object(structure.fields, direction)
        schema.description = RichTextMarkdown.text(structure.description)
        schema.isDeprecated = structure.deprecation != nil
        schema.extensions.add("x-sdkgen-replacement", structure.deprecation?.replacement)
        schema.extensions.addOrigin(structure.span)
        return .init(name: names[.definition(structure.id, direction)], content: schema)
    }

    private func named(_ valueSet: ValueSet, _ direction: Direction) -> OpenAPIDocument.Component<Schema> {
        var schema = ValueList(valueSet.values).schema(.string, direction)
        schema.description =
            [RichTextMarkdown.text(valueSet.description), schema.description]
            .compactMap(\.self).joined(separator: "\n\n").nilIfEmpty
        schema.extensions.addOrigin(valueSet.span)
        return .init(name: names[.definition(valueSet.id, direction)], content: schema)
    }
}
