import ArgumentParser
import BenchmarkInputs
import Foundation

struct Compare: ParsableCommand {
    @Option(help: "The release build of sdkgen.")
    var sdkgen: String

    @Option(help: "A folder of real pages of one service.")
    var corpus: String?

    @Option(help: "The service of those pages.")
    var service = "bmc"

    @Option(help: "A folder with sdkgen.yaml and the pages that it names.")
    var project: String?

    @Option(help: "The openapi-generator-cli to compare with.")
    var peer: String?

    @Option(help: "How often each command runs; the median counts.")
    var runs = 5

    func run() throws {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "sdkgen-speed-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let bench = Bench(sdkgen: sdkgen, runs: runs)
        let start = try bench.startUp(in: FileManager.default.temporaryDirectory)
        say("`sdkgen --version`: \(start.cpu.milliseconds) ms CPU, \(start.wall.milliseconds) ms\n")
        say(Measurement.header)
        var measurements: [Measurement] = []
        for make in inputs(in: scratch) {
            let measurement = try bench.measure(try make())
            measurements.append(measurement)
            say(measurement.row)
        }
        say(Growth.text(measurements))
        try comparePeer(bench, in: scratch)
    }

    /// What each input is made of is only written when its turn comes.
    private func inputs(in scratch: URL) -> [() throws -> DocumentationInput] {
        var inputs: [() throws -> DocumentationInput] = []
        if let project {
            inputs.append {
                try DocumentationInput(project: URL(filePath: project), to: scratch.appending(path: "project"))
            }
        }
        if let corpus {
            for copies in [1, 10, 50] {
                inputs.append {
                    try DocumentationInput(
                        copies: copies, of: URL(filePath: corpus), service: service,
                        in: scratch.appending(path: "corpus\(copies)"))
                }
            }
        }
        for actions in [500, 5000] {
            inputs.append {
                try DocumentationInput(
                    SyntheticAPI(actions: actions), in: scratch.appending(path: "synthetic\(actions)"))
            }
        }
        return inputs
    }

    private func comparePeer(_ bench: Bench, in scratch: URL) throws {
        guard let peer else { return }
        let input = try DocumentationInput(SyntheticAPI(actions: 500), in: scratch.appending(path: "peer"))
        let description = scratch.appending(path: "openapi.json")
        _ = try ProcessCost.of(
            [sdkgen, "export", "openapi", "--format", "json", "-o", description.path], in: input.folder)
        let (mine, theirs) = try bench.generation(
            of: input,
            against: [
                peer, "generate", "-g", "swift6", "-i", description.path, "-o",
                scratch.appending(path: "peer-output").path,
            ])
        say(
            """

            500 actions: sdkgen \(mine.wall.milliseconds) ms, openapi-generator-cli \(theirs.wall.milliseconds) ms: \
            1/\(Int(theirs.wall / mine.wall)) of its wall time, \(mine.peakMemory.megabytes) against \
            \(theirs.peakMemory.megabytes) MB
            """)
    }
}
