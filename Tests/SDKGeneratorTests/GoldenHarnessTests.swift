import Foundation
import TestSupport
import Testing

@Suite struct GoldenHarnessTests {
    private let golden: Golden
    private let accept = "swift test --filter GoldenTests"

    init() throws {
        golden = Golden(folder: try Places.temporaryFolder("golden-harness"))
        try FileManager.default.createDirectory(at: golden.docs, withIntermediateDirectories: true)
        try Data("# A\n".utf8).write(to: golden.docs.appending(path: "a.md"))
        try Data("docs: docs\n".utf8).write(to: golden.configuration)
    }

    private func settle(_ actual: [String: String], _ mode: Golden.Mode) async throws -> String? {
        try await golden.settle(actual.mapValues { Array($0.utf8) }, mode: mode, accept: accept)
    }

    @Test("what was recorded is found equal, and the given files stay")
    func recordsAndCompares() async throws {
        let actual = ["model.json": "{}\n", "output/A/B.swift": "let b = 1\n"]
        #expect(try await settle(actual, .record) == nil)
        #expect(try await settle(actual, .compare) == nil)
        #expect(FileManager.default.fileExists(atPath: golden.docs.appending(path: "a.md").path))
        #expect(FileManager.default.fileExists(atPath: golden.configuration.path))
    }

    @Test("a changed file fails with a diff and the command that accepts it")
    func showsDiff() async throws {
        _ = try await settle(["model.json": "one\ntwo\n"], .record)
        let problem = try #require(try await settle(["model.json": "one\n2\n"], .compare))
        #expect(problem.contains("\n-two\n+2\n"))
        #expect(problem.hasSuffix("to accept this: UPDATE_GOLDENS=1 \(accept)\n"))
    }

    @Test("a missing and an extra file fail, and recording removes the extra one")
    func missingAndExtra() async throws {
        _ = try await settle(["a.txt": "a\n", "b.txt": "b\n"], .record)
        let problem = try #require(try await settle(["b.txt": "b\n", "c.txt": "c\n"], .compare))
        #expect(problem.contains("a.txt is expected, and was not made"))
        #expect(problem.contains("c.txt is not expected, and was made"))
        #expect(!problem.contains("b.txt"))
        _ = try await settle(["b.txt": "b\n"], .record)
        #expect(!FileManager.default.fileExists(atPath: golden.folder.appending(path: "a.txt").path))
    }

    @Test("nothing is recorded unless it is asked for, nor ever in CI")
    func modes() {
        #expect(Golden.Mode(environment: [:]) == .compare)
        #expect(Golden.Mode(environment: ["UPDATE_GOLDENS": "1"]) == .record)
        #expect(Golden.Mode(environment: ["UPDATE_GOLDENS": "0"]) == .compare)
        #expect(Golden.Mode(environment: ["UPDATE_GOLDENS": "1", "CI": "true"]) == .compare)
    }
}
