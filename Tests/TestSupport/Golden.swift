public import Foundation

/// A folder with what a test is given and what it has to give: `docs/` and `sdkgen.yaml` are given, every other file is
/// expected output.
public struct Golden: Sendable, CustomStringConvertible {
    public let folder: URL

    public init(folder: URL) {
        self.folder = folder
    }

    /// The cases below a folder, by name.
    public static func cases(in folder: URL) -> [Golden] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { Golden(folder: folder.appending(path: $0)) }
    }

    public var description: String { folder.lastPathComponent }
    public var docs: URL { folder.appending(path: "docs") }
    public var configuration: URL { folder.appending(path: "sdkgen.yaml") }

    private static let given = ["docs/", "sdkgen.yaml"]

    /// What to do with the output of a case.
    public enum Mode: Sendable {
        case compare
        case record

        /// Recording is asked for with `UPDATE_GOLDENS=1`, and never done in CI.
        public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
            let isCI = !environment["CI", default: ""].isEmpty
            self = environment["UPDATE_GOLDENS"] == "1" && !isCI ? .record : .compare
        }
    }

    /// Compares, or records, the output of a case.
    ///
    /// - Returns: what is wrong, file by file, and the command that accepts it; nil if all is as expected or was recorded.
    public func settle(_ actual: [String: [UInt8]], mode: Mode = Mode(), accept: String) async throws -> String? {
        let expected = try expectedFiles()
        switch mode {
        case .record:
            try record(actual, over: expected)
            return nil
        case .compare:
            var problems: [String] = []
            for path in Set(expected.keys).union(actual.keys).sorted() {
                guard expected[path] != actual[path] else { continue }
                problems.append(try await difference(of: path, expected: expected[path], actual: actual[path]))
            }
            guard !problems.isEmpty else { return nil }
            return problems.joined(separator: "\n") + "\nto accept this: UPDATE_GOLDENS=1 \(accept)\n"
        }
    }

    private func expectedFiles() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            guard !Self.given.contains(where: path.hasPrefix), !(path + "/").hasPrefix("docs/") else { continue }
            let file = folder.appending(path: path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = Array(try Data(contentsOf: file))
        }
        return files
    }

    private func record(_ actual: [String: [UInt8]], over expected: [String: [UInt8]]) throws {
        for path in expected.keys where actual[path] == nil {
            try FileManager.default.removeItem(at: folder.appending(path: path))
        }
        for (path, contents) in actual where expected[path] != contents {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(contents).write(to: file)
        }
    }

    /// A unified diff, or the statement that a file is missing or extra.
    private func difference(of path: String, expected: [UInt8]?, actual: [UInt8]?) async throws -> String {
        let maximumLines = 120
        let workspace = try Places.temporaryFolder("golden")
        defer { try? FileManager.default.removeItem(at: workspace) }
        try Data(expected ?? []).write(to: workspace.appending(path: "expected"))
        try Data(actual ?? []).write(to: workspace.appending(path: "actual"))
        let diff = try await Command(
            "diff", ["-u", "--label", "expected", "--label", "actual", "expected", "actual"], in: workspace.path
        )
        .run().output
        let lines = diff.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.prefix(maximumLines).joined(separator: "\n")
        let rest = lines.count > maximumLines ? "\n… \(lines.count - maximumLines) lines more" : ""
        let headline =
            expected == nil
            ? "\(path) is not expected, and was made" : actual == nil ? "\(path) is expected, and was not made" : path
        return "\(headline)\n\(shown)\(rest)"
    }
}
