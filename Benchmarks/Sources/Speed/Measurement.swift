import BenchmarkInputs
import Foundation

/// What the commands took on one input.
struct Measurement {
    var input: DocumentationInput
    /// The `cmark` command, which turns the same files into HTML: the least that reading them can cost.
    var cmark: ProcessCost
    /// Pages to model, on one thread.
    var reading: ProcessCost
    /// The same with all rules.
    var linting: ProcessCost
    /// `generate` where there is no output yet.
    var first: ProcessCost
    /// `generate` where nothing changed.
    var again: ProcessCost
    /// Where the time of a first run went.
    var stages: String

    static let header = """
        | input | pages, MB | cmark CPU | read CPU | ratio | lint/read | generate wall (CPU) | to cmark's wall | pages/s | \
        again/first | peak MB | files, MB |
        |---|---|---|---|---|---|---|---|---|---|---|---|
        """

    var row: String {
        let output = input.outputFiles
        let cells = [
            input.name, "\(input.files.count), \(input.bytes.megabytes)",
            "\(cmark.cpu.milliseconds) ms", "\(reading.cpu.milliseconds) ms", (reading.cpu / cmark.cpu).ratio,
            (linting.cpu / reading.cpu).ratio, "\(first.wall.milliseconds) (\(first.cpu.milliseconds)) ms",
            (first.wall / cmark.wall).ratio, "\(Int(Double(input.files.count) / first.wall))",
            (again.wall / first.wall).ratio, first.peakMemory.megabytes,
            "\(output.count), \(output.bytes.megabytes)",
        ]
        return "| \(cells.joined(separator: " | ")) |\n  <!-- \(stages) -->"
    }
}

/// How the work grows from one input to the next one of its kind.
enum Growth {
    static func text(_ measurements: [Measurement]) -> String {
        zip(measurements, measurements.dropFirst())
            .filter { $0.input.name.prefix(6) == $1.input.name.prefix(6) }
            .map { small, large in
                """

                \(small.input.name) → \(large.input.name): pages ×\
                \((Double(large.input.files.count) / Double(small.input.files.count)).ratio), CPU \
                ×\((large.first.cpu / small.first.cpu).ratio), wall ×\((large.first.wall / small.first.wall).ratio), \
                memory ×\((Double(large.first.peakMemory) / Double(small.first.peakMemory)).ratio)
                """
            }
            .joined()
    }
}

extension Double {
    var milliseconds: String { self < 0.1 ? String(format: "%.1f", self * 1000) : String(format: "%.0f", self * 1000) }
    var ratio: String { String(format: "%.2f", self) }
}

extension Int {
    var megabytes: String { String(format: "%.1f", Double(self) / 1_000_000) }
}

/// Prints a line at once: a measurement takes minutes, and whoever reads it through a pipe waits for each line of it.
func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}
