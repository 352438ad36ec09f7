import APIModel
import DocsChecks
import Foundation
import SDKGenerator
import SourceText
import TestSupport
import Testing

/// What the rules find on 86 real pages.
@Suite(.enabled(if: Places.corpus != nil, "the real pages are not beside the checkout"))
struct CorpusTests {
    private let pages: Pages

    init() throws {
        pages = try Pages(try #require(Places.corpus).appending(path: "zenlayer-zh-2023"))
    }

    private func lint(
        overrides: Overrides = Overrides(), rules: RuleSettings = RuleSettings()
    ) -> (diagnostics: [Diagnostic], overrides: Overrides) {
        var diagnostics = DiagnosticCollector()
        let pipeline = Pipeline(configuration: Configuration(overrides: overrides, rules: rules), jobs: 2)
        let proposed = pipeline.lint(pages.sources, diagnostics: &diagnostics).overrides
        return (diagnostics.sorted, proposed)
    }

    @Test("each code has as many findings as somebody read")
    func record() {
        var rules = RuleSettings()
        for rule in Rule.all where rule.severity == nil { rules.entries[rule.id] = .init(level: .note) }
        let found = Dictionary(grouping: lint(rules: rules).diagnostics, by: \.code).mapValues(\.count)
        #expect(found == CorpusRecord.all.mapValues(\.findings))
    }

    @Test("errors are mistakes, and a rule with more than one false finding in five is off")
    func noFalseAlarm() {
        for rule in Rule.all {
            guard let record = CorpusRecord.all[rule.id] else { continue }
            let wrong = record.findings - record.trueFindings
            if rule.severity == .error { #expect(wrong == 0, "\(rule.id)") }
            if rule.severity != nil { #expect(wrong * 5 <= record.findings, "\(rule.id)") }
        }
    }

    @Test("all nine mistakes that matter on the wire are found, with the override that corrects each")
    func wireMistakes() {
        let lines = lint().overrides.fields.map(\.line)
        let expected = [
            "actions: { InquiryPriceCreateInstance: { inputs: { InstanceChargePrepaid: { name: instanceChargePrepaid",
            "structures: { Price: { OriginalPrice: { name: originalPrice",
            "structures: { Partition: { fsType: { type: String",
            "actions: { CreateIpv4Block: { outputs: { cidrBlockIds: { type: Array of String",
            "actions: { UnbindCidrBlockIps: { inputs: { ipList: { type: Array of String",
            "actions: { InquiryPriceInstanceTrafficPackage: { outputs: { trafficPackagePrice: { type: Array of Price",
            "actions: { DescribeSubnetAvailableResources: { outputs: { zoneIdSet: { type: Array of String",
            "structures: { InstanceAvailableCidrBlock: { cidrBlockIpType: { name: cidrBlockType",
            "actions: { InquiryPriceInstanceBandwidth: { outputs: { bandwidthPrice: { type: Array of Price",
        ]
        for entry in expected {
            #expect(lines.contains { $0.hasPrefix("overrides: { bmc: { \(entry) }") }, "\(entry)")
        }
        // The tenth is a number that a real response has in quotes.
        #expect(lines.count == expected.count + 1)
    }

    @Test("with all overrides the tables are what the examples say, save one example that no service sent")
    func overridesAreEnough() throws {
        let yaml = "services: { bmc: { path: /api/v2/bmc, version: '1', module: BMC } }\n" + lint().overrides.yaml
        var problems = DiagnosticCollector()
        let file = ConfigurationFile(
            reading: SourceFile(path: "sdkgen.yaml", text: yaml), diagnostics: &problems)
        #expect(problems.diagnostics.isEmpty)
        let configuration = Configuration(file, in: "", flags: .init())
        let (diagnostics, overrides) = lint(overrides: configuration.overrides)
        #expect(overrides.fields.isEmpty)
        #expect(!diagnostics.contains { $0.severity == .error || $0.code == "unused-override" })
        let atOdds = diagnostics.filter { $0.code == "example-type" }
        #expect(atOdds.map { $0.span?.file.split(separator: "/").last } == ["inquirypriceinstancebandwidth.md"])
    }

    @Test("the bodies that are not JSON are nineteen")
    func bodies() {
        var bodies = 0
        var diagnostics = DiagnosticCollector()
        let api = Pipeline(configuration: Configuration()).model(pages.sources, diagnostics: &diagnostics)
        for example in api.services.flatMap(\.actions).flatMap(\.examples) {
            bodies += [example.request, example.response].count {
                $0.map { !$0.repairs.isEmpty || $0.failure != nil } ?? false
            }
        }
        #expect(bodies == 19)
    }
}

@Suite struct OwnPagesTests {
    @Test("the pages of this repository have no finding")
    func docsInput() throws {
        let pages = try Pages(Places.package.appending(path: "docs-input"))
        var diagnostics = DiagnosticCollector()
        Pipeline(configuration: Configuration()).lint(pages.sources, diagnostics: &diagnostics)
        #expect(diagnostics.sorted == [])
    }
}
