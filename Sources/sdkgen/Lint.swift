import ArgumentParser
import SDKGenerator

struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Report mistakes in the pages.",
        discussion: """
            Here the diagnostics are the result, so they go to standard output. The exit status is 1 if there is an \
            error or a warning.
            """)

    @OptionGroup var options: Options

    func run() throws {
        try options.perform(options.settings(), diagnosticsTo: .output) { run in
            try run.lint()
            return []
        }
    }
}
