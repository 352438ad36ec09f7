import LenientJSON
import Testing

@Suite("Repairs of JSON")
struct RepairTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var mended: String
        var kinds: [JSONRepair.Kind]
        var testDescription: String { text }

        init(_ text: String, _ mended: String, _ kinds: JSONRepair.Kind...) {
            self.text = text
            self.mended = mended
            self.kinds = kinds
        }
    }

    static let punctuation: [Case] = [
        Case(#"{"a"："x"，"b": 1}"#, #"{"a":"x","b": 1}"#, .fullWidthPunctuation, .fullWidthPunctuation),
        Case(#"{“a”: “x"}"#, #"{"a": "x"}"#, .fullWidthPunctuation, .fullWidthPunctuation, .fullWidthPunctuation),
        Case(#"{"a”: "x”, "b": 1}"#, #"{"a": "x", "b": 1}"#, .fullWidthPunctuation, .fullWidthPunctuation),
        Case(
            #"｛"a": ［1、2］｝"#, #"{"a": [1,2]}"#, .fullWidthPunctuation, .fullWidthPunctuation, .fullWidthPunctuation,
            .fullWidthPunctuation, .fullWidthPunctuation),
        Case(
            #"{'a': 'say "hi"'}"#, #"{"a": "say \"hi\""}"#, .singleQuote, .singleQuote, .singleQuote,
            .unescapedCharacter, .unescapedCharacter, .singleQuote),
        Case(#"{"a": 1,}"#, #"{"a": 1}"#, .trailingComma),
        Case(#"{"a": [1, 2，]}"#, #"{"a": [1, 2]}"#, .trailingComma),
        Case("{\n  \"a\": 1\n  \"b\": 2\n}", "{\n  \"a\": 1,\n  \"b\": 2\n}", .missingComma),
        Case(#"[{"a": 1} {"a": 2}]"#, #"[{"a": 1}, {"a": 2}]"#, .missingComma),
        Case(#"["a" "b" 1 true]"#, #"["a", "b", 1, true]"#, .missingComma, .missingComma, .missingComma),
        Case(#"{"a" {"b": 1}, "c" "d"}"#, #"{"a": {"b": 1}, "c": "d"}"#, .missingColon, .missingColon),
        Case("[1,, 2]", "[1, 2]", .strayText),
    ]

    static let quotes: [Case] = [
        Case(#"{totalCount: 1}"#, #"{"totalCount": 1}"#, .missingQuote, .missingQuote),
        Case(#"{raidType": 0}"#, #"{"raidType": 0}"#, .missingQuote),
        Case("{\n  \"a: 1,\n  \"b\": 2\n}", "{\n  \"a\": 1,\n  \"b\": 2\n}", .missingQuote),
        Case(#"{"a: "x", "b: "y"}"#, #"{"a": "x", "b": "y"}"#, .missingQuote, .missingQuote),
        Case("{\"a\": \"x,\n\"b\": \"y\n}", "{\"a\": \"x\",\n\"b\": \"y\"\n}", .missingQuote, .missingQuote),
        Case(#"{"a": "x, "b": 1}"#, #"{"a": "x", "b": 1}"#, .missingQuote),
        Case(
            #"{"zone": SEL-A, "size": 100GB}"#, #"{"zone": "SEL-A", "size": "100GB"}"#, .missingQuote, .missingQuote,
            .missingQuote, .missingQuote),
        Case(
            #"{"ip": 10.0.0.1", "time": 2022-10-12T14:42:08Z}"#, #"{"ip": "10.0.0.1", "time": "2022-10-12T14:42:08Z"}"#,
            .missingQuote, .missingQuote, .missingQuote),
        Case(#"{"a": ...}"#, #"{"a": "..."}"#, .missingQuote, .missingQuote),
        Case(#"{"a": "x}"#, #"{"a": "x"}"#, .missingQuote),
        Case(
            #"{"a": "INVALID\_NIC", "b": "C:\dir"}"#, #"{"a": "INVALID_NIC", "b": "C:\\dir"}"#, .unescapedCharacter,
            .unescapedCharacter),
        Case("{\"a\": \"x\ty\nand more\"}", #"{"a": "x\ty\nand more"}"#, .unescapedCharacter, .unescapedCharacter),
        Case(#"["\u12"]"#, #"["\\u12"]"#, .unescapedCharacter),
    ]

    static let brackets: [Case] = [
        Case(#"{"a": [1, {"b": 2"#, #"{"a": [1, {"b": 2}]}"#, .missingBracket, .missingBracket, .missingBracket),
        Case(#"{"a": [1, 2}"#, #"{"a": [1, 2]}"#, .missingBracket),
        Case("{\"a\": 1,\n", "{\"a\": 1}\n", .trailingComma, .missingBracket),
        Case(#"{"a": 1}}"#, #"{"a": 1}"#, .strayText),
        Case(#"{"a": {"b": 1}], "c": 2}"#, #"{"a": {"b": 1}, "c": 2}"#, .strayText),
        Case(#"{"l": [{"a": 1}}, {"a": 2}]}"#, #"{"l": [{"a": 1}, {"a": 2}]}"#, .strayText),
    ]

    static let strayText: [Case] = [
        Case(
            "{\"a\": 1, // one, \"two\"\n\"b\": /* x */ 2 # c\n}", "{\"a\": 1, \n\"b\":  2 \n}", .strayText, .strayText,
            .strayText),
        Case(#"[1, 2, ...]"#, #"[1, 2 ]"#, .trailingComma, .strayText),
        Case("{\"a\": 1\n ...\n}", "{\"a\": 1\n \n}", .strayText),
        Case(#"{"a": 1 GB, "b": [2 GB, 3]}"#, #"{"a": 1 , "b": [2 , 3]}"#, .strayText, .strayText),
        Case("{\"a\": 1,\nConnected to: the VM, address: 'x'\n\"b\": 2}", "{\"a\": 1,\n\n\"b\": 2}", .strayText),
        Case("HTTP/1.1 200 OK\nX-Id: 7\n\n{\"a\": 1}", #"{"a": 1}"#, .strayText),
        Case("{\"a\": 1}\nDone.\n", "{\"a\": 1}\n\n", .strayText),
        Case("{\"a\":\u{A0}1}\u{3000}", #"{"a":1}"#, .strayText, .strayText),
        Case(#"{"a": 1（可选）, "b": true(x)}"#, #"{"a": 1, "b": true}"#, .strayText, .strayText),
        Case(#"{"a": 1 }　// ｛"#, #"{"a": 1 }"#, .strayText, .strayText),
    ]

    @Test(arguments: punctuation + quotes + brackets + strayText)
    func aMistakeOfOneKindIsMendedWhereItStands(_ example: Case) throws {
        let outcome = LenientJSONReader.read(example.text)
        let node = try #require(outcome.node, "\(String(describing: outcome.failure))")
        #expect(outcome.repairs.applied(to: example.text) == example.mended)
        #expect(outcome.repairs.map(\.kind) == example.kinds)
        #expect(try StrictValue(node) == StrictValue(strict: example.mended))
    }

    @Test func aRepairNamesThePlaceOfTheMistake() {
        let outcome = LenientJSONReader.read("{\"a\": \"x\"，\n\"b: 1}")
        #expect(
            outcome.repairs == [
                JSONRepair(.fullWidthPunctuation, range: 9..<12, replacement: ","),
                JSONRepair(.missingQuote, range: 15..<15, replacement: "\""),
            ])
    }

    @Test(arguments: [
        ("", "a value", 0), (" \n\t", "a value", 3), ("success", "a value", 0), ("{\"a\": }", "a value", 6),
        ("{\"a\"", "':' after a key", 4), ("{\"a\", \"b\"}", "':' after a key", 4),
        ("{\"a\": 1, {\"b\": 2}}", "a key", 9),
        ("{\"a\": \"say \"hi\" now\"}", "',' or '}'", 12), ("[\"a\": 1]", "',' or ']'", 4),
        ("{\"a\": 10 000}", "',' or '}'", 9), ("{\"a\": 1}\n{\"b\": 2}", "the end", 9), ("\"a\": 1}", "the end", 3),
        ("{\"a", "a closing quote", 2), ("{'a: 1}", "a closing quote", 1),
    ])
    func whatWouldHaveToBeGuessedFails(text: String, expected: String, offset: Int) {
        let outcome = LenientJSONReader.read(text)
        #expect(outcome.node == nil)
        #expect(outcome.repairs.isEmpty)
        #expect(outcome.failure == JSONFailure(expected: expected, offset: offset))
    }
}
