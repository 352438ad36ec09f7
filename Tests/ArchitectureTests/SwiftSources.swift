import Foundation
import TestSupport

/// The Swift files of the project, as text.
enum SwiftSources {
    struct File {
        /// The path relative to the package.
        var path: String
        var text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// The modules that the file imports, in its order (The Swift Programming Language, "Import Declaration").
        var imports: [String] {
            let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
            let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            return lines.compactMap { line in
                var words = line.split(separator: " ")[...]
                while let word = words.first, modifiers.contains(word) || word.hasPrefix("@") { words.removeFirst() }
                guard words.popFirst() == "import" else { return nil }
                if let word = words.first, kinds.contains(word) { words.removeFirst() }
                return words.first.map { String($0.prefix { $0 != "." }) }
            }
        }
    }

    static func files(below folder: String) throws -> [File] {
        let root = Places.package.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
            .filter { $0.hasSuffix(".swift") }
            .map { path in
                File(
                    path: "\(folder)/\(path)",
                    text: String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self))
            }
    }
}

/// `Package.swift`, as the package manager understands it.
struct PackageDescription: Decodable {
    var targets: [Target]

    struct Target: Decodable {
        var name: String
        var type: String
        var path: String?
        var settings: [Setting]
        var dependencies: [Dependency]

        var dependencyNames: [String] { dependencies.flatMap(\.names) }
    }

    struct Setting: Decodable {
        var kind: [String: Value]

        /// A setting is written as `{"enableUpcomingFeature": {"_0": "ExistentialAny"}}`.
        struct Value: Decodable {
            var _0: String?
        }
    }

    /// A dependency is written as an object with one member, whose list begins with the name.
    struct Dependency: Decodable {
        var names: [String]

        init(from decoder: any Decoder) throws {
            let object = try decoder.singleValueContainer().decode([String: [Element]].self)
            names = object.values.compactMap { $0.first?.text }
        }

        private struct Element: Decodable {
            var text: String?

            init(from decoder: any Decoder) throws { text = try? decoder.singleValueContainer().decode(String.self) }
        }
    }

    static func load(_ package: URL = Places.package) async throws -> PackageDescription {
        let scratch = try Places.temporaryFolder("package-description")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let result = try await Command(
            "swift", ["package", "dump-package", "--scratch-path", scratch.path], in: package.path
        )
        .run()
        guard result.status == 0 else { throw Failure(errors: result.errors) }
        return try JSONDecoder().decode(PackageDescription.self, from: Data(result.output.utf8))
    }

    struct Failure: Error {
        var errors: String
    }
}
