import ArgumentParser
import SDKGenerator

struct Fetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Bring the pages of a site to the documentation folder.",
        discussion: """
            Reads llms.txt (or SUMMARY.md) of the site and downloads the Markdown pages that it lists of the services in \
            sdkgen.yaml, with what these link to. Writes only pages that changed, and deletes those that it brought \
            earlier and the site lists no longer. Where a page can't be fetched, nothing is written.
            """)

    @Argument(help: ArgumentHelp("The address below which the pages are.", valueName: "url"))
    var site: String

    @Option(help: ArgumentHelp("The configuration file (default: sdkgen.yaml, if there is one).", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The folder that the pages are written to.", valueName: "folder"))
    var docs: String?

    @Option(help: ArgumentHelp("Bring the pages of this service; may be repeated.", valueName: "name"))
    var service: [String] = []

    @Flag(help: "Bring every page.")
    var allServices = false

    @Option(help: ArgumentHelp("Follow redirects to this host too; may be repeated.", valueName: "host"))
    var allowHost: [String] = []

    @Flag(help: "Overwrite pages that were edited, and files that were not fetched.")
    var force = false

    @Flag(help: "Write the other pages where some can't be fetched.")
    var keepGoing = false

    @Option(help: ArgumentHelp("How many requests are made at the same time (default: 8).", valueName: "number"))
    var jobs: Int?

    @Option(help: ArgumentHelp("How long one request may take (default: 60).", valueName: "seconds"))
    var timeout: Int?

    func validate() throws {
        if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 64.") }
        if let timeout, !(1...3600).contains(timeout) {
            throw ValidationError("--timeout takes a number of seconds from 1 to 3600.")
        }
        if allServices, !service.isEmpty { throw ValidationError("--all-services and --service exclude each other.") }
    }

    func run() async throws {
        let options = Run.FetchOptions(
            address: site, services: allServices ? [] : service.isEmpty ? nil : service, allowedHosts: allowHost,
            isForced: force, keepsGoing: keepGoing, jobs: jobs, timeout: timeout.map { .seconds($0) })
        var run = Run(Run.Settings(configurationFile: config, flags: Configuration.Flags(docs: docs)))
        let bar = ProgressBar("pages", on: .errors)
        let result = try await run.fetch(options) { bar.show($0, of: $1) }
        bar.erase()
        Terminal.errors.write(run.report.text(format: FormatName.text.name, colored: Terminal.errors.hasColors))
        if let result { try Terminal.output.writeResult(Array(Self.text(of: result).utf8)) }
        if run.outcome != .fine { throw ExitCode(run.outcome.rawValue) }
    }

    private static func text(of result: Run.FetchResult) -> String {
        let lines = result.changes.map { "\($0.kind.rawValue): \($0.path)\n" }
        let counts = Run.FetchResult.Kind.allCases.map { kind in
            "\(result.changes.count { $0.kind == kind }) \(kind.rawValue)"
        }
        return lines.joined() + (counts + ["\(result.unchanged) unchanged"]).joined(separator: ", ") + "\n"
    }
}
