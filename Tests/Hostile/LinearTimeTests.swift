import Foundation
import TestSupport
import Testing

/// Time grows linearly with the input, whatever its shape.
///
/// No clock is asked: the readers, the rules and the planner are compiled with a counter in each function, branch and
/// loop, and the counters of a text are compared with those of one of half the size.
@Suite struct LinearTimeTests {
    /// The rooms that the counter is made of, each after those that it imports. None of them needs a package.
    private static let rooms = [
        "SourceText", "RichText", "LenientJSON", "Markdown", "APIModel", "DocsReader", "DocsChecks", "SwiftPlan",
    ]

    @Test("each hostile shape takes about twice the steps when it is doubled, three times over")
    func steps() async throws {
        let folder = try Places.temporaryFolder("steps")
        defer { try? FileManager.default.removeItem(at: folder) }
        let counter = try await Self.compile(in: folder)
        let result = try await Command(counter.path, environment: ["LLVM_PROFILE_FILE": "/dev/null"]).run()
        try #require(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n").map { $0.split(separator: "\t") }
        #expect(lines.count > 200)
        for line in lines {
            let counts = line.dropFirst().compactMap { Double($0) }
            try #require(counts.count == 4, "\(line)")
            // A part that is quadratic shows most in the last doubling. Sorting takes n log n steps.
            #expect(counts[3] <= counts[2] * 2.3, "\(line[0]): \(counts)")
            #expect(counts[3] <= counts[0] * 11, "\(line[0]): \(counts)")
        }
    }

    private static func compile(in folder: URL) async throws -> URL {
        let sources = Places.package.appending(path: "Sources")
        let cmark = try await Command("pkg-config", ["--cflags", "--libs", "libcmark"]).run().output
            .split(whereSeparator: \.isWhitespace).map(String.init)
        let flags =
            [
                "-swift-version", "6", "-Onone", "-profile-generate", "-wmo", "-suppress-warnings", "-package-name",
                "sdkgen",
                "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature",
                "MemberImportVisibility",
                "-I", ".", "-I", sources.appending(path: "CCmark").path,
            ] + cmark.filter { $0.hasPrefix("-I") }
        for room in rooms {
            let files = try FileManager.default.subpathsOfDirectory(atPath: sources.appending(path: room).path)
                .filter { $0.hasSuffix(".swift") }.sorted().map { sources.appending(path: "\(room)/\($0)").path }
            try await swiftc(
                flags + [
                    "-parse-as-library", "-module-name", room, "-emit-module", "-emit-module-path",
                    "\(room).swiftmodule",
                    "-c", "-o", "\(room).o",
                ] + files, in: folder)
        }
        let program = ["StepCounter/main.swift", "HostilePage.swift"].map {
            Places.package.appending(path: "Tests/Hostile/\($0)").path
        }
        try await swiftc(
            flags + ["-module-name", "StepCounter", "-o", "counter"] + program + rooms.map { "\($0).o" }
                + cmark.filter { $0.hasPrefix("-l") || $0.hasPrefix("-L") }, in: folder)
        return folder.appending(path: "counter")
    }

    private static func swiftc(_ arguments: [String], in folder: URL) async throws {
        let result = try await Command("swiftc", arguments, in: folder.path).run()
        try #require(result.status == 0, "\(result.output)\(result.errors)")
    }
}
