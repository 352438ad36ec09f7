public import Foundation

extension Places {
    /// An executable of this package.
    public static func product(_ name: String) throws -> URL { try products(with: name).appending(path: name) }

    /// The folder with what the package manager built, beside the test bundle.
    public static func products(with name: String = "Modules") throws -> URL {
        // Linux runs the bundle itself; macOS loads it into another program, which is told the bundle's path.
        let bundles = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
        let folders = bundles.compactMap { path -> URL? in
            guard let end = path.range(of: ".xctest") else { return nil }
            return URL(filePath: String(path[..<end.upperBound])).deletingLastPathComponent()
        }
        for folder in folders + [package.appending(path: ".build/debug")] {
            if FileManager.default.isExecutableFile(atPath: folder.appending(path: name).path) { return folder }
        }
        throw MissingProduct(name: name)
    }

    public struct MissingProduct: Error {
        public var name: String
    }
}
