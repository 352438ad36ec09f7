import APIModel
import DocsChecks
import Foundation
import SDKGenerator
import SDKTestSupport
import SourceText
import SwiftPlan
import TestSupport
import Testing

/// Hostile input that is read: each page of it says what the diagnostics say, and all of it together gives an SDK that
/// compiles with warnings as errors and declares what was planned.
@Suite struct AcceptedInputTests {
    /// A line of the list of what hostile input looks like.
    struct Input: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// Codes of the errors and warnings of reading and planning.
        var codes: [String] = []
        /// What the generated file of the action has in it.
        var has: [String] = []
        var change: @Sendable (inout HostilePage) -> Void
        var bytes: @Sendable (String) -> [UInt8] = { Array($0.utf8) }
    }

    static let comments = [
        Input(testDescription: "LF in a description") { $0.description = "One.\nexit(1)\n\nlet x = 1" },
        Input(testDescription: "CR LF") {
            $0.description = "One.\nexit(1)"
        } bytes: {
            Array($0.replacing("\n", with: "\r\n").utf8)
        },
        Input(testDescription: "lone CR") {
            $0.description = "One.\nexit(1)"
        } bytes: {
            Array($0.replacing("\n", with: "\r").utf8)
        },
        Input(testDescription: "line ends as references") {
            $0.description = "One.&#10;exit(1)&#13;exit(2)&#x2028;exit(3)&#x85;exit(4)&#x0B;exit(5)"
            $0.inputs = "| a | No | String | One.&#10;exit(6)&#13;&#10;exit(7) |\n"
        },
        Input(testDescription: "line breaks of HTML") {
            $0.inputs = "| a | No | String | One.<br>exit(1)<br/>exit(2)<p>exit(3)</p> |\n"
        },
        Input(testDescription: "the end of a block comment", has: ["\\*/ exit(1) /\\*"]) {
            $0.description = "\\*/ exit(1) /\\*"
        },
        Input(testDescription: "a forged callout") {
            $0.description = "One.\n\n- Throws: nothing\n- Parameter input: forged"
        },
        Input(testDescription: "controls of direction") { $0.description = "a\u{202E}b&#8238;c\u{2066}d\u{200F}e" },
        Input(testDescription: "a line of 100 KB") { $0.description = String(repeating: "word ", count: 20_000) },
        Input(testDescription: "a word of 100 KB") { $0.description = String(repeating: "w", count: 100_000) },
    ]

    static let literals = [
        Input(
            testDescription: "quotes, interpolation, delimiters, backslashes, ESC and U+2028 in error codes",
            codes: ["unusual-code"],
            has: [#""a\"b""#, #""a\\(exit(1))""#, ##""a\"#""##, #""ax\\""#, #""aa\u{1B}[31m""#, #""ab\u{2028}c""#]
        ) {
            let codes = ["a\"b", "a\\(exit(1))", "a\"#", "ax\\", "aa\u{1B}[31m", "ab\u{2028}c"]
            $0.codes = codes.map { "| 400 | \($0.asReferences) | x |\n" }.joined()
        },
        Input(
            testDescription: "the same in names of fields", codes: ["unusual-name"],
            has: [#""n\\(exit(1))""#, ##""n\"#""##]
        ) {
            $0.inputs = HostilePage.rows("n\\(exit(1))".asReferences, "n\"#".asReferences, "nx\\".asReferences)
        },
        Input(testDescription: "the same in values of a description", codes: ["unusual-value"], has: [##""\"#""##]) {
            $0.inputs = "| mode | No | String | Valid values: `\"#`, `\\(exit(5))`, `a\"b`. |\n"
        },
        // CommonMark 0.30, sections 2.3 and 2.5: both become U+FFFD.
        Input(
            testDescription: "NUL and a lone surrogate", codes: ["unusual-name"],
            has: ["\"a\u{FFFD}b\"", "\"c\u{FFFD}d\""]
        ) {
            $0.inputs = HostilePage.rows("a&#0;b", "c&#xD800;d")
        },
    ]

    static let identifiers = [
        Input(testDescription: "keywords", has: ["public var `class`: String?"]) {
            $0.inputs = HostilePage.rows(
                "class", "self", "Type", "Protocol", "init", "default", "in", "is", "as", "await", "throws",
                "repeat", "nil", "true", "Any", "some", "none", "actor", "get", "set", "willSet")
        },
        Input(testDescription: "names that are none in Swift", codes: ["unusual-name"]) {
            $0.inputs = HostilePage.rows("_", "$0", "1st", "`x`", "a b", "😀", "а", "é", "(", ";", "x: Int = exit(8)")
        },
        Input(testDescription: "names of 200 and more characters that differ at their ends") {
            let long = String(repeating: "n", count: 250)
            $0.inputs = HostilePage.rows(String(repeating: "n", count: 200), long + "a", long + "b")
        },
        Input(testDescription: "structures named as types of the language", has: ["public var s: StringStructure?"]) {
            $0.inputs = ["String", "Error", "Input", "Node"].map { name in
                "| \(name.prefix(1).lowercased()) | No | [\(name)](datastructure.md#\(name.lowercased())) | A field. |\n"
            }
            .joined()
        },
    ]

    static let structure = [
        Input(testDescription: "60,000 asterisks") { $0.description = String(repeating: "*", count: 60_000) },
        Input(testDescription: "60,000 brackets") { $0.description = String(repeating: "[", count: 60_000) },
        Input(
            testDescription: "ragged rows", codes: ["missing-type", "table-row-too-long", "table-row-too-short"],
            has: ["public var a: JSONValue?", "public var b: String?"]
        ) { $0.inputs = "| a | No |\n| b | No | String | c | d |\n" },
        Input(testDescription: "a hint that is never closed", codes: ["unclosed-tag"]) {
            $0.description = "{% hint style=\"info\" %}\nx"
        },
        Input(testDescription: "a tag that never ends", codes: ["malformed-tag"]) { $0.description = "{% hint" },
        Input(testDescription: "JSON 10,000 deep, which lint reports") {
            $0.response = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        },
        Input(testDescription: "JSON with a key twice") { $0.response = #"{"requestId": "T1", "requestId": "T2"}"# },
        Input(
            testDescription: "numbers beyond Double and Int64",
            has: ["public let size: Int?", "public let cost: Double?"]
        ) {
            $0.outputs = "| size | Integer | A size. |\n| cost | Double | A cost. |\n"
            $0.response = #"{"requestId": "T1", "response": {"size": 99999999999999999999, "cost": 1e999}}"#
        },
        Input(testDescription: "a command of a CI system in a description") {
            $0.description = "::set-output name=x::y\n\n%0A::error::z"
        },
    ]

    static let inputs = comments + literals + identifiers + structure

    /// The names `String`, `Error` and `Input`, and a structure that contains itself.
    private static let structures =
        "# Data Structures\n\n"
        + ["String", "Error", "Input", "Node"]
        .map { name in
            """
            ## \(name)

            | Parameter Name | Type | Description |
            | --- | --- | --- |
            | next | [\(name)](#\(name.lowercased())) | The next. |
            | all | Array of [\(name)](#\(name.lowercased())) | All. |


            """
        }
        .joined()

    @Test("all of it is read, says what is wrong, declares what was planned, and compiles without a warning")
    func accepted() async throws {
        var sources = [
            SourceFile(path: "datastructure.md", text: Self.structures), SourceFile(path: "empty.md", text: ""),
        ]
        for (number, input) in Self.inputs.enumerated() {
            var page = HostilePage("WipeDisk\(number)")
            input.change(&page)
            sources.append(try SourceFile(path: "\(number).md", contents: input.bytes(page.text)))
        }
        let service = ServiceConfiguration(
            name: "zec", path: "/api/v2/zec", version: "2025-09-01", module: "ZenlayerZEC")
        let pipeline = Pipeline(configuration: Configuration(services: [service]))
        var diagnostics = DiagnosticCollector()
        let sdk = pipeline.run(sources, diagnostics: &diagnostics)
        #expect(diagnostics.sorted.filter { $0.severity == .error } == [])

        let rules = Set(Rule.all.map(\.id))
        for (number, input) in Self.inputs.enumerated() {
            let codes = diagnostics.sorted.filter { $0.span?.file == "\(number).md" && !rules.contains($0.code) }.map(
                \.code)
            #expect(Set(codes).sorted() == input.codes, "\(input.testDescription)")
            let path = "ZenlayerZEC/Actions/WipeDisk\(number).swift"
            let file = try #require(sdk.files.first { $0.path == path }, "\(input.testDescription)")
            // Lists of values may have a file of their own.
            let shared = sdk.files.filter { $0.path.hasPrefix("ZenlayerZEC/ValueSets/") }
            let text = ([file] + shared).map { String(decoding: $0.contents, as: UTF8.self) }.joined()
            for part in input.has { #expect(text.contains(part), "\(input.testDescription): \(part)") }
        }

        try await GeneratedModule.with(sdk.files) { module in
            try await module.check()
            let parsed = try await ParsedSwift.parse(sdk.files.map(\.contents), in: module.folder)
            var plans = DiagnosticCollector()
            var options = PlannerOptions()
            options.modules["zec"] = ModuleOptions(service: "zec", module: "ZenlayerZEC")
            let planned = PlannedDeclarations.asParsed(SDKPlanner(options: options).plan(sdk.api, diagnostics: &plans))
            let declared = parsed.reduce(into: Set<String>()) { $0.formUnion($1.declarations) }
            #expect(declared.symmetricDifference(planned).sorted() == [])
            #expect(parsed.flatMap(\.oddities) == [])
        }
    }

    @Test("an empty page, and a page that is no documentation, are in the model as ignored, with a reason")
    func ignored() {
        var diagnostics = DiagnosticCollector()
        let pages = [SourceFile(path: "a.md", text: ""), SourceFile(path: "b.md", text: "Hello.\n")]
        let api = Pipeline(configuration: Configuration()).model(pages, diagnostics: &diagnostics)
        #expect(api.pages.map(\.kind) == [.other, .other])
        #expect(api.pages.allSatisfy { $0.reason?.isEmpty == false })
    }
}

extension String {
    /// Spelt with character references, so that no mark of Markdown changes it.
    fileprivate var asReferences: String { unicodeScalars.map { "&#\($0.value);" }.joined() }
}
