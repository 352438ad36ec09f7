import Foundation
import SourceText
import TestSupport
import Testing

@testable import SDKGenerator

@Suite final class OutputFolderTests {
    private let root: URL

    init() throws {
        root = try Places.temporaryFolder("output")
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    private var output: OutputFolder { OutputFolder(path: root.path + "/Sources") }

    private func file(_ path: String, _ text: String) -> OutputFile {
        OutputFile(path: path, contents: Array(text.utf8))
    }

    private func text(_ path: String) -> String? {
        (try? Data(contentsOf: root.appending(path: "Sources/\(path)"))).map { String(decoding: $0, as: UTF8.self) }
    }

    private func put(_ path: String, _ text: String) throws {
        let file = root.appending(path: "Sources/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func differences(_ files: [OutputFile]) throws -> [String] {
        try output.compare(with: files).differences.map { "\($0.kind.rawValue) \($0.path)" }
    }

    /// Every file below the root, with its contents and time of modification.
    private func snapshot() throws -> [String: String] {
        var snapshot: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let full = root.appending(path: path).path
            let attributes = try FileManager.default.attributesOfItem(atPath: full)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            snapshot[path] = "\(time) \(try String(contentsOfFile: full, encoding: .utf8))"
        }
        return snapshot
    }

    private let manifest = OutputManifest.fileName

    @Test("files are written, and a second run changes nothing, not even a time")
    func writesOnce() throws {
        let files = [file("A/One.swift", "1\n"), file("A/B/Two.swift", "2\n")]
        #expect(try differences(files) == ["missing A/B/Two.swift", "missing A/One.swift", "missing \(manifest)"])
        #expect(try output.write(files).differences.count == 3)
        #expect(text("A/One.swift") == "1\n")
        #expect(text("A/B/Two.swift") == "2\n")
        let before = try snapshot()
        let second = try output.write(files)
        #expect(second.differences.isEmpty)
        #expect(second.unchanged == 3)
        #expect(try snapshot() == before)
        #expect(!before.keys.contains { $0.hasSuffix(".tmp") })
    }

    @Test("only what changed is written, and what is no longer wanted is deleted with its folder")
    func updates() throws {
        _ = try output.write([file("A/1.swift", "1"), file("A/2.swift", "2"), file("A/Old/3.swift", "3")])
        let before = try snapshot()
        let files = [file("A/1.swift", "1"), file("A/2.swift", "two"), file("A/4.swift", "4")]
        #expect(
            try differences(files) == [
                "stale A/2.swift", "missing A/4.swift", "extra A/Old/3.swift", "stale \(manifest)",
            ])
        #expect(try snapshot() == before)
        let result = try output.write(files)
        #expect(result.deleted == 1)
        #expect(text("A/2.swift") == "two")
        #expect(text("A/4.swift") == "4")
        #expect(!FileManager.default.fileExists(atPath: root.path + "/Sources/A/Old"))
        #expect(try snapshot()["Sources/A/1.swift"] == before["Sources/A/1.swift"])
        #expect(try differences(files).isEmpty)
    }

    @Test("hand-written files and folders beside generated ones are never touched")
    func neighbours() throws {
        try put("Hand/Written.swift", "mine")
        try put("A/Extension.swift", "mine")
        _ = try output.write([file("A/1.swift", "1")])
        _ = try output.write([], force: true)
        #expect(text("Hand/Written.swift") == "mine")
        #expect(text("A/Extension.swift") == "mine")
        #expect(text("A/1.swift") == nil)
    }

    @Test("an edited file, and one that was not generated, stop the run before anything is written, unless forced")
    func conflicts() throws {
        _ = try output.write([file("A/1.swift", "1"), file("A/2.swift", "2"), file("A/3.swift", "3")])
        try put("A/1.swift", "1 and mine")
        try put("A/3.swift", "3 and mine")
        try put("A/4.swift", "mine")
        let files = [file("A/1.swift", "one"), file("A/2.swift", "two"), file("A/4.swift", "four")]
        let before = try snapshot()
        let error = #expect(throws: OutputConflict.self) { try self.output.write(files) }
        #expect(
            error?.conflicts.map { "\($0.kind.rawValue) \($0.path)" } == [
                "edited A/1.swift", "edited A/3.swift", "foreign A/4.swift",
            ])
        #expect(try snapshot() == before)
        _ = try output.write(files, force: true)
        #expect(["A/1.swift", "A/2.swift", "A/4.swift"].map(text) == ["one", "two", "four"])
        #expect(text("A/3.swift") == nil)
        #expect(try differences(files).isEmpty)
    }

    @Test("a file that already has the wanted contents is taken over, however it came there")
    func adopts() throws {
        _ = try output.write([file("A/1.swift", "1")])
        try put("A/1.swift", "one")
        try put("A/2.swift", "2")
        let files = [file("A/1.swift", "one"), file("A/2.swift", "2")]
        #expect(try differences(files) == ["stale \(manifest)"])
        _ = try output.write(files)
        #expect(try differences(files).isEmpty)
    }

    @Test("a lost manifest is written again if the files are right, and is a conflict if they are not")
    func lostManifest() throws {
        let files = [file("A/1.swift", "1")]
        _ = try output.write(files)
        try FileManager.default.removeItem(atPath: root.path + "/Sources/\(manifest)")
        #expect(try differences(files) == ["missing \(manifest)"])
        #expect(throws: OutputConflict.self) { try self.output.write([self.file("A/1.swift", "one")]) }
        _ = try output.write(files)
        #expect(try differences(files).isEmpty)
    }

    @Test("a manifest that is none, is of another version, or names files elsewhere is refused")
    func hostileManifest() throws {
        try put("victim.swift", "mine")
        let hash = OutputManifest.hash(of: Array("mine".utf8))
        for json in [
            "", "[]", #"{"formatVersion":2,"files":{}}"#, #"{"formatVersion":1,"files":{"../../x":"\#(hash)"}}"#,
            #"{"formatVersion":1,"files":{"/etc/passwd":"\#(hash)"}}"#,
            #"{"formatVersion":1,"files":{"a//b":"\#(hash)"}}"#,
        ] {
            try put(manifest, json)
            let error = #expect(throws: Unusable.self, "\(json)") { try self.output.write([], force: true) }
            #expect(error?.diagnostic.code == "invalid-manifest")
        }
        #expect(text("victim.swift") == "mine")
    }

    @Test("a link in the way is refused, even by force, and what it leads to stays as it is")
    func links() throws {
        let outside = root.appending(path: "outside")
        try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
        try Data("1".utf8).write(to: outside.appending(path: "1.swift"))
        try put("x", "")
        let sources = root.appending(path: "Sources")
        try FileManager.default.createSymbolicLink(at: sources.appending(path: "A"), withDestinationURL: outside)
        try FileManager.default.createSymbolicLink(
            at: sources.appending(path: "B.swift"), withDestinationURL: outside.appending(path: "1.swift"))
        for path in ["A/1.swift", "A/2.swift", "B.swift", "x/y.swift"] {
            let error = #expect(throws: Unusable.self) { try self.output.write([self.file(path, "2")], force: true) }
            #expect(error?.diagnostic.code == "output-in-the-way", "\(path)")
        }
        #expect(try String(contentsOf: outside.appending(path: "1.swift"), encoding: .utf8) == "1")
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == ["1.swift"])
    }

    @Test("an output folder that is a file is refused, one that is a link to a folder is used")
    func rootInTheWay() throws {
        try Data().write(to: root.appending(path: "Sources"))
        let error = #expect(throws: Unusable.self) { try self.output.write([self.file("A/1.swift", "")], force: true) }
        #expect(error?.diagnostic.code == "output-in-the-way")
        try FileManager.default.removeItem(at: root.appending(path: "Sources"))
        try FileManager.default.createDirectory(at: root.appending(path: "real"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: root.path + "/Sources", withDestinationPath: "real")
        _ = try output.write([file("A/1.swift", "1")])
        #expect(text("A/1.swift") == "1")
    }

    @Test("a folder in a file's place is refused")
    func folderInTheWay() throws {
        try put("A/1.swift/x", "")
        let error = #expect(throws: Unusable.self) { try self.output.write([self.file("A/1.swift", "")], force: true) }
        #expect(error?.diagnostic.code == "output-in-the-way")
    }

    @Test(
        "no path leads out of the folder or is another file elsewhere",
        arguments: [
            "", "/etc/x", "../x", "a/../../x", "a//b", "./a", "a/.", "a\0b", "a\nb", "a\\b", "C:x", "a/",
            String(repeating: "x", count: 241),
        ])
    func badPaths(_ path: String) {
        let error = #expect(throws: Unusable.self) { try self.output.write([self.file(path, "")], force: true) }
        #expect(error?.diagnostic.code == "invalid-output-path")
        #expect(!FileManager.default.fileExists(atPath: output.path))
    }

    @Test("two paths that differ in case only are refused, as is the manifest's own")
    func collisions() {
        let twins = #expect(throws: Unusable.self) {
            try self.output.write([self.file("A/b.swift", ""), self.file("a/B.swift", "")])
        }
        #expect(twins?.diagnostic.code == "output-path-collision")
        let own = #expect(throws: Unusable.self) { try self.output.write([self.file(self.manifest, "")]) }
        #expect(own?.diagnostic.code == "invalid-output-path")
    }

    @Test("what an interrupted run left behind does not stop the next, and goes")
    func leftovers() throws {
        try put(".sdkgen-work/staging/A/1.swift", "half")
        try put(".sdkgen-work/swap/A/2.swift", "of a run without a journal")
        _ = try output.write([file("A/1.swift", "1")])
        #expect(text("A/1.swift") == "1")
        #expect(!FileManager.default.fileExists(atPath: root.path + "/Sources/.sdkgen-work"))
    }

    @Test("a journal that is none stops the run, with nothing written")
    func hostileJournal() throws {
        for json in ["", "[]", #"{"formatVersion":1,"steps":["../x"],"replaced":[],"known":{}}"#] {
            try put(".sdkgen-work/journal.json", json)
            let error = #expect(throws: Unusable.self) { try self.output.write([self.file("A/1.swift", "1")]) }
            #expect(error?.diagnostic.code == "invalid-journal")
            #expect(text("A/1.swift") == nil)
        }
    }

    @Test("the manifest has the hashes of the files, sorted by path")
    func manifestText() throws {
        _ = try output.write([file("B", "abc"), file("A", "")])
        // Both hashes are published: FIPS 180-4's example of "abc", and the hash of the empty message.
        #expect(
            text(manifest) == """
                {
                  "files" : {
                    "A" : "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "B" : "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                  },
                  "formatVersion" : 1
                }

                """)
    }
}
