import Foundation
import TestSupport
import Testing

/// What `make install` installs. The tool is the one that the tests were built with.
@Suite(.enabled("make is not installed") { await Command.isInstalled("make") })
struct InstallTests {
    private let workspace = Workspace()

    @Test("make install puts tool, completions and man page below DESTDIR and PREFIX, and nothing elsewhere")
    func install() async throws {
        let products = try Places.product("sdkgen").deletingLastPathComponent().path
        try workspace.write("swift", "#!/bin/sh\ncase \"$*\" in *--show-bin-path) echo '\(products)';; esac\n")
        let swift = workspace.folder.appending(path: "swift").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: swift)
        let image = workspace.folder.appending(path: "image").path
        let result = try await Command(
            "make", ["install", "SWIFT=\(swift)", "DESTDIR=\(image)", "PREFIX=/opt/sdkgen"], in: Places.package.path
        )
        .run()
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: image)
            .filter { !(((try? FileManager.default.contentsOfDirectory(atPath: "\(image)/\($0)")) != nil)) }
        #expect(
            files.sorted() == [
                "opt/sdkgen/bin/sdkgen", "opt/sdkgen/share/bash-completion/completions/sdkgen",
                "opt/sdkgen/share/fish/vendor_completions.d/sdkgen.fish", "opt/sdkgen/share/man/man1/sdkgen.1",
                "opt/sdkgen/share/zsh/site-functions/_sdkgen",
            ])
        let tool = try await Command("\(image)/opt/sdkgen/bin/sdkgen", ["--version"]).run()
        #expect(tool.status == 0)
        let completion = try await Command(
            "bash", ["-c", "source share/bash-completion/completions/sdkgen && complete -p sdkgen"],
            in: "\(image)/opt/sdkgen"
        )
        .run()
        #expect(completion.status == 0, "\(completion.errors)")
        #expect(completion.output.contains(" sdkgen"))
    }

    /// The help of a command, as ArgumentParser describes it.
    private struct Help: Decodable {
        var command: Command

        struct Command: Decodable {
            var commandName: String
            var arguments: [Argument]?
            var subcommands: [Command]?

            var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
        }

        struct Argument: Decodable {
            var preferredName: Name?
        }

        struct Name: Decodable {
            var name: String
        }
    }

    @Test("the man page has every command and every option; after a change of them: make man")
    func manual() async throws {
        let dump = try await workspace.sdkgen("--experimental-dump-help")
        #expect(dump.status == 0, "\(dump.errors)")
        let help = try JSONDecoder().decode(Help.self, from: Data(dump.output.utf8))
        let page = try String(contentsOf: Places.package.appending(path: "docs/sdkgen.1"), encoding: .utf8)
        let commands = help.command.all.filter { $0.commandName != "help" }
        #expect(commands.map(\.commandName).contains("fetch"))
        for command in commands {
            #expect(page.contains(command.commandName), "\(command.commandName)")
            for name in (command.arguments ?? []).compactMap(\.preferredName?.name) {
                #expect(page.contains("Fl -\(name)"), "\(command.commandName) --\(name)")
            }
        }
    }

    @Test("the image has only instructions that Docker knows, and its commands are commands of the shell")
    func image() async throws {
        let text = try String(contentsOf: Places.package.appending(path: "Dockerfile"), encoding: .utf8)
        let known = ["FROM", "RUN", "WORKDIR", "COPY", "ENTRYPOINT", "CMD"]
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        for line in lines {
            let parts = line.split(separator: " ", maxSplits: 1)
            #expect(known.contains(String(parts[0])), "\(line)")
            guard parts[0] == "RUN" else { continue }
            let check = try await Command("sh", ["-n", "-c", String(parts[1])]).run()
            #expect(check.status == 0, "\(line)\n\(check.errors)")
        }
        #expect(lines.count { $0.hasPrefix("RUN") } == 4)
    }
}
