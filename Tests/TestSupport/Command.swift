import Subprocess
import SystemPackage

/// A command that a test runs to its end.
public struct Command: Sendable {
    public var name: String
    public var arguments: [String]
    public var directory: String?
    public var environment: [String: String]

    public init(
        _ name: String, _ arguments: [String] = [], in directory: String? = nil, environment: [String: String] = [:]
    ) {
        self.name = name
        self.arguments = arguments
        self.directory = directory
        self.environment = environment
    }

    public struct Result: Sendable {
        public var status: Int32
        public var output: String
        public var errors: String
    }

    /// Runs the command with the given standard input and collects what it prints, up to 64 MB.
    public func run(input: String = "") async throws -> Result {
        let limit = 64 << 20
        let updates = environment.map { (Environment.Key(stringLiteral: $0.key), Optional($0.value)) }
        let record = try await Subprocess.run(
            name.contains("/") ? .path(FilePath(name)) : .name(name), arguments: Arguments(arguments),
            environment: .inherit.updating(Dictionary(uniqueKeysWithValues: updates)),
            workingDirectory: directory.map { FilePath($0) }, input: .string(input), output: .string(limit: limit),
            error: .string(limit: limit))
        let status: Int32 =
            switch record.terminationStatus {
            case .exited(let code): code
            case .signaled(let signal): -signal
            }
        return Result(
            status: status, output: record.standardOutput, errors: record.standardError)
    }

    /// True if the command is installed: lets a test that needs it be reported as skipped.
    public static func isInstalled(_ name: String) async -> Bool {
        (try? await Command("sh", ["-c", "command -v \(name)"]).run())?.status == 0
    }
}
