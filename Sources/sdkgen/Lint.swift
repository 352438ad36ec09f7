import ArgumentParser
import SDKGenerator

struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Report mistakes in the pages.",
        discussion: """
            Here the diagnostics are the result, so they go to standard output. The exit status is 1 if there is an \
            error. 'sdkgen explain CODE' tells what stands behind a diagnostic; 'rules' in sdkgen.yaml sets its severity \
            and the pages on which it counts.
            """)

    @OptionGroup var options: Options

    @Flag(help: "Count warnings as errors.")
    var strict = false

    @Flag(help: "Correct the pages where a correction is safe.")
    var fix = false

    @Option(help: ArgumentHelp("A file with findings that don't count.", valueName: "file"))
    var baseline: String?

    @Flag(help: "Write all findings to the baseline.")
    var updateBaseline = false

    @Flag(
        help: """
            Print the section 'overrides' of a configuration that corrects what the pages have wrong about the wire; \
            diagnostics go to standard error.
            """)
    var printOverrides = false

    func validate() throws {
        if updateBaseline, baseline == nil { throw ValidationError("--update-baseline needs --baseline.") }
    }

    func run() throws {
        let wanted = Run.LintOptions(
            isStrict: strict, baseline: baseline, updatesBaseline: updateBaseline, fixes: fix)
        try options.perform(options.settings(), diagnosticsTo: printOverrides ? .errors : .output) { run in
            guard let result = try run.lint(wanted) else { return [] }
            if result.fixes > 0 {
                let places = Count.text(result.fixes, "place")
                Terminal.errors.write("fixed: \(places) on \(Count.text(result.fixedPages, "page"))\n")
            }
            if let count = result.baselineFindings {
                Terminal.errors.write("baseline: \(Count.text(count, "finding")) in \(baseline ?? "")\n")
            }
            return printOverrides ? Array(result.overrides.utf8) : []
        }
    }
}
