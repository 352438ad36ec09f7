import APIModel
import Foundation
import SDKGenerator
import SourceText
import SwiftPlan
import TestSupport
import Testing

/// Documentation text never becomes code, whatever a page says and wherever it says it.
///
/// Every generated file goes through the compiler's own parser. `SDKGEN_LONG_TESTS=1` reads 10,000 documents instead of
/// the first 500 of them.
@Suite struct InjectionTests {
    private static let isLong = ProcessInfo.processInfo.environment["SDKGEN_LONG_TESTS"] == "1"
    private static let batch = 50

    @Test(
        "the output parses, declares what was planned, refers to nothing else, and its literals are the wire's texts",
        arguments: 0..<(isLong ? 200 : 10))
    func injection(seed: Int) async throws {
        var documents = HostileDocuments(seed: UInt64(seed))
        var diagnostics = DiagnosticCollector()
        let templates = try #require(TemplateSet(diagnostics: &diagnostics))
        let generated = (0..<Self.batch).map { _ in Generated(documents.next(), templates) }
        let folder = try Places.temporaryFolder("injection")
        defer { try? FileManager.default.removeItem(at: folder) }

        let parsed = try await ParsedSwift.parse(generated.map(\.text), in: folder)
        #expect(parsed.count == generated.count)
        for (document, parsed) in zip(generated, parsed) {
            #expect(parsed.declarations.subtracting(document.declarations).sorted() == [], "\(document)")
            #expect(document.declarations.subtracting(parsed.declarations).sorted() == [], "\(document)")
            #expect(parsed.oddities.sorted() == [], "\(document)")
            #expect(parsed.imports.isSubset(of: ["ZenlayerRuntime", "Foundation"]), "\(document)")
            #expect(parsed.references.subtracting(document.names).sorted() == [], "\(document)")
            let literals = Set(parsed.literals.map(\.withoutByteOrderMark))
            #expect(literals.subtracting(document.modelTexts.map(\.withoutByteOrderMark)).sorted() == [], "\(document)")
            let required = Set(document.requiredLiterals.map(\.withoutByteOrderMark))
            #expect(required.subtracting(literals).sorted() == [], "\(document)")
        }
        for document in generated { document.expectPlainText() }
        // The documents are hostile, and still most of them make an SDK.
        #expect(generated.count { !$0.readWireTexts.isEmpty } > Self.batch / 3)
        #expect(generated.reduce(0) { $0 + $1.actions } > Self.batch / 2)
    }
}

/// A document and what was made of it.
private struct Generated: CustomStringConvertible {
    let document: HostileDocuments.Document
    private let api: API
    /// All files, one behind the other.
    let text: [UInt8]
    let declarations: Set<String>
    /// Every name that an expression of generated code may have.
    let names: Set<String>

    init(_ document: HostileDocuments.Document, _ templates: TemplateSet) {
        self.document = document
        var diagnostics = DiagnosticCollector()
        let pipeline = Pipeline(configuration: document.configuration, templates: templates)
        let sdk = pipeline.run(document.pages, diagnostics: &diagnostics)
        api = sdk.api
        text = Array(sdk.files.map(\.contents).joined(separator: [0x0A]))

        var options = PlannerOptions()
        if let module = ModuleOptions(service: "zec", module: "ZenlayerZEC") { options.modules["zec"] = module }
        let plan = SDKPlanner(options: options).plan(sdk.api, diagnostics: &diagnostics)
        let planned = PlannedDeclarations.of(plan)
        declarations = PlannedDeclarations.asParsed(plan)
        names = Self.vocabulary.union(
            planned.flatMap { $0.split(whereSeparator: { " .(".contains($0) }).map(String.init) }
        )
        .union(PlannedDeclarations.storage(of: plan).compactMap { $0.split(separator: ".").last.map(String.init) })
    }

    /// What the templates write in every file.
    private static let vocabulary: Set<String> = [
        "APIService", "FieldDecoder", "FieldEncoder", "Self", "caller", "code", "decoder", "encoder", "fields", "input",
        "newValue", "number", "output", "rawValue", "self", "_",
    ]

    var actions: Int { api.services.reduce(0) { $0 + $1.actions.count } }

    private var fields: [Field] {
        api.services.flatMap { $0.actions.flatMap { $0.inputs + $0.outputs } + $0.structures.flatMap(\.fields) }
    }

    private var errorCodes: [String] {
        (api.commonErrorCodes + api.services.flatMap { $0.actions.flatMap(\.errorCodes) }).map(\.code.value)
    }

    /// All that the model has for the wire.
    var modelTexts: Set<String> {
        let services = api.services.flatMap { [$0.name, $0.path, $0.version ?? ""] + $0.actions.map(\.name.value) }
        let listed = fields.flatMap { field -> [String] in
            guard case .inline(let values) = field.valueSet?.value else { return [] }
            return values.map(\.value.value)
        }
        let values = api.services.flatMap { $0.valueSets.flatMap { $0.values.map(\.value.value) } }
        return Set(services + fields.map(\.name.value) + listed + values + errorCodes)
    }

    /// What the SDK can't do without: names of actions and of their fields, and codes, of which those that differ in
    /// case, `.` and `_` only are one.
    var requiredLiterals: Set<String> {
        var codes: [String: String] = [:]
        for service in api.services {
            for action in service.actions {
                for code in action.errorCodes.map(\.code.value) {
                    let spelling = String(code.unicodeScalars.filter { $0 != "." && $0 != "_" }).lowercasedASCII
                    codes["\(action.name.value) \(spelling)"] = codes["\(action.name.value) \(spelling)"] ?? code
                }
            }
        }
        let actions = api.services.flatMap(\.actions)
        let names = actions.map(\.name.value) + actions.flatMap { ($0.inputs + $0.outputs).map(\.name.value) }
        return Set(names).union(codes.values)
    }

    /// The names that the pages spell with references, and whose tables were read.
    var readWireTexts: [String] {
        let texts = modelTexts
        return document.wireTexts.filter { texts.contains($0.anchor) }.map(\.text)
    }

    /// Names that the pages spell with references reach the model, and no character that ends a comment or hides text
    /// reaches a file.
    func expectPlainText() {
        #expect(Set(readWireTexts).subtracting(modelTexts).sorted() == [], "\(self)")
        let isPlain = String(decoding: text, as: UTF8.self).unicodeScalars
            .allSatisfy { $0 == "\n" || !$0.isInvisible }
        #expect(isPlain, "\(self)")
    }

    var description: String {
        document.pages.map { "\($0.path)\n\(String(decoding: $0.bytes, as: UTF8.self))" }.joined()
    }
}

extension String {
    /// Foundation takes U+FEFF at the beginning of a string in JSON, or behind an escape, for a mark of the encoding, and
    /// leaves it out; the compiler's tree has it.
    fileprivate var withoutByteOrderMark: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{FEFF}" }))
    }

    fileprivate var lowercasedASCII: String {
        String(
            unicodeScalars.map {
                ("A"..."Z").contains($0) ? Character(UnicodeScalar($0.value + 0x20) ?? $0) : Character($0)
            })
    }
}
