import Foundation
import Testing

@testable import SDKGenerator

/// The lists of an output folder are written by hand, and read by Foundation.
@Suite struct JSONTextTests {
    @Test(
        "a string is read as it was written",
        arguments: ["", "a/b.swift", "\"\\", "\u{0}\n\t\u{1F}", "é 中文 😀 \u{2028}"])
    func strings(text: String) throws {
        var json = JSONText()
        json.append(list: [text, "next"])
        #expect(try JSONDecoder().decode([String].self, from: Data(json.bytes)) == [text, "next"])
    }

    @Test("a manifest is what Foundation would write")
    func manifest() throws {
        struct Peer: Encodable {
            var formatVersion = 1
            var files: [String: String]
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        for paths in [[], ["A/é\".swift", "A.swift", "B/1.swift"]] {
            let files = paths.map { OutputFile(path: $0, contents: Array($0.utf8)) }
            let manifest = OutputManifest(files)
            #expect(Data(manifest.json().dropLast()) == (try encoder.encode(Peer(files: manifest.files))))
            #expect(try OutputManifest(json: manifest.json()) == manifest)
        }
    }

    @Test(
        "a member that the list of sorted keys lacks is written all the same",
        arguments: [[], ["B", "x"], ["A", "B"]])
    func incompleteOrder(paths: [String]) {
        let manifest = OutputManifest(["B", "A"].map { OutputFile(path: $0, contents: [1]) })
        #expect(manifest.json(ordered: paths) == manifest.json())
    }

    @Test("a journal is read as it was written")
    func journal() throws {
        let manifest = OutputManifest([OutputFile(path: "A/1.swift", contents: [1])])
        let journal = OutputJournal(steps: ["A"], replaced: ["A/1.swift"], writing: manifest, after: nil)
        #expect(try OutputJournal(json: journal.json()) == journal)
    }
}
