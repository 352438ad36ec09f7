import Foundation
import SourceText
import TestSupport
import Testing

@testable import SDKGenerator

@Suite struct BaselineTests {
    private func finding(_ code: String, _ file: String?, line: Int = 1, _ message: String = "wrong") -> Diagnostic {
        Diagnostic(
            .warning, code, message, at: file.map { SourceSpan(file: $0, line: line, column: 1, length: 1) })
    }

    @Test("what is in the baseline is not new, wherever on its page it has moved to")
    func known() {
        let baseline = Baseline([finding("a-b", "x.md", line: 3), finding("a-b", nil)])
        let (new, gone) = baseline.compare(with: [finding("a-b", nil), finding("a-b", "x.md", line: 90)])
        #expect(new == [])
        #expect(gone == 0)
    }

    @Test("another code, page or message is new, and a finding may come as often as it did")
    func new() {
        let baseline = Baseline([finding("a-b", "x.md", line: 1), finding("a-b", "x.md", line: 2)])
        let more = [finding("a-b", "y.md"), finding("c-d", "x.md"), finding("a-b", "x.md", "worse")]
        let thrice = (1...3).map { finding("a-b", "x.md", line: $0) }
        let (new, gone) = baseline.compare(with: thrice + more)
        #expect(new == [thrice[2]] + more)
        #expect(gone == 0)
    }

    @Test("what is gone is counted")
    func gone() {
        let baseline = Baseline([finding("a-b", "x.md", line: 1), finding("a-b", "x.md", line: 2), finding("c-d", nil)])
        #expect(baseline.compare(with: [finding("a-b", "x.md")]).gone == 2)
    }

    @Test("a baseline is read as it was written, and anything else is of no use")
    func file() throws {
        let folder = try Places.temporaryFolder("baseline")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "b.json").path
        let baseline = Baseline([finding("a-b", "x.md"), finding("c-d", nil)])
        try baseline.write(to: path)
        try baseline.write(to: path)
        #expect(try Baseline(reading: path) == baseline)
        for text in ["", "[]", #"{"formatVersion": 2, "findings": []}"#] {
            try Data(text.utf8).write(to: folder.appending(path: "b.json"))
            #expect(throws: Unusable.self) { try Baseline(reading: path) }
        }
        #expect(throws: Unusable.self) { try Baseline(reading: path + "x") }
        #expect(throws: Unusable.self) { try baseline.write(to: path + "/no/folder") }
    }
}
