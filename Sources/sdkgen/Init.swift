import ArgumentParser
import SDKGenerator

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a first sdkgen.yaml for a folder of pages.",
        discussion: """
            The services that the pages document are filled in, with corrections of what the pages have wrong as \
            comments. No page states the API version of a service: give it with --api-version, or fill it in.
            """)

    @Option(help: ArgumentHelp("The folder with the pages.", valueName: "folder"))
    var docs: String?

    @Option(help: ArgumentHelp("The API version of a service; may be repeated.", valueName: "service=version"))
    var apiVersion: [ServiceVersion] = []

    @Flag(help: "Print the configuration instead of writing it.")
    var print = false

    func run() throws {
        var run = Run(Run.Settings(flags: Configuration.Flags(docs: docs)))
        let versions = Dictionary(apiVersion.map { ($0.service, $0.version) }, uniquingKeysWith: { _, last in last })
        var result = ""
        if let draft = try run.draftConfiguration(versions: versions) {
            if print {
                result = draft.text
            } else if try run.write(draft) != nil {
                result = Self.summary(of: draft)
            }
        }
        Terminal.errors.write(run.report.text(format: FormatName.text.name, colored: Terminal.errors.hasColors))
        try Terminal.output.writeResult(Array(result.utf8))
        if run.outcome != .fine { throw ExitCode(run.outcome.rawValue) }
    }

    private static func summary(of draft: ConfigurationDraft) -> String {
        let actions = draft.services.reduce(0) { $0 + $1.actions.count }
        var text =
            "sdkgen.yaml written: \(Count.text(draft.services.count, "service")) with \(Count.text(actions, "action")) "
            + "on \(Count.text(draft.pages, "page"))\n"
        let open = draft.services.filter { $0.version == nil }.map(\.name)
        if !open.isEmpty { text += "to do: fill in the version of \(open.joined(separator: ", "))\n" }
        if draft.errors + draft.warnings > 0 {
            text +=
                "to do: 'sdkgen lint' tells \(Count.text(draft.errors, "error")) and "
                + "\(Count.text(draft.warnings, "warning")) of the pages\n"
        }
        return text
    }
}

/// The API version of a service, `zec=2025-09-01`.
struct ServiceVersion: ExpressibleByArgument {
    var service: String
    var version: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        (service, version) = (String(parts[0]), String(parts[1]))
    }
}
