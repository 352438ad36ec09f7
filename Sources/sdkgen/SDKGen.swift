import ArgumentParser
import SDKGenerator

/// The command `sdkgen` and its subcommands.
///
/// Each says its name: ArgumentParser would make one of the type's name, and for all of them that takes a third of the time
/// in which `sdkgen --version` is done.
struct SDKGen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sdkgen",
        abstract: "Turns a folder of Markdown API reference pages into a Swift SDK.",
        discussion: """
            The exit status is 0 if all is well, 1 for mistakes in the pages or an SDK that is out of date, 2 for a \
            usage or configuration error, and 70 for an internal error.
            """,
        version: Version.current,
        subcommands: [
            Init.self, Fetch.self, Generate.self, Check.self, Lint.self, Diff.self, Inspect.self, Explain.self,
            Export.self,
        ])
}
