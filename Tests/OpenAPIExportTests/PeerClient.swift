import Foundation
import TestSupport

/// Clients that openapi-generator makes of a description.
enum PeerClient {
    /// Makes clients, each in a folder with the name of its language. One Java machine makes all of them.
    ///
    /// - Returns: what the generator said.
    static func generate(_ languages: [String], from description: [UInt8], in folder: URL) async throws -> String {
        let python = try await PeerTools.shared.python()
        let input = folder.appending(path: "openapi.yaml")
        try Data(description).write(to: input)
        var configurations: [String] = []
        for language in languages {
            let file = folder.appending(path: "\(language).json")
            let settings = [
                "generatorName": language, "inputSpec": input.path,
                "outputDir": folder.appending(path: language).path, "packageName": "peer",
            ]
            // The package of the Swift client keeps its own name.
            try JSONEncoder().encode(language == "swift6" ? settings.filter { $0.key != "packageName" } : settings)
                .write(to: file)
            configurations.append(file.path)
        }
        let result = try await Command(
            python, ["-c", program, "batch", "--fail-fast"] + configurations, in: folder.path
        )
        .run()
        let log = result.output + result.errors
        guard result.status == 0 else { throw Failure(log: String(log.suffix(4000))) }
        return log
    }

    /// The package has no module that runs.
    private static let program = "import sys; from openapi_generator_cli import cli; sys.exit(cli())"

    /// The errors and warnings of a log that are about the description: that 3.1 is still new to the generator is not.
    static func complaints(in log: String) -> [Substring] {
        log.split(separator: "\n").filter { line in
            (line.contains(" WARN ") || line.contains("ERROR") || line.contains("Exception"))
                && !line.contains("OpenAPI 3.1 support is still in beta")
        }
    }

    struct Failure: Error {
        var log: String
    }
}
