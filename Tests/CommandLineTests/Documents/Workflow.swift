import Foundation
import TestSupport
import Testing
import Yams

/// A job of a GitHub workflow or of GitLab, run step by step as far as a test needs it.
struct Workflow {
    let root: Node

    init(_ yaml: String) throws { root = try #require(try Yams.compose(yaml: yaml)) }

    struct Step {
        var name: String?
        var id: String?
        var action: String?
        var condition: String?
        var script: String?
        var environment: [String: String] = [:]

        init(_ node: Node) {
            name = node["name"]?.string
            id = node["id"]?.string
            action = node["uses"]?.string
            condition = node["if"]?.string
            script = node["run"]?.string
            environment = Workflow.texts(node["env"])
        }
    }

    static func texts(_ node: Node?) -> [String: String] {
        var texts: [String: String] = [:]
        for (key, value) in node?.mapping ?? [:] { texts[key.string ?? ""] = value.string ?? "" }
        return texts
    }

    // MARK: GitHub

    /// The outcome of a step that ran.
    struct Outcome {
        var name: String
        var result: Command.Result
    }

    /// Runs the steps of a job in their order, up to the first that fails; steps for actions are passed over.
    ///
    /// - Parameter context: the values of expressions.
    func run(
        job: String, in repository: ScratchRepository, context: [String: String], environment: [String: String] = [:]
    ) async throws -> [Outcome] {
        let job = try #require(root["jobs"]?[job])
        let temporary = repository.workspace.folder.path
        var environment = environment
        for name in ["RUNNER_TEMP", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"] {
            environment[name] = name == "RUNNER_TEMP" ? temporary : "\(temporary)/\(name)"
            if name != "RUNNER_TEMP" { try repository.workspace.write(name, "") }
        }
        environment.merge(Self.texts(job["env"])) { _, own in own }
        var outputs: [String: String] = [:]
        var outcomes: [Outcome] = []
        var hasFailed = false
        for step in (job["steps"]?.sequence ?? []).map(Step.init) {
            guard let script = step.script else { continue }
            #expect(!script.contains("${{"), "an expression in a script is code of whoever fills it in: \(script)")
            guard Self.isMet(step.condition, outputs: outputs, hasFailed: hasFailed) else { continue }
            let own = try step.environment.mapValues { try Self.value($0, in: context) }
            let path = try repository.workspace.read("GITHUB_PATH").split(separator: "\n").map(String.init)
            let result = try await repository.run(
                script, environment: environment.merging(own) { _, own in own }, path: path)
            outcomes.append(Outcome(name: step.name ?? "", result: result))
            hasFailed = hasFailed || result.status != 0
            for line in try repository.workspace.read("GITHUB_OUTPUT").split(separator: "\n") {
                let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
                if let id = step.id, parts.count == 2 { outputs["steps.\(id).outputs.\(parts[0])"] = parts[1] }
            }
        }
        return outcomes
    }

    /// Understands the conditions of the recipes, and no others.
    private static func isMet(_ condition: String?, outputs: [String: String], hasFailed: Bool) -> Bool {
        guard let condition else { return !hasFailed }
        if condition == "${{ !cancelled() }}" { return true }
        guard let match = condition.wholeMatch(of: /(\S+) == '([^']*)'/) else {
            Issue.record("a condition that this test doesn't understand: \(condition)")
            return false
        }
        return !hasFailed && outputs[String(match.output.1)] == String(match.output.2)
    }

    private static func value(_ text: String, in context: [String: String]) throws -> String {
        guard let match = text.wholeMatch(of: /\$\{\{ (\S+) \}\}/) else { return text }
        return try #require(context[String(match.output.1)], "no value for \(text)")
    }

    // MARK: GitLab

    /// Runs a job of GitLab, which is one script.
    func runScript(
        of job: String, in repository: ScratchRepository, environment: [String: String]
    ) async throws -> Command.Result {
        let lines = [root["default"]?["before_script"], root[job]?["script"]]
            .flatMap { $0?.sequence.map { Array($0) } ?? [] }.compactMap(\.string)
        try #require(lines.count > 5)
        return try await repository.run(lines.joined(separator: "\n"), environment: environment)
    }
}
