import Foundation
import Testing
import ZenlayerRuntime

@Suite struct ValueTests {
    @Test(arguments: [
        ("2025-03-21T06:00:00Z", 1_742_536_800.0), ("2025-03-21T06:00:00.250Z", 1_742_536_800.25),
        ("2025-03-21T14:00:00+08:00", 1_742_536_800), ("2025-03-21 06:00:00", 1_742_536_800),
        ("2025-03-21", 1_742_515_200),
    ])
    func `a timestamp in a known spelling has a date`(text: String, seconds: Double) {
        #expect(Timestamp(rawValue: text).date?.timeIntervalSince1970 == seconds)
    }

    @Test(arguments: ["", "yesterday", "2025-13-45T00:00:00Z", "1742536800"])
    func `a timestamp in another spelling keeps it and has no date`(text: String) throws {
        let timestamp = Timestamp(rawValue: text)
        #expect(timestamp.date == nil)
        let data = try JSONEncoder().encode([timestamp])
        #expect(try JSONDecoder().decode([Timestamp].self, from: data) == [timestamp])
    }

    @Test func `a timestamp of a date is in UTC`() {
        #expect(Timestamp(Date(timeIntervalSince1970: 1_742_536_800)).rawValue == "2025-03-21T06:00:00Z")
    }

    @Test(arguments: [
        "null", "true", "0", "-12345678901234567890", "0.1", #""x""#, "[]", "{}",
        #"{"a":[1,{"b":null},"c"],"d":false}"#,
    ])
    func `a JSON value comes out as it went in`(text: String) throws {
        let value = try JSONDecoder().decode([JSONValue].self, from: Data("[\(text)]".utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let again = try encoder.encode(value)
        #expect(String(decoding: again, as: UTF8.self) == "[\(text)]")
    }

    @Test func `a JSON value can be written as a literal and read by key`() {
        let value: JSONValue = ["a": [1, 2.5, nil, true, "x"], "b": ["c": 0]]
        #expect(value["b"]?["c"] == 0)
        #expect(value["a"]?["c"] == nil && value["z"] == nil)
    }

    private struct Node: Equatable {
        @Indirect var next: Node?
        var name: String
    }

    @Test func `a structure can contain one of its own kind, by value`() {
        var first = Node(next: Node(next: nil, name: "b"), name: "a")
        let copy = first
        first.next?.name = "c"
        #expect(copy.next?.name == "b" && first.next?.name == "c" && first != copy)
    }
}
