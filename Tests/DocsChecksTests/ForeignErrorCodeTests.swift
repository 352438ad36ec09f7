import APIModel
import DocsChecks
import RichText
import SourceText
import Testing

@Suite struct ForeignErrorCodeTests {
    private func messages(codes: Int, text: String) throws -> [String] {
        func located(_ text: String, line: Int) -> Located<String> {
            Located(text, at: SourceSpan(file: "a.md", line: line, column: 1, length: 1))
        }
        var action = Action(name: located("WipeDisk", line: 1), page: "a.md")
        action.discussion = RichText(plain: text)
        action.errorCodes = (0..<codes).map {
            ErrorCode(code: located("INVALID_VPC\($0)_NOT_FOUND", line: 10 + $0), status: nil)
        }
        let api = API(services: [Service(name: "zec", path: "/api/v2/zec", actions: [action])])
        let rule = try #require(Rule.all.first { $0.id == "foreign-error-code" })
        return rule.findings(in: CheckContext(api, sources: [])).map(\.message)
    }

    @Test("a code about something else is found")
    func isFound() throws {
        #expect(
            try messages(codes: 1, text: "Wipes.") == [
                "'INVALID_VPC0_NOT_FOUND' is about 'vpc0', which 'WipeDisk' never mentions"
            ])
    }

    @Test("codes that are too many to be compared with the text are told of, once")
    func isToldOf() throws {
        let found = try messages(codes: 9_000, text: String(repeating: "Wipes it. ", count: 1_000))
        #expect(found == ["'WipeDisk' has so many error codes and so much text that they were not compared"])
    }
}
