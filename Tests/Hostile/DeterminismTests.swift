import Foundation
import SourceText
import TestSupport
import Testing

/// Promise 1: same inputs, same bytes, on any machine.
@Suite struct DeterminismTests {
    /// A way to run the tool that must not show in anything that it writes.
    struct Surroundings: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var environment: [String: String] = [:]
        var umask = "022"
        var arguments: [String] = []
        var folder = "here"
        /// Makes the order of the files on disk another.
        var writesPagesInReverse = false
    }

    static let surroundings =
        ["C", "tr_TR.UTF-8", "de_DE.UTF-8", "zh_CN.GB18030", "ar_EG.UTF-8", "none"]
        .map { Surroundings(testDescription: "locale \($0)", environment: ["LC_ALL": $0, "LANG": $0, "LANGUAGE": $0]) }
        + ["UTC", "Asia/Kathmandu", "America/St_Johns", ":nowhere"]
        .map { Surroundings(testDescription: "time zone \($0)", environment: ["TZ": $0]) }
        + ["000", "077", "777"].map { Surroundings(testDescription: "umask \($0)", umask: $0) }
        + ["1", "0"]
        .map {
            Surroundings(
                testDescription: "deterministic hashing \($0)", environment: ["SWIFT_DETERMINISTIC_HASHING": $0])
        }
        + [1, 2, 7, 64].map { Surroundings(testDescription: "\($0) jobs", arguments: ["--jobs", "\($0)"]) }
        + [
            Surroundings(testDescription: "another order of files", writesPagesInReverse: true),
            Surroundings(testDescription: "another folder", folder: "a folder/日本"),
            Surroundings(testDescription: "a narrow terminal", environment: ["COLUMNS": "20", "TERM": "dumb"]),
        ]

    @Test("the SDK, the model and the diagnostics are the same bytes in any surroundings")
    func determinism() async throws {
        let expected = try await Self.run(Surroundings(testDescription: "as usual"))
        // The pages have something to say, or the comparison says little.
        #expect(expected.files.count > 20)
        #expect(expected.diagnostics.contains("warning["))
        for surroundings in Self.surroundings {
            let actual = try await Self.run(surroundings)
            #expect(actual.files == expected.files, "\(surroundings.testDescription)")
            #expect(actual.model == expected.model, "\(surroundings.testDescription)")
            #expect(actual.diagnostics == expected.diagnostics, "\(surroundings.testDescription)")
        }
    }

    private struct Results {
        var files: [String: Data] = [:]
        var model = ""
        var diagnostics = ""
    }

    private static func run(_ surroundings: Surroundings) async throws -> Results {
        let workspace = Workspace()
        let base = surroundings.folder + "/"
        try workspace.write(base + "sdkgen.yaml", Workspace.services)
        let pages = try pages()
        for (path, bytes) in surroundings.writesPagesInReverse ? pages.reversed() : pages {
            try workspace.write(base + "docs/" + path, bytes: bytes)
        }
        let folder = workspace.folder.appending(path: surroundings.folder)
        func sdkgen(_ arguments: [String], mask: String) async throws -> Command.Result {
            let shell = ["-c", "umask \(mask); exec \"$@\"", "sh", try Places.product("sdkgen").path]
            return try await Command(
                "sh", shell + arguments + surroundings.arguments, in: folder.path, environment: surroundings.environment
            )
            .run()
        }
        var results = Results()
        // Nobody but root could read what a umask of 777 leaves; the files are compared all the same.
        let generate = try await sdkgen(["generate"], mask: surroundings.umask == "777" ? "077" : surroundings.umask)
        #expect(generate.status == 0, "\(generate.errors)")
        results.model = try await sdkgen(["inspect"], mask: surroundings.umask).output
        results.diagnostics = try await sdkgen(["lint"], mask: surroundings.umask).output
        let output = folder.appending(path: "Sources")
        for path in try FileManager.default.subpathsOfDirectory(atPath: output.path) {
            results.files[path] = FileManager.default.contents(atPath: output.appending(path: path).path)
        }
        return results
    }

    /// Pages of many golden cases that generate without an error, and one with names that a locale would sort or change.
    private static func pages() throws -> [(path: String, bytes: [UInt8])] {
        let goldens = Places.package.appending(path: "Tests/Goldens")
        var pages: [(String, [UInt8])] = []
        for name in ["hostile-text", "html-tables", "chinese-pages", "value-sets", "nested-structures"] {
            let docs = goldens.appending(path: "\(name)/docs")
            for path in try FileManager.default.subpathsOfDirectory(atPath: docs.path).sorted()
            where path.hasSuffix(".md") {
                pages.append(("\(name)/\(path)", Array(try Data(contentsOf: docs.appending(path: path)))))
            }
        }
        for number in 0..<20 {
            pages.append(
                ("i\(number).md", Array(ActionPages.page(number: number, description: "İı ı I i ß ẞ ǆ.").utf8)))
        }
        return pages
    }
}
