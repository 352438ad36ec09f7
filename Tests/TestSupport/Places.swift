public import Foundation

/// Where things are that tests read.
public enum Places {
    /// The folder of the package.
    public static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The real pages, which are no part of the project: `SDKGEN_CORPUS`, or `shared/corpus` beside the checkout.
    public static let corpus: URL? = {
        let named = ProcessInfo.processInfo.environment["SDKGEN_CORPUS"].map { URL(filePath: $0) }
        let folder = named ?? package.deletingLastPathComponent().appending(path: "shared/corpus")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// A new, empty folder for a test, which the test removes.
    public static func temporaryFolder(_ name: String = "sdkgen") throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(name)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
