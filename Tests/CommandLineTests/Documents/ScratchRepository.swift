import Foundation
import TestSupport
import Testing

/// A repository of a team, with a remote, in which commands of the documentation are run as a person or a CI system would.
///
/// What the machine of a test doesn't have is replaced by commands that take down how they were called: the package
/// manager of the system, `gh`, the interface of GitLab, and the building of packages, which other tests do for real.
final class ScratchRepository: Sendable {
    let workspace = Workspace()
    let folder: URL
    private let commands: URL
    private let log: URL

    init() throws {
        folder = workspace.folder.appending(path: "repository")
        commands = workspace.folder.appending(path: "commands")
        log = workspace.folder.appending(path: "log.txt")
        for folder in [folder, commands] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        try workspace.write(
            "gitconfig",
            """
            [user]
              name = Test
              email = test@example.com
            [url "\(workspace.folder.path)/origin.git"]
              insteadOf = https://sdk:secret@gitlab.example.com/team/sdk.git

            """)
        try replace("sudo", "exec \"$@\"")
        try replace("apt-get", note)
        try replace("gh", "\(note)\nif [ \"$1 $2\" = 'pr view' ]; then echo \"${GH_STATE:-}\"; fi")
        try replace(
            "curl",
            """
            case "$*" in
              */api/v4/*) \(note);;
              *) PATH=${PATH#*:} exec curl "$@";;
            esac
            """)
        let products = try Places.product("sdkgen").deletingLastPathComponent().path
        try replace(
            "swift",
            """
            case "$*" in
              'build --show-bin-path') echo '\(products)';;
              build*|'package --allow'*) \(note);;
              *) PATH=${PATH#*:} exec swift "$@";;
            esac
            """)
    }

    private var note: String { "echo \"$(basename \"$0\") $*\" >> '\(log.path)'" }

    private func replace(_ command: String, _ script: String) throws {
        let file = commands.appending(path: command)
        try Data("#!/usr/bin/env bash\nset -eu\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }

    /// How the replaced commands were called since the last time.
    func takeCalls() throws -> [String] {
        guard let text = try? String(contentsOf: log, encoding: .utf8) else { return [] }
        try FileManager.default.removeItem(at: log)
        return text.split(separator: "\n").map(String.init)
    }

    func write(_ path: String, _ text: String) throws { try workspace.write("repository/\(path)", text) }
    func read(_ path: String) throws -> String { try workspace.read("repository/\(path)") }

    /// - Parameter path: folders that come before those of the system.
    func run(
        _ script: String, environment: [String: String] = [:], path: [String] = []
    ) async throws -> Command.Result {
        let inherited = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        // The replaced commands are the first, and know it.
        let folders = [commands.path] + path + [inherited]
        let own = [
            "PATH": folders.joined(separator: ":"), "GIT_CONFIG_GLOBAL": workspace.folder.path + "/gitconfig",
            "GIT_CONFIG_NOSYSTEM": "1",
        ]
        return try await Command(
            "bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], in: folder.path,
            environment: own.merging(environment) { _, given in given }
        )
        .run()
    }

    @discardableResult
    func require(_ script: String, environment: [String: String] = [:], path: [String] = []) async throws -> String {
        let result = try await run(script, environment: environment, path: path)
        try #require(result.status == 0, "\(script)\n\(result.output)\(result.errors)")
        return result.output
    }

    /// Makes this the clone of a remote that has it all on its branch `main`.
    func publish() async throws {
        try await require(
            """
            git init --quiet --bare ../origin.git
            git -C ../origin.git config receive.advertisePushOptions true
            git init --quiet --initial-branch main
            git remote add origin ../origin.git
            printf '.build/\\nlint.xml\\nchanges.md\\n' > .gitignore
            git add .
            git commit --quiet --message 'First edition'
            git push --quiet origin main
            """)
    }
}
