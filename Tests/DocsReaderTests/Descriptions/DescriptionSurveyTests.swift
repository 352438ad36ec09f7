import APIModel
import DocsReader
import Foundation
import RichText
import TestSupport
import Testing

/// What is recognised in real descriptions. The 142 facts that are counted here were read by eye: none is wrong.
///
/// Five that a person sees are missed: two lists and a range that no pattern declares, and the defaults of two cells that
/// state the defaults of parts of the value too.
@Suite("Descriptions of the corpus", .enabled(if: Places.corpus != nil, "the corpus is not here"))
struct DescriptionSurveyTests {
    private let reader = DescriptionReader(patterns: .all)
    private let descriptions: [DocumentedDescription]

    init() throws {
        descriptions = try DocumentedDescription.all(
            in: try #require(Places.corpus).appending(path: "zenlayer-zh-2023"))
    }

    private func facts(_ page: String, _ field: String) throws -> DescriptionFacts {
        let description = try #require(descriptions.first { $0.page.hasSuffix("/\(page).md") && $0.field == field })
        return reader.read(description.text, of: description.shape)
    }

    @Test func theCountsAreThoseThatWereReadByEye() {
        let facts = descriptions.map { reader.read($0.text, of: $0.shape) }
        #expect(descriptions.count == 513)
        #expect(facts.count { $0 != DescriptionFacts() } == 127)
        #expect(facts.count { $0.defaultValue != nil } == 24)
        #expect(facts.count { $0.range != nil } == 13)
        #expect(facts.count { $0.length != nil } == 34)
        #expect(facts.count { $0.unit != nil } == 24)
        #expect(facts.count { $0.requiredWhen != nil } == 8)
        #expect(facts.count { $0.deprecation != nil } == 0)
        #expect(facts.count { !$0.values.isEmpty } == 39)
        #expect(facts.map(\.values.count).reduce(0, +) == 93)
    }

    @Test func factsOfSomeFieldsAreWhatTheirPagesSay() throws {
        let size = try facts("describeinstances", "pageSize")
        #expect(size.defaultValue == "20" && size.range == Bounds(maximum: "1000"))
        let amount = try facts("createinstances", "amount")
        #expect(amount.defaultValue == "1" && amount.range == Bounds(minimum: "1", maximum: "100"))
        let bandwidth = try facts("createinstances", "internetMaxBandwidthOut")
        #expect(bandwidth.defaultValue == "1" && bandwidth.unit == "Mbps")
        let name = try facts("createinstances", "instanceName")
        #expect(name.length == Bounds(maximum: "64") && name.defaultValue == nil)
        #expect(try facts("createinstances", "password").length == Bounds(minimum: "8", maximum: "16"))
        #expect(try facts("describeimages", "catalog").values.map(\.value).first == "centos")
        #expect(try facts("describezones", "acceptLanguage").values.map(\.value) == ["zh-CN", "en-US"])
        #expect(try facts("datastructure", "chargeUnit").values.map(\.value) == ["HOUR", "DAY", "MONTH"])
        #expect(try facts("datastructure", "fsType") == DescriptionFacts())
    }
}
