import APIChanges
import Foundation
import SDKGenerator
import SourceText
import TestSupport
import Testing

/// Every code that a source can print is explained, and nothing else is.
@Suite struct CodeCatalogTests {
    @Test("the sources print the codes of the catalogue and no others")
    func complete() throws {
        let explained = Set(CodeCatalog.codes).union(ChangeRule.all.map(\.id))
        let printed = try Self.printedCodes()
        #expect(printed.subtracting(explained).sorted() == [])
        #expect(explained.subtracting(printed).sorted() == [])
        #expect(printed.count > 90)
    }

    @Test("no code is explained twice, and each explanation is complete")
    func wellFormed() {
        #expect(CodeCatalog.codes == Set(CodeCatalog.codes).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for explanation in CodeCatalog.explanations {
            #expect(explanation.code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)+/) != nil)
            #expect(explanation.statement.hasSuffix("."), "\(explanation.code)")
            #expect(explanation.reason.hasSuffix(".") || explanation.reason.hasSuffix(")"), "\(explanation.code)")
        }
    }

    /// The codes in calls that make a diagnostic; those that are put together of parts are spelt out here.
    private static func printedCodes() throws -> Set<String> {
        let call =
            /(?:error|warning|note|Unusable|UnreadableFile|FetchProblem|Diagnostic|ChangeRule|Rule|fail|report)\(\s*(?:[^"()]*,\s*)?"([^"]+)"/
        let code = /[a-z0-9]+(?:-[a-z0-9]+)+/
        var codes: Set<String> = []
        let root = Places.package.appending(path: "Sources")
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(".swift") {
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            let prefix = path.contains("Configuration/") && text.contains("YAMLReader") ? "configuration-" : ""
            for match in text.matches(of: call) {
                switch String(match.1) {
                case #"no-such-\(kind)"#: codes.formUnion(["page", "action", "service"].map { "no-such-\($0)" })
                case #"output-\(difference.kind.rawValue)"#: codes.formUnion(["output-edited", "output-foreign"])
                case let word where word.wholeMatch(of: code) != nil:
                    // The reader of the configuration puts its own word in front, except in one place.
                    codes.insert(word.hasPrefix(prefix) ? word : prefix + word)
                default: break
                }
            }
        }
        return codes
    }
}
