import ArgumentParser
import BenchmarkInputs
import Foundation

/// What the generated code costs those who build it, beside the code of another generator for the same API.
///
/// Both are compiled by `swiftc` with the options of `swift build`: a debug build has one job a core and compiles files
/// in batches, a release build is of the whole module. What they stand on was built before, and doesn't count.
struct CompileCost: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Measure what generated code costs to compile.")

    @Option(help: "The release build of sdkgen.")
    var sdkgen: String

    @Option(help: "The openapi-generator-cli to compare with.")
    var peer: String?

    @Option(help: "The folder with the compiled module of the runtime.")
    var modules: [String]

    @Option(help: "A folder with sdkgen.yaml and the pages that it names; a synthetic API by default.")
    var project: String?

    @Option(help: "How many actions the synthetic API has.")
    var actions = 100

    @Option(help: "How often each build runs; the median counts.")
    var runs = 3

    func run() throws {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "sdkgen-compile-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let input = try makeInput(in: scratch)
        _ = try ProcessCost.of([sdkgen, "generate"], in: input.folder)
        var codes = [GeneratedCode(name: "sdkgen", sources: input.output, modules: modules)]
        if let peer {
            let description = scratch.appending(path: "openapi.json")
            let output = scratch.appending(path: "peer")
            _ = try ProcessCost.of(
                [sdkgen, "export", "openapi", "--format", "json", "-o", description.path], in: input.folder)
            _ = try ProcessCost.of(
                [peer, "generate", "-g", "swift6", "-i", description.path, "-o", output.path], in: input.folder)
            codes.append(
                GeneratedCode(name: "openapi-generator", sources: output.appending(path: "Sources"), modules: []))
        }
        say("\(input.name)\n")
        say("| code | files, lines | debug wall (CPU) | release wall (CPU) | release objects | warnings |")
        say("|---|---|---|---|---|---|")
        var costs: [(debug: ProcessCost, release: ProcessCost, bytes: Int)] = []
        for code in codes {
            let cost = try code.compile(in: scratch.appending(path: "objects"), runs: runs)
            costs.append(cost)
            say(
                """
                | \(code.name) | \(code.files.count), \(code.lines) | \(cost.debug.wall.seconds) \
                (\(cost.debug.cpu.seconds)) s | \(cost.release.wall.seconds) (\(cost.release.cpu.seconds)) s | \
                \(cost.bytes.megabytes) MB | \(try code.warnings(in: scratch)) |
                """)
        }
        if costs.count == 2 {
            say(
                """

                ratios: debug \((costs[0].debug.wall / costs[1].debug.wall).ratio) (CPU \
                \((costs[0].debug.cpu / costs[1].debug.cpu).ratio)), release \
                \((costs[0].release.wall / costs[1].release.wall).ratio) (CPU \
                \((costs[0].release.cpu / costs[1].release.cpu).ratio)), objects \
                \((Double(costs[0].bytes) / Double(costs[1].bytes)).ratio)
                """)
        }
    }

    private func makeInput(in scratch: URL) throws -> DocumentationInput {
        let folder = scratch.appending(path: "input")
        guard let project else { return try DocumentationInput(SyntheticAPI(actions: actions), in: folder) }
        return try DocumentationInput(project: URL(filePath: project), to: folder)
    }
}

/// Swift files that one generator made.
struct GeneratedCode {
    var name: String
    var files: [String]
    var modules: [String]

    init(name: String, sources: URL, modules: [String]) {
        self.name = name
        self.modules = modules
        let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.map(\.path).sorted()
    }

    var lines: Int {
        files.reduce(0) { $0 + ((try? String(contentsOfFile: $1, encoding: .utf8))?.utf8.count { $0 == 10 } ?? 0) }
    }

    func compile(in folder: URL, runs: Int) throws -> (debug: ProcessCost, release: ProcessCost, bytes: Int) {
        var (debug, release): ([ProcessCost], [ProcessCost]) = ([], [])
        for _ in 0..<runs {
            debug.append(try compile(["-Onone", "-g", "-enable-batch-mode", "-j2"], in: folder))
            release.append(try compile(["-O", "-g", "-whole-module-optimization", "-num-threads", "2"], in: folder))
        }
        return (.median(of: debug), .median(of: release), Self.objectBytes(in: folder))
    }

    /// How many warnings the compiler has about the code.
    func warnings(in folder: URL) throws -> Int {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["swiftc", "-typecheck"] + options + files
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Set(output.split(separator: "\n").filter { $0.contains(": warning: ") }).count
    }

    private var options: [String] {
        ["-swift-version", "6", "-module-name", "Generated", "-parse-as-library"] + modules.flatMap { ["-I", $0] }
    }

    private func compile(_ mode: [String], in folder: URL) throws -> ProcessCost {
        if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let command = ["swiftc", "-c", "-emit-module"] + options + mode + files
        return try ProcessCost.of(command, in: folder)
    }

    private static func objectBytes(in folder: URL) -> Int {
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.fileSizeKey])
        return (files ?? []).filter { $0.pathExtension == "o" }
            .reduce(0) { $0 + ((try? $1.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0) }
    }
}

extension Double {
    var seconds: String { String(format: "%.1f", self) }
}
