import ArgumentParser
import SDKGenerator

/// What every command that reads pages can be told.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The configuration file (default: sdkgen.yaml, if there is one).", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The folder with the pages.", valueName: "folder"))
    var docs: String?

    @Option(
        help: ArgumentHelp("How many pages are read at the same time (default: one a processor).", valueName: "number"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    }
}

/// What every command that reports on pages can be told.
struct Options: ParsableArguments {
    @OptionGroup var configuration: ConfigurationOptions

    @Option(help: ArgumentHelp("How to write diagnostics.", valueName: "format"))
    var format: FormatName = .text
}

/// What the commands that make an SDK can be told besides.
struct OutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder that the modules are written to.", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("A folder with templates that replace built-in ones.", valueName: "folder"))
    var templates: String?

    @Option(help: ArgumentHelp("Where the files go in the output folder.", valueName: "layout"))
    var layout: LayoutName?

    @Option(
        help: ArgumentHelp(
            "A folder for what the next run wants to know of this one; it ends early if nothing changed.",
            valueName: "folder"))
    var cache: String?

    func validate() throws {
        if cache?.isEmpty == true { throw ValidationError("--cache takes the name of a folder.") }
    }
}

/// The name of a layout of the output folder.
struct LayoutName: ExpressibleByArgument {
    let layout: Layout

    static var allValueStrings: [String] { Layout.allCases.map(\.rawValue) }

    init?(argument: String) {
        guard let layout = Layout(rawValue: argument) else { return nil }
        self.layout = layout
    }
}

/// The name of a format of diagnostics.
struct FormatName: ExpressibleByArgument {
    let name: String

    static let text = FormatName(name: RunReport.formats[0])
    static var allValueStrings: [String] { RunReport.formats }

    init?(argument: String) {
        guard RunReport.formats.contains(argument) else { return nil }
        name = argument
    }

    private init(name: String) { self.name = name }

    var defaultValueDescription: String { name }
}

extension ConfigurationOptions {
    func settings(_ output: OutputOptions? = nil) -> Run.Settings {
        Run.Settings(
            configurationFile: config,
            flags: Configuration.Flags(
                docs: docs, output: output?.output, templates: output?.templates,
                layout: output?.layout?.layout, cache: output?.cache), jobs: jobs)
    }
}

extension Options {
    func settings(_ output: OutputOptions? = nil) -> Run.Settings { configuration.settings(output) }

    /// Does a job, writes its diagnostics, and ends the process with its exit status.
    ///
    /// - Parameters:
    ///   - terminal: where diagnostics go.
    ///   - job: gives the result as it is written to standard output.
    func perform(
        _ settings: Run.Settings, diagnosticsTo terminal: Terminal = .errors,
        _ job: (inout Run) throws -> [UInt8]
    ) throws -> Never {
        var run = Run(settings)
        let result = try Terminal.errors.showing("reading pages …") { try job(&run) }
        try run.end(with: result, format, diagnosticsTo: terminal)
    }
}

extension Run {
    /// Writes the diagnostics of a run and its result, and ends the process with its exit status.
    func end(
        with result: [UInt8], _ format: FormatName = .text, diagnosticsTo terminal: Terminal = .errors
    ) throws -> Never {
        terminal.write(report.text(format: format.name, colored: terminal.hasColors))
        try Terminal.output.writeResult(result)
        // With the model and all files still in memory, which the system takes back at once: to take them apart value by
        // value would take a fiftieth of the run.
        withExtendedLifetime(self) { SDKGen.exit(withError: ExitCode(outcome.rawValue)) }
    }
}
