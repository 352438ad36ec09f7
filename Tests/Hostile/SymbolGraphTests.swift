import APIModel
import Foundation
import SDKGenerator
import SDKTestSupport
import SourceText
import SwiftPlan
import TestSupport
import Testing

/// Documentation text never becomes code: what the compiler declares is what was planned.
@Suite struct SymbolGraphTests {
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
            let planned = PlannedDeclarations.of(plan)
            #expect(declared.subtracting(planned).sorted() == [])
            #expect(Set(planned).subtracting(declared).sorted() == [])
            let repeated = Dictionary(grouping: planned) { $0 }.filter { $0.value.count > 1 }
            #expect(repeated.keys.sorted() == [])
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
}
