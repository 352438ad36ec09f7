import ArgumentParser
import SDKGenerator

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate the SDK.",
        discussion: """
            Where a page has an error, nothing is written; the errors of the rules of 'sdkgen lint' count, its warnings \
            are only counted. A file that is right already is not touched.
            """)

    @OptionGroup var options: Options
    @OptionGroup var output: OutputOptions

    @Flag(help: "Overwrite files that were edited by hand or were not generated.")
    var force = false

    @Flag(help: "Also print how long each stage took.")
    var timings = false

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let times = StageTimes()
        var settings = options.settings(output)
        settings.stageEnded = times.ended
        try options.perform(settings) { run in
            let generation = try run.generate(force: force)
            let duration = clock.now - start
            guard let generation else { return [] }
            let summary = Summary(
                counts: generation.counts, output: generation.output, duration: duration, errors: run.report.errors,
                warnings: run.report.warnings, setAside: run.report.setAside)
            return Array((summary.text + "\n" + (timings ? times.text + "\n" : "")).utf8)
        }
    }
}
