import APIModel
import SourceText
import TestSupport
import Testing

@Suite struct ReferenceTests {
    private func id(_ name: String) -> DefinitionID { DefinitionID(page: "p.md", name: name) }

    @Test("a field refers to its type and to its values, in this order")
    func definitions() {
        var page = FixtureBuilder(page: "p.md")
        let field = page.field("a", .array(.structure(id("A")))) {
            $0.valueSet = Located(.description(id("B")), at: $0.name.span)
        }
        #expect([field].definitions == [id("A"), id("B")])
        #expect([page.field("a", .scalar(.string))].definitions == [])
    }

    @Test("what fields reach is found through structures, also where they contain themselves")
    func reachability() {
        var page = FixtureBuilder(page: "p.md")
        let fields = [
            id("A"): [page.field("b", .structure(id("B"))), page.field("v", .valueSet(id("V")))],
            id("B"): [page.field("a", .array(.structure(id("A"))))],
            id("C"): [page.field("d", .structure(id("D")))],
        ]
        let start = [[page.field("a", .structure(id("A")))]]
        #expect(start.reachableDefinitions { fields[$0] } == [id("A"), id("B"), id("V")])
    }
}
