import ArgumentParser
import SDKGenerator

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Print what the pages mean, as JSON.",
        discussion: "With an action, the structures and value sets that it uses are printed with it.")

    @OptionGroup var options: Options

    @Argument(
        help: ArgumentHelp("Pages, or folders with pages, to print the model of (default: all).", valueName: "path"))
    var paths: [String] = []

    @Flag(help: "Print one member a line, indented, for people.")
    var pretty = false

    @Option(help: ArgumentHelp("Print this service only.", valueName: "name"))
    var service: String?

    @Option(help: ArgumentHelp("Print this action only.", valueName: "name"))
    var action: String?

    func run() throws {
        let selection = ModelSelection(pages: paths, service: service, action: action)
        try options.perform(options.settings()) { run in
            try run.inspect(selection, pretty: pretty) ?? []
        }
    }
}
