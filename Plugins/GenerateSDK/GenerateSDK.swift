import Foundation
import PackagePlugin

/// `swift package generate-sdk`: makes the SDK of a package from its pages, as sources that are committed and reviewed.
///
/// Runs `sdkgen generate` in the folder of the package, or `sdkgen check` with `--check`; other arguments are passed on.
@main struct GenerateSDK: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) async throws {
        var arguments = arguments
        let command = arguments.contains("--check") ? "check" : "generate"
        arguments.removeAll { $0 == "--check" }
        let process = Process()
        process.executableURL = try context.tool(named: "sdkgen").url
        process.arguments = [command] + arguments
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure(command: command, status: process.terminationStatus)
        }
    }

    /// The tool has said what is wrong.
    private struct Failure: Error, CustomStringConvertible {
        var command: String
        var status: Int32

        var description: String { "sdkgen \(command) ended with status \(status)" }
    }
}
