import APIModel
import Foundation
import RichText
import SDKGenerator
import SourceText
import TestSupport
import Testing

@testable import SwiftPlan

/// Documentation text never becomes code.
@Suite struct HostileTextTests {
    @Test func `names and texts of any kind give the declarations that were planned and no others`() async throws {
        var diagnostics = DiagnosticCollector()
        let templates = try #require(TemplateSet(diagnostics: &diagnostics))
        let plan = SDKPlanner().plan(HostileFixture.api, diagnostics: &diagnostics)
        #expect(Set(diagnostics.diagnostics.map(\.code)) == ["swift-name-collision"])
        let files = SDKRenderer(templates).render(plan)
        #expect(Set(files.map { $0.path.lowercased() }).count == files.count)
        for file in files {
            #expect(!file.path.contains("..") && file.path.hasPrefix("ZenlayerZEC/"))
            #expect(file.path.split(separator: "/").allSatisfy { $0.utf8.count < 256 })
        }
        try await GeneratedModule.with(files) { module in
            let graph = try await module.symbolGraph().appending(path: "ZenlayerZEC.symbols.json")
            let declared = try Self.declarations(in: graph)
            let planned = plan.files.flatMap(Self.declarations)
            #expect(declared.subtracting(planned).sorted() == [])
            #expect(Set(planned).subtracting(declared).sorted() == [])
            let repeated = Dictionary(grouping: planned) { $0 }.filter { $0.value.count > 1 }
            #expect(repeated.keys.sorted() == [])
        }
    }

    @Test func `a description changes nothing but comments`() throws {
        let innocent = try Self.code(of: FeatureFixture.api)
        let texts = HostileFixture.texts
        // The fixture has fewer places than there are texts.
        for round in 0..<4 {
            var next = round * 31
            var api = FeatureFixture.api
            api.replaceProse {
                next += 1
                return HostileFixture.description(texts[next % texts.count])
            }
            #expect(try Self.code(of: api) == innocent)
        }
    }

    /// The lines of all files that are no comments.
    private static func code(of api: API) throws -> [[Substring]] {
        try GeneratedModule.render(api).files
            .map { file in
                String(decoding: file.contents, as: UTF8.self)
                    .split(
                        omittingEmptySubsequences: false, whereSeparator: \.isNewline
                    )
                    .filter { !$0.drop { $0 == " " }.hasPrefix("///") }
            }
    }

    /// The types, properties and cases of a module, as the compiler sees them: `struct ZECClient`.
    private static func declarations(in graph: URL) throws -> Set<String> {
        let json = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: graph)) as? [String: Any])
        let symbols = try #require(json["symbols"] as? [[String: Any]])
        let kinds = [
            "swift.struct": "type", "swift.enum": "type", "swift.class": "type", "swift.protocol": "type",
            "swift.property": "member", "swift.type.property": "member", "swift.enum.case": "member",
            "swift.method": "method", "swift.func": "method", "swift.var": "member", "swift.typealias": "type",
        ]
        return Set(
            symbols.compactMap { symbol -> String? in
                let kind = (symbol["kind"] as? [String: Any])?["identifier"] as? String ?? ""
                let precise = (symbol["identifier"] as? [String: Any])?["precise"] as? String ?? ""
                let path = symbol["pathComponents"] as? [String] ?? []
                guard let kind = kinds[kind], !precise.contains("::SYNTHESIZED::"), path.last != "encode(to:)" else {
                    return nil
                }
                return "\(kind) \(path.joined(separator: ".").filter { $0 != "`" })"
            })
    }

    // MARK: - What was planned

    private static func declarations(of artefact: any Artefact) -> [String] {
        switch artefact {
        case let file as ActionFile:
            let name = file.name.name
            let statics = ["name", "service"] + (file.isReadOnly ? ["isReadOnly"] : [])
            return ["type \(name)", "method \(file.client.name).\(file.method.name.name)(_:)"]
                + statics.map { "member \(name).\($0)" }
                + declarations(of: file.input, in: "\(name).") + declarations(of: file.output, in: "\(name).")
                + (file.errorCode.map { declarations(of: $0, in: "\(name).") } ?? ["type \(name).ErrorCode"])
        case let file as StructureFile: return declarations(of: file.record, in: "")
        case let file as ValueSetFile: return declarations(of: file.valueSet, in: "")
        case let file as CommonErrorCodeFile:
            return declarations(of: file.common, in: "") + declarations(of: file.service, in: "")
        case let file as ClientFile:
            return ["type \(file.name.name)", "member \(file.name.name).caller", "member \(file.name.name).service"]
        default: return ["an artefact that the test does not know"]
        }
    }

    private static func declarations(of record: RecordPlan, in outer: String) -> [String] {
        let name = outer + record.name.name
        return ["type \(name)"] + record.fields.map { "member \(name).\($0.name.name)" }
            + record.valueSets.flatMap { declarations(of: $0, in: "\(name).") }
    }

    private static func declarations(of valueSet: ValueSetPlan, in outer: String) -> [String] {
        let name = outer + valueSet.name.name
        return ["type \(name)", "member \(name).rawValue", "member \(name).documentedValues"]
            + valueSet.values.map { "member \(name).\($0.name.name)" }
    }

    private static func declarations(of codes: ErrorCodePlan, in outer: String) -> [String] {
        let name = outer + codes.name.name
        let payload = ["undocumented(_:)"] + (codes.common == nil ? [] : ["common(_:)"])
        return ["type \(name)", "member \(name).documented", "member \(name).wireCode"]
            + (codes.cases.map(\.name.name) + payload).map { "member \(name).\($0)" }
    }
}

extension API {
    /// Puts other text in the place of all prose.
    fileprivate mutating func replaceProse(_ text: () -> RichText) {
        func replace(_ fields: inout [Field]) {
            for index in fields.indices { fields[index].description = text() }
        }
        func replace(_ codes: inout [ErrorCode]) {
            for index in codes.indices { codes[index].description = text() }
        }
        replace(&commonErrorCodes)
        for service in services.indices {
            services[service].title = text().plain
            for index in services[service].actions.indices {
                services[service].actions[index].summary = text()
                services[service].actions[index].discussion = text()
                for note in services[service].actions[index].notes.indices {
                    services[service].actions[index].notes[note].text = text()
                }
                replace(&services[service].actions[index].inputs)
                replace(&services[service].actions[index].outputs)
                replace(&services[service].actions[index].errorCodes)
            }
            for index in services[service].structures.indices {
                services[service].structures[index].description = text()
                replace(&services[service].structures[index].fields)
            }
            for index in services[service].valueSets.indices {
                services[service].valueSets[index].description = text()
            }
        }
    }
}
