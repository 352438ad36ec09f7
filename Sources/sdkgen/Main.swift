import ArgumentParser
import SDKGenerator

@main
enum Main {
    /// Runs the command of the arguments, and ends with the exit status that the tool promises: ArgumentParser's own
    /// status for a usage error is another.
    static func main() async {
        do {
            var command = try SDKGen.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            SDKGen.exit(withError: code)
        } catch {
            let code = SDKGen.exitCode(for: error)
            switch code {
            case .success:
                Terminal.output.write(SDKGen.fullMessage(for: error) + "\n")
                SDKGen.exit(withError: code)
            case .validationFailure:
                Terminal.errors.write(SDKGen.fullMessage(for: error) + "\n")
                SDKGen.exit(withError: ExitCode(Run.Outcome.unusable.rawValue))
            default:
                Terminal.errors.write("error: internal error: \(error)\n")
                SDKGen.exit(withError: ExitCode(70))
            }
        }
    }
}
