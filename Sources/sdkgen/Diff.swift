import ArgumentParser
import SDKGenerator

struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what changed between two editions of the pages, and whether it breaks callers.",
        discussion: """
            An edition is a folder with pages, git:<revision> for the documentation folder at a revision, or a model as \
            'sdkgen inspect' prints it. The verdict is the part of the version number of the SDK to raise: major, minor, \
            patch or none.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Argument(help: ArgumentHelp("The older edition.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The newer edition.", valueName: "new"))
    var new: String

    @Option(help: ArgumentHelp("How to write the changes.", valueName: "format"))
    var format: ChangeFormatName = .text

    @Option(help: ArgumentHelp("End with status 1 for changes of this level or a graver one.", valueName: "level"))
    var failOn: ChangeLevelName?

    func run() async throws {
        var run = Run(options.settings())
        let difference = try await run.diff(old, new, failing: failOn?.name)
        try run.end(with: Array((difference?.text(format: format.name) ?? "").utf8))
    }
}

/// The name of a format of changes.
struct ChangeFormatName: ExpressibleByArgument {
    let name: String

    static let text = ChangeFormatName(name: EditionDifference.formats[0])
    static var allValueStrings: [String] { EditionDifference.formats }
    var defaultValueDescription: String { name }

    init?(argument: String) {
        guard EditionDifference.formats.contains(argument) else { return nil }
        name = argument
    }

    private init(name: String) { self.name = name }
}

/// The name of a level of changes.
struct ChangeLevelName: ExpressibleByArgument {
    let name: String

    static var allValueStrings: [String] { EditionDifference.levels }

    init?(argument: String) {
        guard EditionDifference.levels.contains(argument) else { return nil }
        name = argument
    }
}
