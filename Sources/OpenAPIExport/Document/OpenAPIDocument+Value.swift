extension OpenAPIDocument {
    /// The document as a version of OpenAPI spells it, its members in the order in which people read one.
    public func value(_ version: OpenAPIVersion, paths form: OpenAPIPaths = .action) -> DocumentValue {
        let spelling = Spelling(version: version, form: form)
        var document = DocumentObject()
        document.add("openapi", version.edition)
        document.add("info", info.value)
        document.add("servers", .array(servers.map { server in .object { $0.add("url", server) } }))
        document.add(
            "security", .array(SecurityScheme.all.map { scheme in .object { $0.add(scheme.name, .array([])) } }))
        document.add("tags", unlessEmpty: tags.map(\.value))
        var paths = DocumentObject()
        for operation in operations { paths.add(spelling.path(of: operation), spelling.pathItem(of: operation)) }
        document.add("paths", paths)
        document.add("components", spelling.components(of: self))
        return .object(document)
    }
}

extension DocumentValue {
    /// An object whose members a closure adds.
    static func object(_ build: (inout DocumentObject) -> Void) -> DocumentValue {
        var object = DocumentObject()
        build(&object)
        return .object(object)
    }
}

extension OpenAPIDocument.Info {
    fileprivate var value: DocumentValue {
        .object {
            $0.add("title", title)
            $0.add("version", version)
            $0.add("description", description)
        }
    }
}

extension OpenAPIDocument.Tag {
    fileprivate var value: DocumentValue {
        .object {
            $0.add("name", name)
            $0.add("description", description)
        }
    }
}

/// What differs between the forms of one document.
private struct Spelling {
    var version: OpenAPIVersion
    var form: OpenAPIPaths

    // MARK: Operations

    func path(of operation: OpenAPIDocument.Operation) -> String {
        switch form {
        case .action: "/\(PathText.segment(operation.service))/\(PathText.segment(operation.action))"
        case .header: "\(PathText.path(operation.wirePath))#\(PathText.segment(operation.action))"
        }
    }

    func pathItem(of operation: OpenAPIDocument.Operation) -> DocumentValue {
        .object { $0.add("post", value(of: operation)) }
    }

    private func value(of operation: OpenAPIDocument.Operation) -> DocumentValue {
        .object {
            $0.add("operationId", operation.id)
            $0.add("tags", .strings([operation.service]))
            $0.add("summary", operation.summary)
            $0.add("description", operation.description)
            if operation.isDeprecated { $0.add("deprecated", .bool(true)) }
            if form == .header { $0.add("parameters", .array(HeaderParameter.values(of: operation))) }
            var body = DocumentObject()
            body.add("required", .bool(true))
            body.add("content", content(operation.request, operation.requestExamples))
            $0.add("requestBody", body)
            $0.add("responses", responses(of: operation))
            $0.add("x-sdkgen-request", wireAddress(of: operation))
            for member in operation.extensions.members { $0.add(member.key, member.value) }
        }
    }

    private func wireAddress(of operation: OpenAPIDocument.Operation) -> DocumentValue {
        .object {
            $0.add("path", operation.wirePath)
            var headers = DocumentObject()
            headers.add("X-ZC-Action", operation.action)
            headers.add("X-ZC-Version", operation.wireVersion)
            $0.add("headers", headers)
        }
    }

    private func responses(of operation: OpenAPIDocument.Operation) -> DocumentObject {
        var responses = DocumentObject()
        responses.add(
            "200",
            .object {
                $0.add("description", "The action succeeded.")
                $0.add("content", content(operation.response, operation.responseExamples))
            })
        for failure in operation.failures {
            responses.add(failure.status.map { "\($0)" } ?? "default", value(of: failure))
        }
        return responses
    }

    private func value(of failure: OpenAPIDocument.Failure) -> DocumentValue {
        switch failure.content {
        case .response(let response): value(of: response)
        case .reference(let name): .object { $0.add("$ref", "#/components/responses/\(name)") }
        }
    }

    private func value(of response: OpenAPIDocument.Response) -> DocumentValue {
        .object {
            $0.add("description", response.description)
            $0.add("content", content(response.schema, []))
        }
    }

    private func content(_ schema: Schema, _ examples: [OpenAPIDocument.Example]) -> DocumentValue {
        var media = DocumentObject()
        media.add("schema", schema.value(in: version))
        var named = DocumentObject()
        for example in examples {
            named.add(
                example.name,
                .object {
                    $0.add("summary", example.summary)
                    $0.add("value", example.value)
                })
        }
        media.add("examples", unlessEmpty: named)
        return .object { $0.add("application/json", media) }
    }

    // MARK: Components

    func components(of document: OpenAPIDocument) -> DocumentValue {
        .object {
            var schemas = DocumentObject()
            for component in document.schemas { schemas.add(component.name, component.content.value(in: version)) }
            $0.add("schemas", schemas)
            var responses = DocumentObject()
            for component in document.responses { responses.add(component.name, value(of: component.content)) }
            $0.add("responses", unlessEmpty: responses)
            if form == .header { $0.add("parameters", HeaderParameter.shared) }
            var schemes = DocumentObject()
            for scheme in SecurityScheme.all { schemes.add(scheme.name, scheme.value) }
            $0.add("securitySchemes", schemes)
        }
    }
}
