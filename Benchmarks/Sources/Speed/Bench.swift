import BenchmarkInputs
import Foundation

/// Runs commands on an input, in turn, and takes the median of what they took.
struct Bench {
    var sdkgen: String
    var runs: Int

    func startUp(in folder: URL) throws -> ProcessCost {
        try .median(of: (0..<max(runs, 11)).map { _ in try .of([sdkgen, "--version"], in: folder) })
    }

    /// Every round runs each command once, so that whatever slows the machine slows them all.
    func measure(_ input: DocumentationInput) throws -> Measurement {
        var (cmark, reading, linting, first, again):
            ([ProcessCost], [ProcessCost], [ProcessCost], [ProcessCost], [ProcessCost]) =
                ([], [], [], [], [])
        let docs = input.docs.path
        let me = Bundle.main.executablePath ?? CommandLine.arguments[0]
        for _ in 0..<runs {
            cmark.append(try .of(["cmark"] + input.files.map(\.path), in: input.folder))
            reading.append(try .of([me, "read", docs], in: input.folder))
            linting.append(try .of([me, "read", docs, "--lint"], in: input.folder))
            try removeOutput(of: input)
            first.append(try .of([sdkgen, "generate"], in: input.folder))
            again.append(try .of([sdkgen, "generate"], in: input.folder))
        }
        return Measurement(
            input: input, cmark: .median(of: cmark), reading: .median(of: reading), linting: .median(of: linting),
            first: .median(of: first), again: .median(of: again),
            stages: try stages(of: input))
    }

    /// Makes the SDK of an input from nothing, in turn with another command that does the same.
    func generation(of input: DocumentationInput, against peer: [String]) throws -> (ProcessCost, ProcessCost) {
        var (mine, theirs): ([ProcessCost], [ProcessCost]) = ([], [])
        for _ in 0..<min(runs, 3) {
            theirs.append(try .of(peer, in: input.folder))
            try removeOutput(of: input)
            mine.append(try .of([sdkgen, "generate"], in: input.folder))
        }
        return (.median(of: mine), .median(of: theirs))
    }

    /// Moves the output away. Where thousands of files were deleted just now, a file system creates new ones at half its
    /// speed, and that is not what is measured.
    private func removeOutput(of input: DocumentationInput) throws {
        guard FileManager.default.fileExists(atPath: input.output.path) else { return }
        let old = input.folder.appending(path: "old-\(UUID().uuidString)")
        try FileManager.default.moveItem(at: input.output, to: old)
    }

    /// What `--timings` says of a first run.
    private func stages(of input: DocumentationInput) throws -> String {
        try removeOutput(of: input)
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: sdkgen)
        process.arguments = ["generate", "--timings"]
        process.currentDirectoryURL = input.folder
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return output.split(separator: "\n").last.map(String.init) ?? ""
    }
}
