import Foundation
import TestSupport
import Testing

@testable import SDKGenerator

/// An output folder of a test, with files of a person among the generated ones; it goes with the test.
final class TestFolder: Sendable {
    let root: URL
    var sources: URL { root.appending(path: "Sources") }

    private static let handWritten = ["A/Hand/written": "mine", "Other/mine": "mine", "A/.hidden": "mine"]

    /// - Parameter files: what was generated earlier.
    init(_ files: [String: String]) throws {
        root = try Places.temporaryFolder("output")
        for (path, text) in Self.handWritten { try write(path, text) }
        guard !files.isEmpty else { return }
        _ = try output()
            .write(files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, contents: Array($0.value.utf8)) })
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func output(_ disk: OutputDisk = OutputDisk(), jobs: Int = 1) -> OutputFolder {
        OutputFolder(path: sources.path, jobs: jobs, disk: disk)
    }

    func write(_ path: String, _ text: String) throws {
        let file = sources.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: sources.appending(path: path)), as: UTF8.self)
    }

    struct Status: Equatable {
        var inode: UInt64?
        var time: Date?
    }

    func status(_ path: String) throws -> Status {
        let attributes = try FileManager.default.attributesOfItem(atPath: sources.appending(path: path).path)
        return Status(
            inode: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value,
            time: attributes[.modificationDate] as? Date)
    }

    /// The generated files: all but the manifest, the workspace, and those of a person.
    func state() throws -> [String: String] {
        var state: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) {
            let file = sources.appending(path: path)
            let type = try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
            let isOwn = !path.hasPrefix(OutputWorkspace.folderName) && path != OutputManifest.fileName
            if type != .typeDirectory, isOwn, Self.handWritten[path] == nil { state[path] = try read(path) }
        }
        return state
    }

    var hasHandWrittenFiles: Bool {
        get throws { try Self.handWritten.allSatisfy { try read($0.key) == $0.value } }
    }

    func isUpToDate(_ files: [String: String]) throws -> Bool {
        try output().compare(with: files.map { OutputFile(path: $0.key, contents: Array($0.value.utf8)) })
            .differences.isEmpty
    }

    /// Expects that one more run makes everything right and leaves nothing behind.
    func expectRepair(with files: [String: String]) throws {
        _ = try output().write(files.map { OutputFile(path: $0.key, contents: Array($0.value.utf8)) })
        #expect(try state() == files)
        #expect(try isUpToDate(files))
        #expect(try hasHandWrittenFiles)
        let workspace = sources.appending(path: OutputWorkspace.folderName).path
        #expect(!FileManager.default.fileExists(atPath: workspace))
    }
}
