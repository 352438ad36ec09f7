import ArgumentParser
import SDKGenerator

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell whether the SDK is what the pages say.",
        discussion: """
            Writes nothing, but to a cache that is named. Lists each file that is stale, missing, extra (generated earlier, no longer wanted), edited \
            (by hand since it was generated) or foreign (in the way of a file, not generated), and how it would change.
            """)

    @OptionGroup var options: Options
    @OptionGroup var output: OutputOptions

    func run() throws {
        try options.perform(options.settings(output)) { run in
            guard let (comparison, difference) = try run.check() else { return [] }
            if comparison.differences.isEmpty { return Array("up to date: \(comparison.unchanged) files\n".utf8) }
            let lines = comparison.differences.map { "\($0.kind.rawValue): \($0.path)\n" }
            return Array((lines.joined() + difference).utf8)
        }
    }
}
