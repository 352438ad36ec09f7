import APIModel
import Foundation
import LenientJSON
import RichText
import SourceText
import TestSupport
import Testing

@testable import OpenAPIExport

/// The extensions are those that are documented.
@Suite struct ExtensionTests {
    private static let documents = Places.package.appending(path: "docs")

    private static func declared() throws -> Set<String> {
        let text = try String(contentsOf: documents.appending(path: "openapi-extensions.schema.json"), encoding: .utf8)
        let json = try #require(LenientJSONReader.read(text).node)
        guard case .object(let members)? = json.member("properties")?.value else { return [] }
        return Set(members.map(\.key))
    }

    /// The extensions of a value, whose own members are no extensions where the value is an example.
    private static func extensions(of value: DocumentValue) -> Set<String> {
        switch value {
        case .array(let elements): return elements.reduce(into: []) { $0.formUnion(extensions(of: $1)) }
        case .object(let object):
            return object.members.reduce(into: []) { found, member in
                if member.key.hasPrefix("x-") { found.insert(member.key) }
                if !["examples", "properties"].contains(member.key) { found.formUnion(extensions(of: member.value)) }
                if member.key == "properties", case .object(let properties) = member.value {
                    for property in properties.members { found.formUnion(extensions(of: property.value)) }
                }
            }
        default: return []
        }
    }

    @Test("every extension that is written is in the schema, and every one of the schema can be written")
    func complete() throws {
        let declared = try Self.declared()
        var written: Set<String> = []
        for pages in Documented.present {
            written.formUnion(Self.extensions(of: try pages.read().document.value(.v31)))
        }
        written.formUnion(Self.extensions(of: Self.everything.value(.v30)))
        #expect(written == declared)
    }

    @Test("every extension is explained to people")
    func explained() throws {
        let text = try String(contentsOf: Self.documents.appending(path: "openapi.md"), encoding: .utf8)
        for name in try Self.declared() {
            #expect(text.contains("| `\(name)`") || text.contains(", `\(name)` |"), "\(name)")
        }
    }

    /// A description of an action that has every remark a page can make.
    private static var everything: OpenAPIDocument {
        var page = FixtureBuilder(page: "p.md")
        let span = page.span()
        let (text, bounds) = (page.located("9"), page.located(Bounds(minimum: "1", maximum: "9")))
        let values = page.located(ValueSetReference.inline(page.values(["9"])))
        let field = page.field("a", .scalar(.string)) {
            $0.defaultValue = text
            $0.range = bounds
            $0.length = bounds
            $0.unit = text
            $0.requiredWhen = text
            $0.valueSet = values
            $0.deprecation = Deprecation(replacement: "b", span: span)
        }
        var action = page.action("DescribeThings")
        action.outputs = [field, page.field("b", .unresolved(name: "B", link: nil))]
        action.pagination = Pagination(pageNumber: "n", pageSize: "s", items: "i", total: "t")
        action.errorCodes = [page.errorCode("GONE", 404)]
        let service = Service(name: "zec", path: "/api/v2/zec", version: "1", actions: [action])
        return OpenAPIExporter(API(services: [service])).document()
    }
}
