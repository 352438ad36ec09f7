import LenientJSON
import TestSupport
import Testing

@Suite("JSON by RFC 8259")
struct StrictReadingTests {
    @Test func everyKindOfValueIsReadWithItsPlace() throws {
        let text = #" {"a": [null, true, -1.50e3, "x\u0041"], "名": {}}"#
        let node = try #require(LenientJSONReader.read(text).node)
        guard case .object(let members) = node.value else { throw Unexpected() }
        #expect(node.range == 1..<text.utf8.count)
        #expect(members.map(\.key) == ["a", "名"])
        #expect(members[0].keyRange == 2..<5)
        #expect(
            members[0].node
                == JSONNode(
                    .array([
                        JSONNode(.null, range: 8..<12), JSONNode(.bool(true), range: 14..<18),
                        JSONNode(.number("-1.50e3"), range: 20..<27), JSONNode(.string("xA"), range: 29..<38),
                    ]), range: 7..<39))
        #expect(members[1].node == JSONNode(.object([]), range: 48..<50))
    }

    private struct Unexpected: Error {}

    @Test(arguments: ["1e999", "-123456789012345678901234567890", "0.1", "1E+2", "-0"])
    func aNumberKeepsItsSpelling(spelling: String) {
        let outcome = LenientJSONReader.read(spelling)
        #expect(outcome.node?.value == .number(spelling))
        #expect(outcome.repairs.isEmpty)
    }

    @Test func duplicateKeysAreKeptInTheirOrder() throws {
        let node = try #require(LenientJSONReader.read(#"{"a": 1, "b": 2, "a": 3}"#).node)
        guard case .object(let members) = node.value else { throw Unexpected() }
        #expect(members.map(\.key) == ["a", "b", "a"])
        #expect(members.map(\.node.value) == [.number("1"), .number("2"), .number("3")])
    }

    @Test(arguments: [
        (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"), (#""\ud800\u0041""#, "\u{FFFD}A"),
        (#""\ud83d\ude00""#, "😀"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    ])
    func escapesAreDecodedAndALoneSurrogateIsReplaced(text: String, expected: String) {
        let outcome = LenientJSONReader.read(text)
        #expect(outcome.node?.value == .string(expected))
        #expect(outcome.repairs.isEmpty)
    }

    @Test(arguments: [
        #"{"a: 1": "b: 2, c"}"#, #"{"k": "“x”，：｛"}"#, ##"["// no comment", "/* nor */", "# this", "..."]"##,
        #"{"a" : "x,", "b":"y}"}"#, #"["it's", "'", "a\\", ","]"#, #"{"":""}"#, "[ ]", #"["  "]"#,
    ])
    func nothingIsRepairedInsideOfAWellFormedString(text: String) throws {
        let outcome = LenientJSONReader.read(text)
        #expect(outcome.repairs.isEmpty)
        #expect(try outcome.node.map(StrictValue.init) == StrictValue(strict: text))
    }

    @Test func validTextIsReadAsFoundationReadsItWithoutRepairs() throws {
        var random = RandomJSON(generator: SeededGenerator(seed: 1))
        for _ in 0..<3000 {
            let text = random.document()
            let outcome = LenientJSONReader.read(text)
            #expect(outcome.repairs.isEmpty, "\(text)")
            #expect(try outcome.node.map(StrictValue.init) == StrictValue(strict: text), "\(text)")
        }
    }

    @Test func theRangeOfAValueIsTheTextOfIt() throws {
        var random = RandomJSON(generator: SeededGenerator(seed: 2))
        for _ in 0..<500 {
            let text = random.document()
            var open = [try #require(LenientJSONReader.read(text).node)]
            while let node = open.popLast() {
                let part = String(decoding: Array(text.utf8)[node.range], as: UTF8.self)
                #expect(try StrictValue(strict: part) == StrictValue(node))
                switch node.value {
                case .array(let elements): open += elements
                case .object(let members): open += members.map(\.node)
                default: break
                }
            }
        }
    }
}
