import APIModel
import DocsReader
import Foundation
import SourceText
import TestSupport

/// The real pages, read once for all tests.
struct Corpus {
    var api: API
    var diagnostics: [Diagnostic]
    var files: [String]

    static let shared: Corpus? = try? Places.corpus.map(Corpus.init)

    init(_ folder: URL) throws {
        let root = folder.appending(path: "zenlayer-zh-2023")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        files = names.filter { $0.hasSuffix(".md") && $0 != "SUMMARY.md" }.sorted()
        var diagnostics = DiagnosticCollector()
        let reader = PageReader()
        var pages: [Page] = []
        for file in files {
            let contents = try Data(contentsOf: root.appending(path: file))
            let source = try SourceFile(path: file, contents: Array(contents))
            pages.append(reader.read(source, diagnostics: &diagnostics))
        }
        api = ModelBuilder().build(pages, diagnostics: &diagnostics)
        self.diagnostics = diagnostics.sorted
    }
}

/// `expected-bmc.json`: what a correct reading of the real pages is.
struct ExpectedReading: Decodable {
    struct Row: Decodable, Hashable {
        var name: String
        var type: String
        var required: Bool?
        var line: Int
    }
    struct Code: Decodable, Hashable {
        var code: String
        var status: Int?
        var line: Int
    }
    struct ActionEntry: Decodable {
        var name: String
        var page: String
        var service: String
        var params: [Row]
        var outputs: [Row]
        var errors: [Code]
        var examples: Int
    }
    struct StructureEntry: Decodable {
        var name: String
        var page: String
        var line: Int
        var fields: [Row]
    }
    struct ValueSetEntry: Decodable, Hashable {
        var name: String
        var page: String
        var line: Int
        var values: [String]
    }

    var actions: [ActionEntry]
    var structs: [StructureEntry]
    var enums: [ValueSetEntry]
    var commonErrors: [Code]

    static func load(_ folder: URL) throws -> ExpectedReading {
        let data = try Data(contentsOf: folder.appending(path: "expected-bmc.json"))
        return try JSONDecoder().decode(ExpectedReading.self, from: data)
    }
}

extension ExpectedReading.Row {
    init(_ field: Field) {
        let required: Bool? =
            switch field.required {
            case .yes: true
            case .no: false
            case .unknown: nil
            }
        self.init(
            name: field.name.value, type: Self.spelling(field.type.reference), required: required,
            line: field.name.span.line)
    }

    private static func spelling(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): scalarNames[scalar] ?? "?"
        case .array(let element): "[\(spelling(element))]"
        case .structure(let id): "Struct:\(id.name)"
        case .valueSet(let id): "Enum:\(id.name)"
        case .unresolved(let name, _): "Struct:\(name)"
        case .missing: "Missing"
        }
    }

    private static let scalarNames: [ScalarType: String] = [
        .string: "String", .integer: "Integer", .long: "Long", .boolean: "Boolean", .float: "Float",
        .double: "Double", .decimal: "BigDecimal", .timestamp: "Timestamp", .object: "Object", .map: "Map",
    ]
}

extension ExpectedReading.Code {
    init(_ code: ErrorCode) {
        self.init(code: code.code.value, status: code.status?.value, line: code.code.span.line)
    }
}
