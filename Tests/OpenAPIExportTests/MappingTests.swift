import APIModel
import RichText
import SourceText
import TestSupport
import Testing

@testable import OpenAPIExport

/// What each part of the model becomes.
@Suite struct MappingTests {
    /// A service with an action `Act`.
    private func service(
        inputs: [Field] = [], outputs: [Field] = [], structures: [Structure] = [], valueSets: [ValueSet] = [],
        _ change: (inout Action) -> Void = { _ in }
    ) -> Service {
        var page = FixtureBuilder(page: "act.md")
        var action = page.action("Act")
        action.inputs = inputs
        action.outputs = outputs
        change(&action)
        return Service(
            name: "zec", path: "/api/v2/zec", version: "2025-09-01", actions: [action], structures: structures,
            valueSets: valueSets)
    }

    /// A part of the description, as YAML.
    private func yaml(
        _ service: Service, common: [ErrorCode] = [], _ version: OpenAPIVersion = .v31, paths: OpenAPIPaths = .action,
        at path: String...
    ) -> String {
        let document = OpenAPIExporter(API(services: [service], commonErrorCodes: common)).document()
        var value = document.value(version, paths: paths)
        for key in path {
            guard case .object(let object) = value, let member = object.members.first(where: { $0.key == key }) else {
                return "nothing at \(key)"
            }
            value = member.value
        }
        return YAMLWriter.text(value)
    }

    private func property(_ field: Field, in schema: String, _ version: OpenAPIVersion = .v31) -> String {
        let service = schema == "ActRequest" ? service(inputs: [field]) : service(outputs: [field])
        return yaml(service, version, at: "components", "schemas", schema, "properties", field.name.value)
    }

    // MARK: Types

    @Test(
        "a scalar has the type that JSON has for it",
        arguments: [
            (ScalarType.string, "type: string\n"), (.integer, "type: integer\n"),
            (.long, "type: integer\nformat: int64\n"), (.boolean, "type: boolean\n"),
            (.float, "type: number\nformat: float\n"), (.double, "type: number\nformat: double\n"),
            (.decimal, "type: number\n"), (.timestamp, "type: string\nformat: date-time\n"),
            (.object, "type: object\n"), (.map, "type: object\n"),
        ])
    func scalars(scalar: ScalarType, expected: String) {
        var page = FixtureBuilder(page: "p.md")
        let field = page.field("a", .scalar(scalar))
        let contents = [.object, .map].contains(scalar) ? "additionalProperties: true\n" : ""
        #expect(
            property(field, in: "ActRequest") == """
                \(expected)description: A field.
                \(contents)x-sdkgen-origin: "p.md:1"

                """)
    }

    @Test("a type that nothing defines allows every value, and says what the page calls it")
    func undefined() {
        var page = FixtureBuilder(page: "p.md")
        let field = page.field("a", .array(.unresolved(name: "zone: Id", link: nil)))
        #expect(
            property(field, in: "ActRequest") == """
                type: array
                description: A field.
                items: {}
                x-sdkgen-undefined-type: "zone: Id"
                x-sdkgen-origin: "p.md:1"

                """)
        #expect(property(page.field("b", .missing), in: "ActResult").hasPrefix("description: A field."))
    }

    // MARK: Requests and answers

    @Test("a request requires what the page requires; an answer requires nothing, and may have null")
    func requirements() {
        var page = FixtureBuilder(page: "p.md")
        let fields = [
            page.field("a", .scalar(.string), required: .yes, RichText()),
            page.field("b", .array(.scalar(.integer)), required: .no, RichText()),
        ]
        let schemas = yaml(service(inputs: fields, outputs: fields), at: "components", "schemas")
        #expect(
            schemas.contains(
                """
                ActRequest:
                  type: object
                  required: [a]
                  properties:
                    a:
                      type: string
                """))
        #expect(
            schemas.contains(
                """
                ActResult:
                  type: object
                  properties:
                    a:
                      type: [string, "null"]
                """))
        #expect(
            yaml(service(outputs: fields), .v30, at: "components", "schemas", "ActResult", "properties", "b") == """
                type: array
                nullable: true
                items:
                  type: integer
                x-sdkgen-origin: "p.md:2"

                """)
    }

    @Test("values bind in a request and are told in an answer")
    func values() {
        var page = FixtureBuilder(page: "p.md")
        let set = page.valueSet("Status", ["USED", "FREE"])
        let field = page.field("status", .valueSet(set.id), RichText())
        let schemas = { [self] (version: OpenAPIVersion) in
            yaml(
                service(inputs: [field], outputs: [field], valueSets: [set]), version, at: "components", "schemas")
        }
        let described = """
              description: |-
                A Status.

                - `USED`: The value USED.
                - `FREE`: The value FREE.
            """
        #expect(
            schemas(.v31).contains("StatusInput:\n  type: string\n\(described)\n  enum: [USED, FREE]\n"))
        #expect(
            schemas(.v31).contains(
                "Status:\n  type: string\n\(described)\n  x-extensible-enum: [USED, FREE]\n"))
        #expect(
            schemas(.v31).contains(
                """
                    status:
                      anyOf:
                        - $ref: "#/components/schemas/Status"
                        - type: "null"
                """))
        #expect(
            schemas(.v30).contains(
                """
                    status:
                      anyOf:
                        - $ref: "#/components/schemas/Status"
                        - type: object
                          nullable: true
                          enum: [null]
                """))
        #expect(
            schemas(.v30).contains("    status:\n      allOf:\n        - $ref: \"#/components/schemas/StatusInput\""))
        #expect(schemas(.v31).contains("    status:\n      $ref: \"#/components/schemas/StatusInput\""))
    }

    @Test("a list of values in a description binds what it lists the values of, if all of them are of its type")
    func inlineValues() {
        var page = FixtureBuilder(page: "p.md")
        func field(_ type: TypeReference, _ values: [String]) -> Field {
            let values = page.located(ValueSetReference.inline(page.values(values)))
            return page.field("a", type, RichText()) { $0.valueSet = values }
        }
        #expect(property(field(.scalar(.string), ["1", "x"]), in: "ActRequest").contains("enum: [\"1\", x]\n"))
        #expect(property(field(.scalar(.integer), ["1", "2"]), in: "ActRequest").contains("enum: [1, 2]\n"))
        #expect(!property(field(.scalar(.integer), ["1", "x"]), in: "ActRequest").contains("enum"))
        #expect(
            property(field(.array(.scalar(.string)), ["x"]), in: "ActRequest")
                .contains("items:\n  type: string\n  enum: [x]\n"))
    }

    @Test("default, range and length bind in a request and are told in an answer")
    func facts() {
        var page = FixtureBuilder(page: "p.md")
        let places = (page.located("20"), page.located(Bounds(minimum: "1", maximum: "1000")))
        let size = page.field("size", .scalar(.integer), RichText()) {
            $0.defaultValue = places.0
            $0.range = places.1
        }
        #expect(property(size, in: "ActRequest").contains("default: 20\nminimum: 1\nmaximum: 1000\n"))
        let answer = property(size, in: "ActResult")
        #expect(answer.contains("x-sdkgen-default: \"20\"\nx-sdkgen-range:\n  minimum: \"1\"\n  maximum: \"1000\"\n"))
        let names = page.field("names", .array(.scalar(.string)), RichText()) { $0.length = places.1 }
        #expect(property(names, in: "ActRequest").contains("minItems: 1\nmaxItems: 1000\n"))
        let name = page.field("name", .scalar(.string), RichText()) { $0.length = places.1 }
        #expect(property(name, in: "ActRequest").contains("minLength: 1\nmaxLength: 1000\n"))
    }

    @Test("a fact that the type can't have is told and doesn't bind")
    func misfits() {
        var page = FixtureBuilder(page: "p.md")
        let places = (page.located("twenty"), page.located(Bounds(minimum: "1k", maximum: "9")))
        let field = page.field("size", .scalar(.integer), RichText()) {
            $0.defaultValue = places.0
            $0.range = places.1
            $0.length = places.1
        }
        #expect(
            property(field, in: "ActRequest") == """
                type: integer
                x-sdkgen-default: twenty
                x-sdkgen-range:
                  minimum: "1k"
                  maximum: "9"
                x-sdkgen-length:
                  minimum: "1k"
                  maximum: "9"
                x-sdkgen-origin: "p.md:3"

                """)
    }

    @Test("a default that is none of the values is told and doesn't bind")
    func strangeDefault() {
        var page = FixtureBuilder(page: "p.md")
        let values = page.located(ValueSetReference.inline(page.values(["A", "B"])))
        let text = page.located("C")
        let field = page.field("a", .scalar(.string), RichText()) {
            $0.valueSet = values
            $0.defaultValue = text
        }
        let found = property(field, in: "ActRequest")
        #expect(found.contains("x-sdkgen-default: C\n"))
        #expect(!found.contains("\ndefault:"))
        let set = page.valueSet("Status", ["A"])
        let reference = page.field("b", .valueSet(set.id), RichText()) { $0.defaultValue = text }
        let schemas = yaml(service(inputs: [reference], valueSets: [set]), at: "components", "schemas", "ActRequest")
        #expect(schemas.contains("x-sdkgen-default: C\n"))
        #expect(!schemas.contains(" default:"))
    }

    @Test("deprecation, unit and condition stand beside the type")
    func remarks() {
        var page = FixtureBuilder(page: "p.md")
        let (unit, condition, span) = (page.located("GB"), page.located("it is new"), page.span())
        let field = page.field("a", .scalar(.string)) {
            $0.unit = unit
            $0.requiredWhen = condition
            $0.deprecation = Deprecation(replacement: "b", span: span)
        }
        #expect(
            property(field, in: "ActRequest") == """
                type: string
                description: |-
                  Deprecated; use `b` instead.

                  A field.
                deprecated: true
                x-sdkgen-replacement: b
                x-sdkgen-unit: GB
                x-sdkgen-required-when: it is new
                x-sdkgen-origin: "p.md:4"

                """)
    }

    // MARK: Operations

    @Test("refusals are one response a status, whose schema lists the codes; the last is for every other status")
    func failures() {
        var page = FixtureBuilder(page: "p.md")
        let common = [page.errorCode("TOO_MANY", 429), page.errorCode("MISSING", 404)]
        let own = [page.errorCode("GONE", 404, "It is gone."), page.errorCode("GONE", 404), page.errorCode("ODD", nil)]
        let service = service { $0.errorCodes = own }
        let responses = yaml(service, common: common, at: "paths", "/zec/Act", "post", "responses")
        let keys = responses.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(keys == ["\"200\":", "\"404\":", "\"429\":", "default:"])
        #expect(responses.contains("\"429\":\n  $ref: \"#/components/responses/Failure429\"\n"))
        #expect(
            yaml(service, common: common, at: "paths", "/zec/Act", "post", "responses", "404") == """
                description: |-
                  The service refused or failed; the codes are:

                  - `GONE`: It is gone.
                  - `MISSING`: It failed.
                content:
                  application/json:
                    schema:
                      $ref: "#/components/schemas/Failure"
                      x-sdkgen-error-codes:
                        - code: GONE
                          description: It is gone.
                          x-sdkgen-origin: "p.md:5"
                        - code: MISSING
                          description: It failed.
                          x-sdkgen-origin: "p.md:3"

                """)
    }

    @Test("the header form has the true path, and the headers that select the action as parameters")
    func headerForm() {
        let operation = yaml(service(), paths: .header, at: "paths", "/api/v2/zec#Act", "post")
        #expect(
            operation.contains(
                """
                parameters:
                  - name: X-ZC-Action
                    in: header
                    required: true
                    description: Name of the action.
                    schema:
                      type: string
                      enum: [Act]
                      default: Act
                """))
        #expect(operation.contains("x-sdkgen-request:\n  path: /api/v2/zec\n"))
    }

    @Test("an action's name can't leave its segment of the path, nor begin a parameter of it")
    func paths() {
        let hostile = service { $0.name.value = "../{a}?b#c/d e" }
        let paths = yaml(hostile, at: "paths")
        #expect(paths.hasPrefix("\"/zec/..%2F%7Ba%7D%3Fb%23c%2Fd%20e\":\n"))
    }

    @Test("hints are quotes below the description")
    func notes() {
        var page = FixtureBuilder(page: "p.md")
        let span = page.span()
        let service = service { $0.notes = [Note(style: .warning, text: RichText(plain: "Take care."), span: span)] }
        let operation = yaml(service, at: "paths", "/zec/Act", "post")
        #expect(operation.contains("description: |-\n  Performs Act.\n\n  > **Warning**\n  >\n  > Take care.\n"))
    }

    @Test("a structure that holds itself is described once")
    func recursion() {
        var page = FixtureBuilder(page: "p.md")
        let id = DefinitionID(page: "p.md", name: "Node")
        var node = page.structure("Node", [])
        node.fields = [page.field("children", .array(.structure(id)), RichText())]
        let schemas = yaml(
            service(outputs: [page.field("root", .structure(id), RichText())], structures: [node]),
            at: "components", "schemas", "Node", "properties", "children", "items")
        #expect(schemas == "$ref: \"#/components/schemas/Node\"\n")
    }
}
