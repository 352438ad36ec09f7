import APIModel
import RichText
import SourceText

/// A model that has every case and every optional value of every type once.
enum FullModel {
    static let api = API(
        services: [service], commonErrorCodes: [code("INTERNAL_ERROR", status: 500)],
        pages: [
            PageRecord(
                path: "zec/attach.md", kind: .action, title: "AttachNic",
                summary: Located("AttachNic", at: span(2)),
                contentsTitle: Located("Attach", at: span(9, file: "SUMMARY.md")),
                links: [Located("datastructure.md#nicinfo", at: span(12))]),
            PageRecord(path: "zec/datastructure.md", kind: .dataStructures, title: "数据结构"),
            PageRecord(path: "errors.md", kind: .commonErrors),
            PageRecord(path: "README.md", kind: .other, title: "Start", reason: "has no section that is known"),
        ])

    static func span(_ line: Int, file: String = "zec/attach.md") -> SourceSpan {
        SourceSpan(file: file, line: line, column: 3, length: 9)
    }

    static func located<Value>(_ value: Value, _ line: Int = 7) -> Located<Value> { Located(value, at: span(line)) }

    private static func code(_ code: String, status: Int?) -> ErrorCode {
        ErrorCode(code: located(code), status: status.map { located($0) }, description: RichText(plain: "Is refused."))
    }

    // MARK: Definitions

    private static let structureID = DefinitionID(page: "zec/datastructure.md", name: "Nic#Info")
    private static let valueSetID = DefinitionID(page: "zec/datastructure.md", name: "NicStatus")

    private static let service = Service(
        name: "zec", path: "/api/v2/zec", version: "2025-09-01", title: "Elastic Compute",
        actions: [action, plainAction],
        structures: [
            Structure(
                id: structureID, span: span(3), description: RichText(plain: "A vNIC."), fields: fields,
                deprecation: Deprecation(span: span(4)))
        ],
        valueSets: [ValueSet(id: valueSetID, span: span(9), description: richText, values: values)])

    private static let values = [
        DocumentedValue(value: located("USED"), description: RichText(plain: "In use.")),
        DocumentedValue(value: located("zh-CN")),
    ]

    private static let action = Action(
        name: located("AttachNic"), page: "zec/attach.md", summary: RichText(plain: "Attaches a vNIC."),
        discussion: richText, notes: Note.Style.allCases.map { Note(style: $0, text: richText, span: span(11)) },
        inputs: fields, outputs: [field("requestId", .scalar(.string))],
        errorCodes: [code("INVALID_NIC", status: 404), code("INVALID_NIC", status: nil)], examples: examples,
        pagination: Pagination(pageNumber: "pageNum", pageSize: "pageSize", items: "dataSet", total: "totalCount"),
        deprecation: Deprecation(replacement: "AttachNics", span: span(1)))

    private static let plainAction = Action(name: located("Ping"), page: "zec/ping.md")

    // MARK: Rich text

    static let richText = RichText([
        RichText.Block([RichText.Run("Plain.")]),
        RichText.Block([
            RichText.Run("See "), RichText.Run("nicId", style: .code), RichText.Run("\n"),
            RichText.Run("both", style: [.strong, .emphasis]), RichText.Run("here", style: .strong, link: "a.md#x"),
            RichText.Run("there", link: "https://example.com"),
        ]),
        RichText.Block([RichText.Run("Item.")], kind: .item(level: 1, ordinal: nil)),
        RichText.Block([RichText.Run("Third.", style: .emphasis)], kind: .item(level: 2, ordinal: 3)),
        RichText.Block([]), RichText.Block([RichText.Run("")]),
    ])

    // MARK: Fields

    private static func field(_ name: String, _ type: TypeReference) -> Field {
        Field(
            name: located(name), type: FieldType(text: "Array of X", reference: type, span: span(20)),
            descriptionSpan: span(21))
    }

    private static var fields: [Field] {
        let types: [TypeReference] =
            ScalarType.allCases.map(TypeReference.scalar) + [
                .array(.array(.scalar(.integer))), .structure(structureID), .array(.structure(structureID)),
                .valueSet(valueSetID), .unresolved(name: "Zone", link: "#zone"), .unresolved(name: "Zone", link: nil),
                .array(.unresolved(name: "Zone", link: nil)), .missing,
            ]
        var fields = types.enumerated().map { field("f\($0.offset)", $0.element) }
        let references: [ValueSetReference] = [.type(valueSetID), .description(valueSetID), .inline(values)]
        fields += zip(references, Field.Requirement.allCases).map { reference, required in
            Field(
                name: located("full"), type: FieldType(text: "String", reference: .scalar(.string), span: span(30)),
                required: required, description: richText, descriptionSpan: span(31),
                deprecation: Deprecation(replacement: "other", span: span(32)), defaultValue: located("20"),
                range: located(Bounds(minimum: "1", maximum: "1000")), length: located(Bounds(maximum: "64")),
                unit: located("Mbps"), valueSet: located(reference), requiredWhen: located("mode is A"))
        }
        return fields
    }

    // MARK: Examples

    private static let examples = [
        Example(
            title: "Attach.",
            head: Example.Head(
                method: located("POST"), path: located("/api/v2/zec"), host: located("console.zenlayer.com"),
                actionHeader: located("X-ZC-Action"), action: located("AttachNic")),
            request: body(
                "{\"id\": 1, \"id\": 2, \"big\": 123456789012345678901, \"far\": 1e999, \"x\": [null, true, 0.5]}"),
            response: body("{'a'：1，\n // note\n \"b\" 2 \"c: \"x\\_y\", d: [1,}"), span: span(40)),
        Example(head: Example.Head(), request: body("{\"a\": }"), response: body("null"), span: span(50)),
    ]

    private static func body(_ text: String) -> Example.Body {
        let anchors = [MappedText.Anchor(offset: 4, line: 41, column: 12)]
        return Example.Body(text: MappedText(text, at: span(41), anchors: text.utf8.count > 20 ? anchors : []))
    }
}
