import APIModel
import SourceText
import TestSupport
import Testing

@testable import SwiftPlan

/// The types of values that descriptions of fields list.
@Suite struct InlineValueSetTests {
    private var page = FixtureBuilder(page: "p.md")

    private mutating func field(_ name: String, _ values: [String]) -> Field {
        let values = page.values(values)
        return page.field(name, .scalar(.string)) { $0.valueSet = Located(.inline(values), at: $0.name.span) }
    }

    private func plan(
        structures: [Structure] = [], valueSets: [ValueSet] = [], actions: [Action] = []
    ) -> (fields: [String: [String]], nested: [String], shared: [ValueSetFile], diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let service = Service(
            name: "zec", path: "/api/v2/zec", actions: actions, structures: structures, valueSets: valueSets)
        let files = SDKPlanner().plan(API(services: [service]), diagnostics: &diagnostics).files
        let structures = files.compactMap { ($0 as? StructureFile)?.record }
        let records = structures + files.compactMap { ($0 as? ActionFile)?.input }
        let fields = Dictionary(
            records.map { ($0.name.name, $0.fields.map(\.type.source)) }, uniquingKeysWith: { $0 + $1 })
        return (
            fields, records.flatMap { record in record.valueSets.map { "\(record.name.name).\($0.name.name)" } },
            files.compactMap { $0 as? ValueSetFile }, diagnostics.sorted
        )
    }

    @Test mutating func `one list under one name is one type of the module`() {
        var action = page.action("CreateInstances")
        action.inputs = [field("chargeType", ["PREPAID", "POSTPAID"])]
        let info = page.structure("InstanceInfo", [field("chargeType", ["POSTPAID", "PREPAID"])])
        let (fields, nested, shared, diagnostics) = plan(structures: [info], actions: [action])
        #expect(fields == ["Input": ["ChargeType?"], "InstanceInfo": ["ChargeType?"]])
        #expect(nested == [])
        #expect(shared.map(\.path.text) == ["ZenlayerZEC/ValueSets/ChargeType.swift"])
        #expect(shared.first?.valueSet.values.map(\.rawValue.source) == [#""PREPAID""#, #""POSTPAID""#])
        #expect(diagnostics == [])
    }

    @Test mutating func `a list that another of its name contains is that one`() {
        let structures = [
            page.structure("A", [field("mode", ["X"])]), page.structure("B", [field("mode", ["X", "Y"])]),
        ]
        let (fields, nested, shared, _) = plan(structures: structures)
        #expect(fields == ["A": ["Mode?"], "B": ["Mode?"]])
        #expect(nested == [])
        #expect(shared.first?.valueSet.values.count == 2)
    }

    @Test mutating func `lists of one name that none of them contains are types of their records`() {
        let structures = [
            page.structure("A", [field("status", ["X", "Y"])]), page.structure("B", [field("status", ["P", "Q"])]),
        ]
        let (fields, nested, shared, diagnostics) = plan(structures: structures)
        #expect(fields == ["A": ["Status?"], "B": ["Status?"]])
        #expect(nested == ["A.Status", "B.Status"])
        #expect(shared.isEmpty && diagnostics.isEmpty)
    }

    @Test mutating func `a value set that the documentation defines under the name is the type`() {
        let structures = [
            page.structure("A", [field("bindType", ["Passthrough"])]),
            page.structure("B", [field("bindType", ["Passthrough", "Other"])]),
        ]
        let defined = page.valueSet("BindType", ["FullNat", "Passthrough"])
        let (fields, nested, shared, diagnostics) = plan(structures: structures, valueSets: [defined])
        #expect(fields == ["A": ["BindType?"], "B": ["BindTypeValue?"]])
        #expect(nested == [])
        #expect(shared.map(\.valueSet.name.name) == ["BindType", "BindTypeValue"])
        #expect(diagnostics == [])
    }

    @Test mutating func `values leave the name of a structure to the structure`() {
        let image = page.structure("Image", [field("image", ["A"]), page.field("type", .scalar(.string))])
        let (fields, _, shared, diagnostics) = plan(structures: [image])
        #expect(fields == ["Image": ["ImageValue?", "String?"]])
        #expect(shared.map(\.valueSet.name.name) == ["ImageValue"])
        #expect(diagnostics == [])
    }

    @Test mutating func `the elements of a list have the type too, other scalars have none`() {
        let values = page.values(["A"])
        let fields = [
            page.field("mode", .array(.scalar(.string))) { $0.valueSet = Located(.inline(values), at: $0.name.span) },
            page.field("count", .scalar(.integer)) { $0.valueSet = Located(.inline(values), at: $0.name.span) },
        ]
        let planned = plan(structures: [page.structure("S", fields)])
        #expect(planned.fields == ["S": ["[Mode]?", "Int?"]])
        #expect(planned.shared.count == 1)
    }

    @Test mutating func `two fields that differ in case are one mistake, not one for each name that follows`() {
        let structure = page.structure("S", [field("self", ["A"]), field("Self", ["B"])])
        let (_, nested, _, diagnostics) = plan(structures: [structure])
        #expect(nested == ["S.SelfValue", "S.SelfValue2"])
        #expect(diagnostics.map(\.code) == ["swift-name-collision"])
    }

    @Test mutating func `two actions that differ in case are one mistake`() {
        let (_, _, _, diagnostics) = plan(actions: [page.action("DoIt"), page.action("doIt")])
        #expect(diagnostics.map(\.code) == ["swift-name-collision"])
    }
}
