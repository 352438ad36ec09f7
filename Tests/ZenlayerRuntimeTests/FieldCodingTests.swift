import Foundation
import Testing
import ZenlayerRuntime

@Suite struct FieldCodingTests {
    private struct Color: ValueSet {
        var rawValue: String
        static var documentedValues: [Color] { [Color(rawValue: "RED")] }
    }

    private struct Record: Codable, Equatable {
        var number: Int?
        var numbers: [Int]?
        var grid: [[Int]]?
        var color: Color?
        var colors: [Color]?
        var inner: [Record]?

        init() {}

        init(from decoder: any Decoder) throws {
            let fields = try FieldDecoder(decoder)
            number = fields.value("number")
            numbers = fields.list("numbers")
            grid = fields.list("grid")
            color = fields.value("color")
            colors = fields.list("colors")
            inner = fields.list("inner")
        }

        func encode(to encoder: any Encoder) throws {
            var fields = FieldEncoder(encoder)
            fields.write(number, "number")
            fields.write(numbers, "numbers")
            fields.write(grid, "grid")
            fields.write(color, "color")
            fields.write(inner, "inner")
            try fields.finish()
        }
    }

    private func decode(_ text: String) throws -> (record: Record, mismatches: [DecodingMismatch]) {
        let decoder = JSONDecoder()
        let mismatches = DecodingMismatches()
        decoder.userInfo[.decodingMismatches] = mismatches
        return (try decoder.decode(Record.self, from: Data(text.utf8)), mismatches.all)
    }

    @Test(arguments: ["{}", #"{"number": null, "inner": null, "unknown": [1]}"#])
    func `a field that is missing or null is nil and no mismatch`(text: String) throws {
        let (record, mismatches) = try decode(text)
        #expect(record == Record())
        #expect(mismatches.isEmpty)
    }

    @Test func `a field of another type is nil, and recorded with its path and the reason`() throws {
        let (record, mismatches) = try decode(#"{"number": "x", "numbers": {}, "inner": [{"number": []}]}"#)
        #expect(record.number == nil && record.numbers == nil && record.inner?.count == 1)
        #expect(mismatches.map(\.path) == ["number", "numbers", "inner[0].number"])
        #expect(mismatches.allSatisfy { $0.kind == .type && !$0.reason.isEmpty })
    }

    @Test func `an element of another type is left out, and recorded`() throws {
        let (record, mismatches) = try decode(
            #"{"numbers": [1, "2", null, 3], "grid": [[1], ["x"]], "inner": [7, {}]}"#)
        #expect(record.numbers == [1, 3] && record.grid == [[1]] && record.inner == [Record()])
        #expect(mismatches.map(\.path) == ["numbers[1]", "numbers[2]", "grid[1][0]", "inner[0]"])
    }

    @Test func `a value that is not documented is kept, and recorded`() throws {
        let (record, mismatches) = try decode(#"{"color": "BLUE", "colors": ["RED", "GREEN"]}"#)
        #expect(record.color?.rawValue == "BLUE" && record.color?.isDocumented == false)
        #expect(record.colors == ["RED", "GREEN"])
        #expect(mismatches.map(\.kind) == [.undocumentedValue, .undocumentedValue])
        #expect(mismatches.map(\.path) == ["color", "colors[1]"])
    }

    @Test func `what is no object cannot be read, with or without a place to record it`() {
        #expect(throws: DecodingError.self) { try decode("[]") }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Record.self, from: Data("3".utf8)) }
    }

    @Test func `decoding without a place to record reads the same`() throws {
        let record = try JSONDecoder().decode(Record.self, from: Data(#"{"number": "x", "color": "BLUE"}"#.utf8))
        #expect(record.number == nil && record.color == "BLUE")
    }

    @Test func `nil is not written`() throws {
        var record = Record()
        record.color = "RED"
        record.inner = [Record()]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(record), as: UTF8.self) == #"{"color":"RED","inner":[{}]}"#)
    }

    private struct Measures: Encodable {
        var first: Double?
        var second: Double?
        var nested: [Double]?

        func encode(to encoder: any Encoder) throws {
            var fields = FieldEncoder(encoder)
            fields.write(first, "first")
            fields.write(second, "second")
            fields.write(nested, "nested")
            try fields.finish()
        }
    }

    @Test(arguments: [
        (Measures(first: 1, second: .infinity), ["second"]), (Measures(first: .nan, second: .infinity), ["first"]),
        (Measures(second: 2, nested: [1, -.infinity]), ["nested", "Index 1"]),
    ])
    private func `the first value that JSON cannot express is thrown, with its path`(
        measures: Measures, path: [String]
    ) throws {
        let error = try #require(throws: EncodingError.self) { try JSONEncoder().encode(measures) }
        guard case .invalidValue(_, let context) = error else { throw error }
        #expect(context.codingPath.map(\.stringValue) == path)
    }

    @Test(arguments: [(#"{"requestId": "T-1"}"#, "T-1"), (#"{"requestId": 1}"#, nil), ("{}", nil)])
    func `an acknowledgement is read as the outputs of a module are`(text: String, id: String?) throws {
        let acknowledgement = try JSONDecoder().decode(Acknowledgement.self, from: Data(text.utf8))
        #expect(acknowledgement == Acknowledgement(requestId: id))
    }
}
