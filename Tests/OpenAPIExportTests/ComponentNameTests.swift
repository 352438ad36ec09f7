import APIModel
import SourceText
import TestSupport
import Testing

@testable import OpenAPIExport

/// Every component has a name of its own, and keeps it.
@Suite struct ComponentNameTests {
    private func service(
        _ name: String = "zec", actions: [Action] = [], structures: [Structure] = [], valueSets: [ValueSet] = []
    ) -> Service {
        Service(name: name, path: "/api/v2/\(name)", actions: actions, structures: structures, valueSets: valueSets)
    }

    private func schemas(_ services: Service...) -> [String] {
        OpenAPIExporter(API(services: services)).document().schemas.map(\.name)
    }

    @Test("a definition has its documented name in answers, and one of its own in requests")
    func directions() {
        var page = FixtureBuilder(page: "p.md")
        let tag = page.structure("Tag", [page.field("key", .scalar(.string))])
        var action = page.action("AddTags")
        action.inputs = [page.field("tags", .array(.structure(tag.id)))]
        #expect(
            schemas(service(actions: [action], structures: [tag]))
                == ["AddTagsRequest", "AddTagsResponse", "AddTagsResult", "Failure", "TagInput"])
        action.outputs = [page.field("tag", .structure(tag.id))]
        #expect(schemas(service(actions: [action], structures: [tag])).suffix(2) == ["Tag", "TagInput"])
    }

    @Test("definitions of one name on several pages are called after their pages, in whatever order these come")
    func pages() {
        var vm = FixtureBuilder(page: "vm/datastructure.md")
        var bmc = FixtureBuilder(page: "bmc/datastructure.md")
        let first = vm.structure("ImageInfo", [])
        let second = bmc.structure("ImageInfo", [])
        let wanted = ["BmcImageInfo", "Failure", "VmImageInfo"]
        #expect(schemas(service(structures: [first, second])) == wanted)
        #expect(schemas(service(structures: [second, first])) == wanted)
    }

    @Test("actions of one name in several services are called after their services")
    func services() {
        var page = FixtureBuilder(page: "p.md")
        let names = [service("zec", actions: [page.action("Stop")]), service("bmc", actions: [page.action("Stop")])]
        let document = OpenAPIExporter(API(services: names)).document()
        #expect(document.operations.map(\.id) == ["ZecStop", "BmcStop"])
        #expect(
            document.schemas.map(\.name).filter { $0.hasSuffix("Request") } == ["BmcStopRequest", "ZecStopRequest"])
    }

    @Test("a structure can't take the name of what an action has, nor a twin in case")
    func collisions() {
        var page = FixtureBuilder(page: "p.md")
        let names = ["StopRequest", "stop_request", "Failure", "Stop", "stop", "停", "停止", "", "a b", "a/b", "9a"]
        let structures = names.map { page.structure($0, []) }
        let found = schemas(service(actions: [page.action("Stop")], structures: structures))
        #expect(found.count == names.count + 4)
        #expect(Set(found.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }).count == found.count)
        #expect(found.allSatisfy { $0.wholeMatch(of: /[A-Za-z][A-Za-z0-9._\-]*/) != nil })
        #expect(Set(found).isSuperset(of: ["Failure", "StopRequest", "StopResponse"]))
    }
}
