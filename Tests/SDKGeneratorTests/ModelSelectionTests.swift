import APIModel
import SourceText
import Testing

@testable import SDKGenerator

@Suite struct ModelSelectionTests {
    private let api: API = {
        func span(_ file: String) -> SourceSpan { SourceSpan(file: file, line: 1, column: 1, length: 1) }
        func field(_ name: String, _ type: TypeReference, _ set: ValueSetReference? = nil) -> Field {
            Field(
                name: Located(name, at: span("x")), type: FieldType(text: "", reference: type, span: span("x")),
                descriptionSpan: span("x"), valueSet: set.map { Located($0, at: span("x")) })
        }
        func id(_ name: String) -> DefinitionID { DefinitionID(page: "zec/data.md", name: name) }
        let codes = [ErrorCode(code: Located("E1", at: span("errors.md")), status: nil)]
        let zec = Service(
            name: "zec", path: "/api/v2/zec",
            actions: [
                Action(
                    name: Located("Attach", at: span("zec/attach.md")), page: "zec/attach.md",
                    inputs: [field("a", .scalar(.string), .description(id("State")))],
                    outputs: [field("b", .array(.structure(id("Outer"))))], errorCodes: codes + codes),
                Action(name: Located("Detach", at: span("zec/detach.md")), page: "zec/detach.md"),
            ],
            structures: [
                Structure(id: id("Inner"), span: span("zec/data.md"), fields: [field("o", .structure(id("Outer")))]),
                Structure(id: id("Outer"), span: span("zec/data.md"), fields: [field("i", .structure(id("Inner")))]),
                Structure(id: id("Unused"), span: span("zec/data.md")),
            ],
            valueSets: [
                ValueSet(id: id("State"), span: span("zec/data.md")),
                ValueSet(id: id("Other"), span: span("zec/data.md")),
            ])
        let bmc = Service(
            name: "bmc", path: "/api/v2/bmc",
            actions: [Action(name: Located("Reboot", at: span("bmc/reboot.md")), page: "bmc/reboot.md")])
        return API(
            services: [bmc, zec], commonErrorCodes: codes,
            pages: [
                PageRecord(path: "zec/attach.md", kind: .action), PageRecord(path: "zec/detach.md", kind: .action),
                PageRecord(path: "zec/data.md", kind: .dataStructures),
                PageRecord(path: "bmc/reboot.md", kind: .action),
                PageRecord(path: "errors.md", kind: .commonErrors),
            ])
    }()

    @Test("without a wish all is there")
    func all() throws {
        #expect(try ModelSelection().part(of: api) == api)
    }

    @Test("a service is there alone")
    func service() throws {
        #expect(try ModelSelection(service: "bmc").part(of: api).services.map(\.name) == ["bmc"])
    }

    @Test("an action is there with all that it reaches, through cycles too")
    func action() throws {
        let part = try ModelSelection(action: "Attach").part(of: api)
        #expect(part.services.map(\.name) == ["zec"])
        #expect(part.services[0].actions.map(\.name.value) == ["Attach"])
        #expect(part.services[0].structures.map(\.id.name) == ["Inner", "Outer"])
        #expect(part.services[0].valueSets.map(\.id.name) == ["State"])
        #expect(part.pages.map(\.path) == ["zec/attach.md", "zec/data.md"])
    }

    @Test("a folder stands for the pages in it, and for no page that begins like it")
    func pages() throws {
        let zec = try ModelSelection(pages: ["zec"]).part(of: api)
        #expect(zec.pages.map(\.path) == ["zec/attach.md", "zec/detach.md", "zec/data.md"])
        #expect(zec.services.map(\.actions.count) == [0, 2])
        #expect(zec.commonErrorCodes.isEmpty)
        #expect(throws: Unusable.self) { try ModelSelection(pages: ["ze"]).part(of: self.api) }
        #expect(try ModelSelection(pages: ["errors.md"]).part(of: api).commonErrorCodes.count == 1)
    }

    @Test("what is not there is of no use, and the nearest name is suggested")
    func unknown() {
        let error = #expect(throws: Unusable.self) { try ModelSelection(action: "Atach").part(of: self.api) }
        #expect(error?.diagnostic.code == "no-such-action")
        #expect(error?.diagnostic.help == "did you mean 'Attach'?")
        #expect(throws: Unusable.self) { try ModelSelection(service: "bmc", action: "Attach").part(of: self.api) }
    }

    @Test("the counts of a model count each error code once")
    func counts() {
        let counts = SDKCounts(api)
        #expect(counts.pages == 5)
        #expect(counts.actions == 3)
        #expect(counts.structures == 3)
        #expect(counts.valueSets == 2)
        #expect(counts.errorCodes == 1)
    }
}
