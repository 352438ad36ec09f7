import Subprocess
import SystemPackage

extension Command {
    /// Runs the command and kills it at a moment (SIGKILL, which no process can see coming), unless it ended before.
    ///
    /// - Parameter moment: returns when the moment has come.
    /// - Returns: true if it was killed.
    public func run(killingAt moment: sending () async throws -> Void) async throws -> Bool {
        let record = try await Subprocess.run(
            .path(FilePath(name)), arguments: Arguments(arguments), workingDirectory: directory.map { FilePath($0) },
            input: .none, output: .discarded, error: .discarded
        ) { execution in
            try await moment()
            // One that ended in the meantime can't be killed any more.
            try? execution.send(signal: .kill)
        }
        return record.terminationStatus == .signaled(9)
    }
}
