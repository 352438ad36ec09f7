import ArgumentParser
import SDKGenerator

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain the code of a diagnostic.",
        discussion: "Without a code, all codes are listed.")

    @Argument(help: ArgumentHelp("The code in the brackets of a diagnostic.", valueName: "code"))
    var code: String?

    func run() throws {
        guard let code else {
            try Terminal.output.write(Array(CodeDescription.list.utf8))
            return
        }
        do {
            try Terminal.output.write(Array(CodeDescription.text(of: code).utf8))
        } catch let problem as Unusable {
            Terminal.errors.write(problem.text)
            throw ExitCode(Run.Outcome.unusable.rawValue)
        }
    }
}
