import APIModel
import Foundation
import RichText
import SourceText
import TestSupport
import Testing

@testable import SwiftPlan

@Suite struct SDKPlannerTests {
    private func plan(
        _ service: Service, _ options: PlannerOptions = PlannerOptions()
    ) -> (files: [any Artefact], diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let plan = SDKPlanner(options: options).plan(API(services: [service]), diagnostics: &diagnostics)
        return (plan.files, diagnostics.sorted)
    }

    private func service(
        actions: [Action] = [], structures: [Structure] = [], valueSets: [ValueSet] = []
    ) -> Service {
        Service(
            name: "zec", path: "/api/v2/zec", actions: actions, structures: structures, valueSets: valueSets)
    }

    private func records(_ files: [any Artefact]) -> [String: RecordPlan] {
        let records = files.compactMap { ($0 as? StructureFile)?.record }
        return Dictionary(uniqueKeysWithValues: records.map { ($0.name.name, $0) })
    }

    private func id(_ name: String) -> DefinitionID { DefinitionID(page: "p.md", name: name) }

    // MARK: - Names

    @Test func `files are named after what is in them`() {
        var page = FixtureBuilder(page: "p.md")
        let files = plan(
            service(
                actions: [page.action("DetachNetworkInterface")], structures: [page.structure("NicInfo", [])],
                valueSets: [page.valueSet("NicStatus", ["USED"])])
        )
        .files
        #expect(
            files.map(\.path.text) == [
                "ZenlayerZEC/Actions/DetachNetworkInterface.swift", "ZenlayerZEC/Structures/NicInfo.swift",
                "ZenlayerZEC/ValueSets/NicStatus.swift", "ZenlayerZEC/ZECClient.swift",
                "ZenlayerZEC/CommonErrorCode.swift",
            ])
    }

    @Test func `a module has the name that the configuration gives it`() throws {
        let options = PlannerOptions(modules: ["zec": try #require(ModuleOptions(service: "zec", module: "Compute"))])
        let files = plan(service(), options).files
        #expect(files.map(\.path.text) == ["Compute/ZECClient.swift", "Compute/CommonErrorCode.swift"])
        #expect(ModuleOptions(service: "zec", module: "no module") == nil)
        #expect(ModuleOptions(service: "zec", module: "class") == nil)
        #expect(ModuleOptions(service: "traffic").client.source == "TrafficClient")
    }

    @Test func `two names that differ in case only are reported with both places, and told apart`() throws {
        var page = FixtureBuilder(page: "p.md")
        let structures = ["NicInfo", "NICInfo", "nic_info"].map { page.structure($0, []) }
        let (files, diagnostics) = plan(service(structures: structures))
        #expect(files.compactMap { ($0 as? StructureFile)?.record.name.name } == ["NicInfo", "NICInfo2", "NicInfo3"])
        #expect(diagnostics.map(\.code) == ["swift-name-collision", "swift-name-collision"])
        let first = try #require(diagnostics.first)
        #expect(first.severity == .error)
        #expect(
            first.message == "the structure 'NICInfo' would have the Swift name 'NICInfo' of the structure 'NicInfo'")
        #expect(first.span == structures[1].span)
        #expect(first.notes.map(\.span) == [structures[0].span])
    }

    @Test func `two fields with one Swift name are reported and told apart`() {
        var page = FixtureBuilder(page: "p.md")
        let fields = ["a-b", "a_b", "aB", "aB2"].map { page.field($0, .scalar(.string)) }
        let (files, diagnostics) = plan(service(structures: [page.structure("S", fields)]))
        #expect(records(files)["S"]?.fields.map(\.name.name) == ["aB", "aB2", "aB3", "aB22"])
        #expect(diagnostics.map(\.span) == fields.dropFirst().map(\.name.span))
    }

    @Test func `a field that is documented twice is written once, and reported`() {
        var page = FixtureBuilder(page: "p.md")
        let fields = ["nicId", "nicId"].map { page.field($0, .scalar(.string)) }
        let (files, diagnostics) = plan(service(structures: [page.structure("S", fields)]))
        #expect(records(files)["S"]?.fields.count == 1)
        #expect(diagnostics.map(\.notes.first?.span) == [fields[0].name.span])
    }

    @Test func `names that Swift, Foundation, the runtime or the action itself use are left to them`() {
        var page = FixtureBuilder(page: "p.md")
        let names = ["String", "Error", "Decimal", "Timestamp", "Input", "Type", "ZECClient", "CommonErrorCode"]
        let (files, diagnostics) = plan(
            service(actions: [page.action("Output")], structures: names.map { page.structure($0, []) }))
        #expect(records(files).keys.sorted() == names.map { $0 + "Structure" }.sorted())
        #expect(files.compactMap { ($0 as? ActionFile)?.name.name } == ["OutputAction"])
        #expect(diagnostics.isEmpty)
    }

    @Test func `the reserved names are the public types of the runtime`() throws {
        let folder = Places.package.appending(path: "Sources/ZenlayerRuntime")
        var declared: Set<String> = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            for match in text.matches(
                of: #/^(?:@\w+ )*public (?:indirect |final )*(?:struct|enum|class|protocol|actor) (\w+)/#
                    .anchorsMatchLineEndings())
            {
                declared.insert(String(match.output.1))
            }
        }
        #expect(declared.subtracting(ReservedNames.types).sorted() == [])
        #expect(ReservedNames.runtime.subtracting(declared).sorted() == [])
    }

    @Test func `a value set of a description does not take the name of another type`() {
        var page = FixtureBuilder(page: "p.md")
        let fields = ["A", "B"].map { value in
            let values = page.values([value])
            return page.field("nicInfo", .scalar(.string)) {
                $0.valueSet = Located(.inline(values), at: $0.name.span)
            }
        }
        let parent = page.field("parent", .structure(id("NicInfo")))
        let structures = [page.structure("NicInfo", [fields[0], parent]), page.structure("Other", [fields[1]])]
        let record = records(plan(service(structures: structures)).files)["NicInfo"]
        #expect(record?.valueSets.map(\.name.name) == ["NicInfoValue"])
        #expect(record?.fields.map(\.type.source) == ["NicInfoValue?", "NicInfo?"])
    }

    // MARK: - Types

    @Test func `an input requires what the table requires, an output nothing`() {
        var page = FixtureBuilder(page: "p.md")
        var action = page.action("Do")
        let fields = [
            page.field("a", .scalar(.string), required: .yes), page.field("b", .scalar(.string), required: .no),
            page.field("c", .array(.scalar(.long))),
        ]
        (action.inputs, action.outputs) = (fields, fields)
        let file = plan(service(actions: [action])).files.compactMap { $0 as? ActionFile }.first
        #expect(file?.input.fields.map(\.type.source) == ["String", "String?", "[Int64]?"])
        #expect(file?.output.fields.map(\.type.source) == ["String?", "String?", "[Int64]?"])
        #expect(file?.method.hasDefaultInput == false)
    }

    @Test func `a structure is coded in the directions in which actions use it`() {
        var page = FixtureBuilder(page: "p.md")
        func fields(_ page: inout FixtureBuilder, _ more: TypeReference...) -> [Field] {
            [page.field("a", .scalar(.string), required: .yes)]
                + more.enumerated().map { page.field("r\($0.offset)", $0.element) }
        }
        let structures = [
            page.structure("Sent", fields(&page, .array(.structure(id("Both"))))),
            page.structure("Received", fields(&page, .structure(id("Deep")))),
            page.structure("Both", fields(&page)), page.structure("Deep", fields(&page, .structure(id("Both")))),
            page.structure("Unused", fields(&page)),
        ]
        var action = page.action("Do")
        action.inputs = [page.field("x", .structure(id("Sent")))]
        action.outputs = [page.field("y", .array(.structure(id("Received"))))]
        let service = service(actions: [action], structures: structures)
        let records = records(plan(service).files)
        #expect(records.filter { $0.value.isEncodable }.keys.sorted() == ["Both", "Sent", "Unused"])
        #expect(records.filter { $0.value.isDecodable }.keys.sorted() == ["Both", "Deep", "Received", "Unused"])
        #expect(records.filter { $0.value.isMutable }.keys.sorted() == ["Both", "Sent", "Unused"])
        // Only what is never read can require anything.
        #expect(records.filter { $0.value.fields[0].isOptional == false }.keys.sorted() == ["Sent"])
        let cached = self.records(plan(service, PlannerOptions(encodesOutputs: true)).files)
        #expect(cached.filter { $0.value.isEncodable }.count == 5)
        #expect(cached.filter { $0.value.isMutable }.keys.sorted() == ["Both", "Sent", "Unused"])
    }

    @Test func `a structure that contains itself is stored out of line, in a list it is not`() {
        var page = FixtureBuilder(page: "p.md")
        let structures = [
            page.structure(
                "A", [page.field("b", .structure(id("B"))), page.field("own", .structure(id("A")), required: .yes)]),
            page.structure(
                "B", [page.field("c", .structure(id("C"))), page.field("list", .array(.structure(id("A"))))]),
            page.structure("C", [page.field("a", .structure(id("A"))), page.field("d", .structure(id("D")))]),
            page.structure("D", [page.field("list", .array(.structure(id("D"))))]),
        ]
        var action = page.action("Do")
        action.inputs = [page.field("a", .structure(id("A")))]
        let fields = records(plan(service(actions: [action], structures: structures)).files).values.flatMap(\.fields)
        #expect(fields.filter(\.isIndirect).map(\.name.name).sorted() == ["a", "b", "c", "own"])
        #expect(fields.first { $0.name.name == "own" }?.isOptional == true)
    }

    @Test func `a chain of 20,000 structures and a list of lists of lists are no problem`() {
        var page = FixtureBuilder(page: "p.md")
        let structures = (0..<20_000)
            .map { index in
                page.structure("S\(index)", [page.field("next", .structure(id("S\(index + 1)")))])
            }
        var action = page.action("Do")
        action.inputs = [page.field("first", .structure(id("S0")))]
        var deep = TypeReference.scalar(.string)
        for _ in 0..<1_000 { deep = .array(deep) }
        action.outputs = [page.field("deep", deep)]
        let files = plan(service(actions: [action], structures: structures)).files
        let output = files.compactMap { ($0 as? ActionFile)?.output }.first
        #expect(output?.fields.map(\.type.source) == ["JSONValue?"])
        #expect(records(files)["S19998"]?.isEncodable == true)
    }

    @Test func `a structure of another service is made for the module that needs it`() {
        var page = FixtureBuilder(page: "p.md")
        let other = Service(
            name: "vm", path: "/",
            structures: [
                page.structure("Image", [page.field("tag", .structure(id("Tag")))]), page.structure("Tag", []),
            ])
        var action = page.action("Do")
        action.outputs = [page.field("image", .structure(id("Image")))]
        var diagnostics = DiagnosticCollector()
        let api = API(services: [other, service(actions: [action])])
        let files = SDKPlanner().plan(api, diagnostics: &diagnostics).files
        let paths = files.filter { $0 is StructureFile }.map(\.path.text).sorted()
        #expect(
            paths == [
                "ZenlayerVM/Structures/Image.swift", "ZenlayerVM/Structures/Tag.swift",
                "ZenlayerZEC/Structures/Image.swift", "ZenlayerZEC/Structures/Tag.swift",
            ])
    }

    @Test func `a type that the documentation leaves open is any JSON, and the comment says so`() {
        var page = FixtureBuilder(page: "p.md")
        let fields = [
            page.field("a", .missing, RichText()), page.field("b", .unresolved(name: "Zone`", link: nil), RichText()),
            page.field("c", .structure(id("Nowhere")), RichText()),
        ]
        let record = records(plan(service(structures: [page.structure("S", fields)])).files)["S"]
        #expect(record?.fields.map(\.type.source) == ["JSONValue?", "JSONValue?", "JSONValue?"])
        #expect(
            record?.fields.map { $0.documentation.lines } == [
                ["/// The documentation does not state the type."],
                [#"/// The documentation does not define the type, which it calls “Zone\`”."#],
                ["/// The documentation does not define the type."],
            ])
    }

    // MARK: - Values, codes, pages

    @Test func `a value or code that is listed twice becomes one member with both descriptions`() {
        var page = FixtureBuilder(page: "p.md")
        var action = page.action("Do")
        action.errorCodes = [page.errorCode("A_B", 400, "One."), page.errorCode("a.b", 409, "Two.")]
        let (files, diagnostics) = plan(
            service(actions: [action], valueSets: [page.valueSet("V", ["x", "x"])]))
        let codes = files.compactMap { ($0 as? ActionFile)?.errorCode }.first?.cases
        #expect(codes?.map(\.wireCode.source) == [#""A_B""#])
        #expect(
            codes?[0].documentation.lines == ["/// `A_B` (400): One.", "///", "/// `a.b` (409): Two."])
        #expect(files.compactMap { ($0 as? ValueSetFile)?.valueSet }.first?.values.count == 1)
        #expect(diagnostics.isEmpty)
    }

    @Test func `pages that cannot be counted are reported`() {
        var page = FixtureBuilder(page: "p.md")
        var action = page.action("DescribeThings")
        action.pagination = Pagination(pageNumber: "n", pageSize: "s", items: "i", total: "t")
        action.inputs = [page.field("n", .scalar(.string)), page.field("s", .scalar(.integer))]
        action.outputs = [page.field("i", .array(.scalar(.string))), page.field("t", .scalar(.integer))]
        let (files, diagnostics) = plan(service(actions: [action]))
        let unusable = files.compactMap { ($0 as? ActionFile)?.pagination }
        #expect(unusable.isEmpty)
        #expect(diagnostics.map(\.code) == ["swift-pagination"])
        action.inputs[0].type.reference = .scalar(.integer)
        let again = plan(service(actions: [action]))
        let usable = again.files.compactMap { ($0 as? ActionFile)?.pagination }
        #expect(usable.map(\.itemType.source) == ["String"])
        #expect(again.diagnostics.isEmpty)
    }

    @Test func `what counts pages is an Int, whatever the size of the documented integer`() {
        var page = FixtureBuilder(page: "p.md")
        var action = page.action("DescribeThings")
        action.pagination = Pagination(pageNumber: "n", pageSize: "s", items: "i", total: "t")
        let values = ["A", "B"].map { page.values([$0]) }
        action.inputs = [
            page.field("n", .scalar(.long)), page.field("s", .scalar(.long)), page.field("other", .scalar(.long)),
            page.field("i", .scalar(.string)) { $0.valueSet = Located(.inline(values[0]), at: $0.name.span) },
        ]
        action.outputs = [
            page.field("i", .array(.scalar(.string))) { $0.valueSet = Located(.inline(values[1]), at: $0.name.span) },
            page.field("t", .scalar(.long)),
        ]
        let (files, diagnostics) = plan(service(actions: [action]))
        let file = files.compactMap { $0 as? ActionFile }.first
        #expect(file?.input.fields.map(\.type.source) == ["Int?", "Int?", "Int64?", "I?"])
        #expect(file?.pagination?.itemType.source == "Output.I")
        #expect(diagnostics.isEmpty)
    }

    @Test func `an answer may be left unused if it has nothing but the ID of the request`() {
        var page = FixtureBuilder(page: "p.md")
        var actions = [page.action("CreateThing"), page.action("DeleteThing")]
        actions[0].outputs = [page.field("requestId", .scalar(.string)), page.field("id", .scalar(.string))]
        actions[1].outputs = [page.field("requestId", .scalar(.string))]
        let files = plan(service(actions: actions)).files.compactMap { $0 as? ActionFile }
        #expect(files.map(\.method.isDiscardable) == [false, true])
    }

    @Test func `a deprecated field is stored under a name that its own type may use`() {
        var page = FixtureBuilder(page: "p.md")
        let field = page.field("default", .scalar(.string)) {
            $0.deprecation = Deprecation(replacement: "standard", span: $0.name.span)
        }
        let planned = records(plan(service(structures: [page.structure("S", [field])])).files)["S"]?.fields.first
        #expect(planned?.name.source == "`default`" && planned?.storage.source == "_default")
        #expect(planned?.deprecationMessage?.source == #""Use standard instead.""#)
        #expect(planned?.documentation.lines == ["/// A field."])
    }

    @Test func `a code that is called as the enum's own members are has a name of its own`() {
        var page = FixtureBuilder(page: "p.md")
        var action = page.action("Do")
        action.errorCodes = ["COMMON", "WIRE_CODE", "CODE"].map { page.errorCode($0, 400) }
        let (files, diagnostics) = plan(service(actions: [action]))
        let cases = files.compactMap { ($0 as? ActionFile)?.errorCode }.first?.cases
        #expect(cases?.map(\.name.name) == ["commonError", "wireCodeError", "code"])
        #expect(diagnostics.isEmpty)
    }

    // MARK: - Pages

    @Test func `definitions of one name on several pages are called after their pages, whatever their order`() throws {
        func names(_ pages: [String]) -> (names: [String: String], diagnostics: [Diagnostic]) {
            let structures = pages.map { path -> Structure in
                var page = FixtureBuilder(page: path)
                return page.structure("ImageInfo", [page.field("page", .scalar(.string))])
            }
            var page = FixtureBuilder(page: "vm/datastructure.md")
            let other = page.structure("Other", [])
            let (files, diagnostics) = plan(service(structures: structures + [other]))
            let planned = files.compactMap { ($0 as? StructureFile)?.record.name.name }
            return (Dictionary(uniqueKeysWithValues: zip(pages + [""], planned)), diagnostics)
        }
        let pages = ["vm/datastructure.md", "bmc/datastructure.md"]
        let (named, diagnostics) = names(pages)
        #expect(named == [pages[0]: "VmImageInfo", pages[1]: "BmcImageInfo", "": "Other"])
        #expect(names(pages.reversed()).names == named)
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(diagnostic.severity == .warning && diagnostic.code == "swift-qualified-name")
        #expect(diagnostic.span?.file == pages[1])
        #expect(diagnostic.notes.map(\.span?.file) == [pages[0]])

        #expect(
            names(["vm/a.md", "vm/b.md", "bmc/a.md"]).names.values.sorted() == [
                "BmcAImageInfo", "Other", "VmAImageInfo", "VmBImageInfo",
            ])
        #expect(names(["vm/a.md", "vm/b.md"]).names.values.sorted() == ["AImageInfo", "BImageInfo", "Other"])
        #expect(
            names(["datastructure.md", "vm/datastructure.md"]).names.values.sorted() == [
                "ImageInfo", "Other", "VmImageInfo",
            ])
    }

    @Test func `a service has its own reading of a page that it shares`() {
        var page = FixtureBuilder(page: "p.md")
        let plain = page.structure("Node", [page.field("next", .scalar(.string))])
        let corrected = page.structure("Node", [page.field("next", .structure(id("Node")))])
        var action = page.action("Do")
        action.inputs = [page.field("node", .structure(id("Node")))]
        let services = [("a", plain), ("b", corrected)]
            .map { name, structure in
                Service(name: name, path: "/\(name)", actions: [action], structures: [structure])
            }
        var diagnostics = DiagnosticCollector()
        let files = SDKPlanner().plan(API(services: services), diagnostics: &diagnostics).files
        let fields = files.compactMap { ($0 as? StructureFile)?.record.fields.first }
        #expect(fields.map(\.type.source) == ["String?", "Node?"])
        #expect(fields.map(\.isIndirect) == [false, true])
    }
}
