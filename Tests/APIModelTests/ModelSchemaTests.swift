import APIModel
import Foundation
import LenientJSON
import TestSupport
import Testing

@Suite("The schema of the model")
struct ModelSchemaTests {
    private static let file = Places.package.appending(path: "docs/model.schema.json")

    private let schema: JSONSchema
    private let document: String

    init() throws {
        let outcome = LenientJSONReader.read(try String(contentsOf: Self.file, encoding: .utf8))
        #expect(outcome.repairs.isEmpty)
        schema = JSONSchema(root: try #require(outcome.node))
        document = String(decoding: try ModelDocument(FullModel.api).json(), as: UTF8.self)
    }

    private func mistakes(in text: String, usage: inout JSONSchema.Usage) throws -> [String] {
        schema.mistakes(in: try #require(LenientJSONReader.read(text).node), usage: &usage)
    }

    @Test func everythingThatIsWrittenIsInTheSchema() throws {
        var usage = JSONSchema.Usage()
        #expect(try mistakes(in: document, usage: &usage) == [])
    }

    @Test func everythingThatTheSchemaDeclaresIsWritten() throws {
        var usage = JSONSchema.Usage()
        _ = try mistakes(in: document, usage: &usage)
        #expect(schema.declaredProperties.subtracting(usage.properties) == [])
        #expect(schema.declaredProperties.count > 100)
    }

    @Test func everyObjectOfTheSchemaIsClosed() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let objects = text.components(separatedBy: "\"type\": \"object\"").count
        #expect(objects > 20)
        #expect(objects == text.components(separatedBy: "\"additionalProperties\": false").count)
    }

    @Test(arguments: [
        ("\"formatVersion\":1", "\"formatVersion\":2"), ("\"kind\":\"action\"", "\"kind\":\"page\""),
        ("\"required\":\"yes\"", "\"required\":true"), ("\"reference\":\"string\"", "\"reference\":\"text\""),
        ("\"missing\":true", "\"missing\":true,\"array\":\"string\""), ("\"value\":500", "\"value\":\"500\""),
        ("\"style\":\"info\"", "\"style\":\"info\",\"title\":\"x\""), ("\"path\":\"/api/v2/zec\",", ""),
        ("\"code\":true", "\"code\":false"), ("\"kind\":\"strayText\"", "\"kind\":\"other\""),
    ])
    func whatTheModelDoesNotHaveIsNoModel(part: String, replacement: String) throws {
        #expect(document.contains(part))
        var usage = JSONSchema.Usage()
        #expect(try mistakes(in: document.replacingOccurrences(of: part, with: replacement), usage: &usage) != [])
    }

    /// Python's `jsonschema`, which knows all of the standard.
    private static func validate(_ document: String) async throws -> Command.Result {
        let program = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            errors = list(jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)))
            for error in errors: print(error.json_path, error.message)
            sys.exit(1 if errors else 0)
            """
        return try await Command("python3", ["-c", program, file.path]).run(input: document)
    }

    private static func hasValidator() async -> Bool {
        (try? await Command("python3", ["-c", "from jsonschema import Draft202012Validator"]).run())?.status == 0
    }

    @Test(.enabled("python3 has no jsonschema") { await hasValidator() })
    func anIndependentValidatorAgrees() async throws {
        let result = try await Self.validate(document)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let wrongSpan = document.replacingOccurrences(of: "zec/attach.md:7:3+9", with: "zec/attach.md:7:3")
        #expect(try await Self.validate(wrongSpan).status == 1)
    }
}
