import Foundation
import TestServer
import TestSupport
import Testing

@testable import OpenAPIExport

/// Programs that others wrote read the description, and use it.
@Suite(.enabled("python3 is not installed") { await Command.isInstalled("python3") })
struct PeerTests {
    private static let isLong = ProcessInfo.processInfo.environment["SDKGEN_LONG_TESTS"] == "1"

    // MARK: Validation

    @Test("openapi-spec-validator accepts every version, format and form of paths", arguments: Documented.present)
    func isValid(_ pages: Documented) async throws {
        let python = try await PeerTools.shared.python()
        let folder = try Places.temporaryFolder("openapi")
        defer { try? FileManager.default.removeItem(at: folder) }
        let document = try pages.read().document
        var files: [String] = []
        // Every form of the large description takes a while.
        let isWhole = Self.isLong || pages == .docsInput
        let forms = isWhole ? OpenAPIPaths.allCases : [.action]
        for version in OpenAPIVersion.allCases {
            for format in isWhole ? OpenAPIFormat.allCases : [.yaml] {
                for paths in forms {
                    let file = folder.appending(path: "\(version.rawValue)-\(paths).\(format)")
                    try Data(document.text(version: version, format: format, paths: paths)).write(to: file)
                    files.append(file.path)
                }
            }
        }
        let schema = Places.package.appending(path: "docs/openapi-extensions.schema.json").path
        let result = try await Command(python, ["-c", PeerPrograms.validation, schema] + files).run()
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.filter { !$0.hasPrefix("forbidden:") } == files)
        // Each version was read in every form of paths.
        let forbidden = OpenAPIVersion.allCases.flatMap { version in
            SchemaCheck(document).forbiddenExamples.flatMap { name in
                Array(repeating: "forbidden: \(version.rawValue) \(name)", count: forms.count)
            }
        }
        #expect(lines.filter { $0.hasPrefix("forbidden:") }.sorted() == forbidden.sorted())
    }

    @Test("Python reads the same from hostile texts in JSON and in YAML")
    func hostileTexts() async throws {
        let python = try await PeerTools.shared.python()
        let folder = try Places.temporaryFolder("openapi-texts")
        defer { try? FileManager.default.removeItem(at: folder) }
        let (json, yaml) = (folder.appending(path: "texts.json"), folder.appending(path: "texts.yaml"))
        let document = HostileTexts.document(HostileTexts.all + ["\u{FEFF}", "\u{FEFF}a", "a\u{FEFF}"])
        try Data(JSONWriter.text(document).utf8).write(to: json)
        try Data(YAMLWriter.text(document).utf8).write(to: yaml)
        let result = try await Command(python, ["-c", PeerPrograms.comparison, json.path, yaml.path]).run()
        #expect(result.output == "equal\n", "\(result.errors)")
    }

    // MARK: Generation

    @Test(
        "openapi-generator makes clients for Swift, Python and Go without an error or a warning of its own",
        .enabled("java is not installed") { await Command.isInstalled("java") },
        arguments: Documented.present.flatMap { pages in OpenAPIVersion.allCases.map { (pages, $0) } }
            .filter { isLong || $0 == (.docsInput, .v31) })
    func generates(_ pages: Documented, _ version: OpenAPIVersion) async throws {
        let folder = try Places.temporaryFolder("openapi-clients")
        defer { try? FileManager.default.removeItem(at: folder) }
        let document = try pages.read().document
        let log = try await PeerClient.generate(
            ["swift6", "python", "go"], from: document.text(version: version), in: folder)
        #expect(PeerClient.complaints(in: log) == [], "\(log.suffix(2000))")
        for language in ["swift6", "python", "go"] {
            let files = try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: language).path)
            #expect(files.count > document.operations.count, "\(language)")
        }
    }

    @Test(
        "the Swift client of openapi-generator compiles",
        .enabled(if: isLong, "SDKGEN_LONG_TESTS is not 1"),
        .enabled("java is not installed") { await Command.isInstalled("java") },
        arguments: Documented.present, OpenAPIVersion.allCases)
    func swiftClientCompiles(_ pages: Documented, _ version: OpenAPIVersion) async throws {
        let folder = try Places.temporaryFolder("openapi-swift")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try await PeerClient.generate(
            ["swift6"], from: try pages.read().document.text(version: version), in: folder)
        let build = try await Command("swift", ["build"], in: folder.appending(path: "swift6").path).run()
        #expect(build.status == 0, "\(build.output.suffix(2000))")
    }

    @Test(
        "the Python client of openapi-generator sends an example and gets a typed answer, also with an unlisted value",
        .enabled("java is not installed") { await Command.isInstalled("java") })
    func pythonClientCalls() async throws {
        let python = try await PeerTools.shared.python()
        let folder = try Places.temporaryFolder("openapi-python")
        defer { try? FileManager.default.removeItem(at: folder) }
        let reading = try Documented.docsInput.read()
        let text = reading.document.text(version: .v31, paths: .header)
        _ = try await PeerClient.generate(["python"], from: text, in: folder)
        let service = try ExampleService(reading.api)
        try await service.server.run { port in
            let result = try await Command(
                python, ["-c", PeerPrograms.client, "http://127.0.0.1:\(port)", ExampleService.token],
                environment: ["PYTHONPATH": folder.appending(path: "python").path]
            )
            .run(input: try service.request(of: "DescribeNetworkInterfaces"))
            #expect(
                result.output == """
                    DescribeNetworkInterfacesResult 1
                    NicInfo 1304985167342936066 USED 2025-03-14T08:21:05Z
                    UNLISTED
                    Failure INVALID_PARAMETER_VALUE

                    """, "\(result.errors)")
            #expect(result.status == 0)
        }
    }

    // MARK: Testing

    @Test("schemathesis finds nothing that the service answers and the description doesn't say")
    func schemathesis() async throws {
        let python = try await PeerTools.shared.python()
        let folder = try Places.temporaryFolder("schemathesis")
        defer { try? FileManager.default.removeItem(at: folder) }
        let reading = try Documented.docsInput.read()
        let file = folder.appending(path: "openapi.json")
        try Data(reading.document.text(version: .v31, format: .json, paths: .header)).write(to: file)
        let service = try ExampleService(reading.api)
        let phases = Self.isLong ? "examples,coverage,fuzzing" : "examples"
        try await service.server.run { port in
            let result = try await Command(
                python,
                [
                    "-m", "schemathesis.cli", "run", file.path, "--url", "http://127.0.0.1:\(port)", "--header",
                    "Authorization: Bearer \(ExampleService.token)", "--seed", "1", "--phases", phases,
                    "--max-examples", "10", "--no-color", "--request-timeout", "120", "--checks",
                    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance",
                ], in: folder.path
            )
            .run()
            #expect(result.status == 0, "\(result.output.suffix(4000))\(result.errors.suffix(1000))")
            #expect(
                result.output.contains("Tested: \(reading.document.operations.count)"), "\(result.output.suffix(2000))")
        }
    }
}
