public import Foundation

/// A folder in which the tool is run; it goes with the test.
public final class Workspace: Sendable {
    public static let services = "services: { zec: { path: /api/v2/zec, version: 2025-09-01, module: ZenlayerZEC } }\n"

    public let folder = FileManager.default.temporaryDirectory.appending(path: "sdkgen-cli-\(UUID().uuidString)")

    public init() {}

    deinit { try? FileManager.default.removeItem(at: folder) }

    public func write(_ path: String, _ text: String) throws {
        try write(path, bytes: Array(text.utf8))
    }

    public func write(_ path: String, bytes: [UInt8]) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    public func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    /// The files below a folder, with their contents by their paths; none if there is no such folder.
    public func files(below path: String) throws -> [String: String] {
        let root = folder.appending(path: path)
        guard FileManager.default.fileExists(atPath: root.path) else { return [:] }
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            if let data = FileManager.default.contents(atPath: root.appending(path: path).path) {
                files[path] = String(decoding: data, as: UTF8.self)
            }
        }
        return files
    }

    public func sdkgen(_ arguments: String...) async throws -> Command.Result {
        try await sdkgen(arguments)
    }

    public func sdkgen(_ arguments: [String], environment: [String: String] = [:]) async throws -> Command.Result {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try await Command(
            try Places.product("sdkgen").path, arguments, in: folder.path, environment: environment
        )
        .run()
    }
}
