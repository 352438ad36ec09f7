import Foundation
import TestSupport
import Testing

@testable import SDKGenerator

@Suite struct LineDifferenceTests {
    private func unified(_ old: String?, _ new: String?, limit: Int = 1000) -> String {
        LineDifference(from: old.map { Array($0.utf8) }, to: new.map { Array($0.utf8) })
            .unified(oldName: "a/x", newName: "b/x", limit: limit)
    }

    @Test("a change is shown with three lines around it")
    func change() {
        let old = (1...10).map { "\($0)\n" }.joined()
        #expect(
            unified(old, old.replacing("5\n", with: "five\nand more\n")) == """
                --- a/x
                +++ b/x
                @@ -2,7 +2,8 @@
                 2
                 3
                 4
                -5
                +five
                +and more
                 6
                 7
                 8

                """)
        #expect(unified(old, old).isEmpty)
    }

    @Test("a file that is to come or to go, and one without a last line feed")
    func ends() {
        #expect(unified(nil, "1\n2\n") == "--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+1\n+2\n")
        #expect(unified("1\n", nil) == "--- a/x\n+++ b/x\n@@ -1 +0,0 @@\n-1\n")
        #expect(
            unified("1", "1\n") == "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n")
    }

    @Test("what is too long is cut, and what is too different is replaced, in little time")
    func bounds() {
        let lines = (0..<5).map { "\($0)\n" }.joined()
        #expect(unified(nil, lines, limit: 3).hasSuffix("+0\n+1\n… 3 lines more\n"))
        let (old, new) = ((0..<200_000).map { "a\($0)\n" }.joined(), (0..<200_000).map { "b\($0)\n" }.joined())
        #expect(unified(old, new, limit: 1).hasPrefix("--- a/x\n+++ b/x\n@@ -1,200000 +1,200000 @@\n…"))
    }

    @Test(
        "patch makes the new text of the old one",
        .enabled("needs patch") { await Command.isInstalled("patch") })
    func patch() async throws {
        var generator = SeededGenerator(seed: 11)
        let folder = try Places.temporaryFolder("difference")
        defer { try? FileManager.default.removeItem(at: folder) }
        for _ in 0..<60 {
            let old = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
                "\(Int.random(in: 0..<6, using: &generator))\n"
            }
            var new = old
            for _ in 0..<Int.random(in: 0...5, using: &generator) {
                let place = Int.random(in: 0...new.count, using: &generator)
                if Bool.random(using: &generator) || place == new.count {
                    new.insert("\(Int.random(in: 0..<6, using: &generator))\n", at: place)
                } else {
                    new.remove(at: place)
                }
            }
            guard old != new, !new.isEmpty else { continue }
            try Data(old.joined().utf8).write(to: folder.appending(path: "x"))
            let difference = unified(old.joined(), new.joined())
            let result = try await Command("patch", ["-p1", "-s"], in: folder.path).run(input: difference)
            #expect(result.status == 0, "\(difference)\n\(result.output)")
            #expect(try String(contentsOf: folder.appending(path: "x"), encoding: .utf8) == new.joined())
        }
    }
}
