import ArgumentParser
import SDKGenerator

/// Commands that describe the API of the pages in the words of others.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Describe the API of the pages for other tools.",
        subcommands: [ExportOpenAPI.self])
}

struct ExportOpenAPI: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi",
        abstract: "Describe the API in OpenAPI.",
        discussion: """
            The description goes to standard output or to a file; where a page has an error, nothing is written. All \
            actions of a service have one address, so each gets a path of its own in the description: \
            '/<service>/<action>', with what is sent beside it, or, with '--paths header', the true address with the \
            action as its fragment, which is never sent, and the header that selects the action as a parameter.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Option(help: ArgumentHelp("Describe this service only.", valueName: "name"))
    var service: String?

    @Option(help: ArgumentHelp("The version of OpenAPI.", valueName: "version"))
    var version: OpenAPIVersionName = .standard

    @Option(help: ArgumentHelp("The format of the description.", valueName: "format"))
    var format: OpenAPIFormatName = .standard

    @Option(help: ArgumentHelp("The paths of the description.", valueName: "form"))
    var paths: OpenAPIPathsName = .standard

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
    var output: String?

    func run() throws {
        let wanted = Run.OpenAPIOptions(
            service: service, version: version.name, format: format.name, paths: paths.name, file: output)
        var run = Run(options.settings())
        let result = try Terminal.errors.showing("reading pages …") { try run.openAPI(wanted) }
        try run.end(with: result ?? [])
    }
}

/// One of a few names that an option takes, the first of which it has if it isn't given.
protocol ListedName: ExpressibleByArgument {
    static var names: [String] { get }
    var name: String { get }
    init(name: String)
}

extension ListedName {
    static var standard: Self { Self(name: names[0]) }
    static var allValueStrings: [String] { names }
    var defaultValueDescription: String { name }

    init?(argument: String) {
        guard Self.names.contains(argument) else { return nil }
        self.init(name: argument)
    }
}

/// The version of OpenAPI that a description follows.
struct OpenAPIVersionName: ListedName {
    static let names = Run.OpenAPIOptions.versions
    var name: String
}

/// The format that a description is written in.
struct OpenAPIFormatName: ListedName {
    static let names = Run.OpenAPIOptions.formats
    var name: String
}

/// How a description tells the actions of a service apart.
struct OpenAPIPathsName: ListedName {
    static let names = Run.OpenAPIOptions.paths
    var name: String
}
