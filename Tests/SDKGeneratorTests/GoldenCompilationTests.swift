import Foundation
import SDKGenerator
import SDKTestSupport
import TestSupport
import Testing

/// What is recorded in the goldens is not only what comes out: it compiles, with warnings as errors.
@Suite struct GoldenCompilationTests {
    /// A module of the output of a golden case.
    struct Module: Sendable, CustomTestStringConvertible {
        var golden: String
        var name: String
        var files: [OutputFile]

        var testDescription: String { "\(golden)/\(name)" }
    }

    static let modules: [Module] = Golden.cases(in: Places.package.appending(path: "Tests/Goldens"))
        .flatMap { golden -> [Module] in
            let output = golden.folder.appending(path: "output")
            let paths = (try? FileManager.default.subpathsOfDirectory(atPath: output.path)) ?? []
            let files = paths.filter { $0.hasSuffix(".swift") }.sorted()
                .compactMap { path in
                    FileManager.default.contents(atPath: output.appending(path: path).path)
                        .map { OutputFile(path: path, contents: Array($0)) }
                }
            let modules = Dictionary(grouping: files) { $0.path.split(separator: "/").first.map(String.init) ?? "" }
            return modules.sorted { $0.key < $1.key }
                .map { Module(golden: golden.description, name: $0.key, files: $0.value) }
        }

    @Test("most golden cases have an SDK")
    func hasModules() {
        #expect(Self.modules.count > 10)
    }

    @Test("a golden SDK compiles without warnings", arguments: modules)
    func compiles(_ module: Module) async throws {
        try await GeneratedModule.with(module.files) { try await $0.check(module: module.name) }
    }
}
