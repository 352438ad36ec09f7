import APIModel
import Foundation
import LenientJSON
import SourceText
import Testing

@Suite("The model's document")
struct ModelDocumentTests {
    private let document = ModelDocument(FullModel.api)

    @Test(arguments: [false, true])
    func aModelComesBackAsItWasWritten(pretty: Bool) throws {
        let read = try ModelDocument(json: document.json(pretty: pretty))
        #expect(read == document)
        #expect(read.api.services == FullModel.api.services)
    }

    @Test func anEmptyModelComesBackAsItWasWritten() throws {
        #expect(try ModelDocument(json: ModelDocument(API()).json()) == ModelDocument(API()))
    }

    @Test func theSameModelGivesTheSameBytes() throws {
        let first = try document.json()
        for _ in 0..<5 { #expect(try document.json() == first) }
        #expect(try ModelDocument(json: first).json() == first)
    }

    @Test(arguments: [false, true])
    func keysAreSortedAndTheDocumentEndsWithALineFeed(pretty: Bool) throws {
        let json = try document.json(pretty: pretty)
        #expect(json.last == .lineFeed)
        let outcome = LenientJSONReader.read(String(decoding: json, as: UTF8.self))
        #expect(outcome.repairs.isEmpty)
        var open = [try #require(outcome.node)]
        while let node = open.popLast() {
            switch node.value {
            case .object(let members):
                let keys = members.map(\.key)
                #expect(keys == keys.sorted())
                open += members.map(\.node)
            case .array(let elements): open += elements
            default: break
            }
        }
    }

    @Test func slashesAreNotEscaped() throws {
        let json = String(decoding: try document.json(), as: UTF8.self)
        #expect(json.contains("\"/api/v2/zec\""))
        #expect(!json.contains("\\/"))
    }

    @Test func theKindsThatTheModelHasAreAllInIt() {
        let bodies = FullModel.api.services.flatMap(\.actions).flatMap(\.examples).flatMap {
            [$0.request, $0.response]
        }
        let kinds = Set(bodies.flatMap { $0?.repairs.map(\.kind) ?? [] })
        #expect(kinds == Set(JSONRepair.Kind.allCases))
        #expect(bodies.contains { $0?.failure != nil })
    }

    @Test(arguments: [0, 2, -1, 999])
    func anotherFormatVersionIsRefusedWithWordsThatSayBoth(version: Int) throws {
        let text = String(decoding: try ModelDocument(API()).json(), as: UTF8.self)
            .replacingOccurrences(of: "\"formatVersion\":1", with: "\"formatVersion\":\(version)")
        let error = #expect(throws: DecodingError.self) { try ModelDocument(json: Array(text.utf8)) }
        guard case .dataCorrupted(let context)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(context.debugDescription.contains("format version \(version) of the model; this sdkgen reads 1"))
    }

    @Test(arguments: ["", "{}", "[]", "{\"formatVersion\":1}", "{\"formatVersion\":1,\"api\":{}}", "\u{0}"])
    func whatIsNoModelIsRefused(text: String) {
        #expect(throws: DecodingError.self) { try ModelDocument(json: Array(text.utf8)) }
    }

    @Test func anExampleAsDeepAsTheReaderAllowsComesBack() throws {
        let depth = LenientJSONReader.maximumDepth
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let body = Example.Body(text: MappedText(text, at: FullModel.span(1)))
        let example = Example(head: Example.Head(), request: body, span: FullModel.span(1))
        let action = Action(name: FullModel.located("A"), page: "a.md", examples: [example])
        let document = ModelDocument(API(services: [Service(name: "s", path: "/s", actions: [action])]))
        #expect(body.json != nil)
        #expect(try ModelDocument(json: document.json()) == document)
    }
}
