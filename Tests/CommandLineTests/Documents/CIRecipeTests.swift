import Foundation
import TestServer
import TestSupport
import Testing
import Yams

/// The workflows of `docs/ci.md` do what the page says.
@Suite(.enabled("curl is not installed") { await Command.isInstalled("curl") })
struct CIRecipeTests {
    private let repository: ScratchRepository
    private let blocks: MarkdownBlocks

    init() throws {
        repository = try ScratchRepository()
        blocks = try MarkdownBlocks(of: "docs/ci.md")
    }

    private func workflow(_ file: String) throws -> Workflow {
        try Workflow(try #require(blocks.file(file), "docs/ci.md has no \(file)"))
    }

    private static func page(_ number: Int, _ moreInputs: String...) -> String {
        ActionPages.page(number: number, description: "Does its work.", moreInputs: moreInputs)
    }

    /// A published SDK of two pages.
    private func publish() async throws {
        try repository.write("sdkgen.yaml", Workspace.services)
        for number in 0..<2 { try repository.write("docs/action\(number).md", Self.page(number)) }
        let tool = try Places.product("sdkgen").path
        try await repository.require("'\(tool)' generate")
        try await repository.publish()
    }

    private static let changedInput = "| name | No | String | Name of the disk. |"

    // MARK: GitHub

    private let pullRequest = [
        "github.base_ref": "main", "github.token": "secret", "github.event.pull_request.number": "7",
    ]

    @Test("GitHub, a pull request: a change of pages and SDK passes, and its changelog becomes a comment")
    func pullRequest() async throws {
        try await publish()
        try repository.write("docs/action1.md", Self.page(1, Self.changedInput))
        try await repository.require("'\(try Places.product("sdkgen").path)' generate")
        let outcomes = try await workflow(".github/workflows/sdk.yml")
            .run(job: "sdk", in: repository, context: pullRequest)
        for outcome in outcomes { #expect(outcome.result.status == 0, "\(outcome)") }
        #expect(outcomes.count == 7)
        let temporary = repository.workspace.folder.path
        #expect(
            try repository.takeCalls() == [
                "apt-get update -qq", "apt-get install -qq -y libcmark-dev pkg-config", "swift build --product sdkgen",
                "swift build", "gh pr comment 7 --edit-last --create-if-none --body-file \(temporary)/changes.md",
            ])
        #expect(try repository.workspace.read("changes.md").contains("minor"))
        #expect(try repository.workspace.read("GITHUB_STEP_SUMMARY") == repository.workspace.read("changes.md"))
    }

    @Test("GitHub, a pull request: an SDK that was forgotten fails the check, a wrong page is annotated")
    func badPullRequest() async throws {
        try await publish()
        try repository.write("docs/action1.md", Self.page(1, Self.changedInput))
        let forgotten = try await workflow(".github/workflows/sdk.yml")
            .run(job: "sdk", in: repository, context: pullRequest)
        #expect(forgotten.filter { $0.result.status != 0 }.map(\.name) == ["Compare the SDK with the pages"])
        #expect(forgotten.last?.name == "Tell what changed")
        try repository.write(
            "docs/action1.md", Self.page(1).replacing("| diskId | Yes | String |", with: "| diskID | Yes | String |"))
        let wrong = try await workflow(".github/workflows/sdk.yml")
            .run(job: "sdk", in: repository, context: pullRequest)
        let lint = try #require(wrong.first { $0.name == "Lint the pages" })
        #expect(lint.result.status == 1)
        #expect(lint.result.output.contains("::error file=docs/action1.md,line=11,"), "\(lint.result.output)")
        #expect(try !repository.takeCalls().contains { $0.hasPrefix("gh pr comment") })
    }

    @Test("GitHub, every night: what changed on the site becomes a pull request, and nothing does if nothing changed")
    func scheduled() async throws {
        try repository.write("sdkgen.yaml", Workspace.services)
        let pages = ["zec/action0.md": Self.page(0), "zec/action1.md": Self.page(1)]
        let site = DocsSite(pages.merging(["llms.txt": DocsSite.list(pages.keys)]) { page, _ in page })
        let yaml = try #require(blocks.file(".github/workflows/sdk-update.yml"))
        try await site.run { address in
            let workflow = try Workflow(yaml.replacing("https://docs.example.com/api/", with: address))
            let tool = try Places.product("sdkgen").path
            try await repository.require("'\(tool)' fetch \(address) && '\(tool)' generate")
            try await repository.publish()
            let context = ["github.token": "secret", "github.ref_name": "main"]

            let quiet = try await workflow.run(job: "update", in: repository, context: context)
            #expect(quiet.map(\.name) == ["Install libcmark", "Build the tool", "Fetch the pages"])
            #expect(quiet.allSatisfy { $0.result.status == 0 }, "\(quiet)")
            #expect(try !repository.takeCalls().contains { $0.hasPrefix("gh") })

            site.files["zec/action1.md"] = Self.page(1, Self.changedInput)
            let changed = try await workflow.run(job: "update", in: repository, context: context)
            #expect(changed.allSatisfy { $0.result.status == 0 }, "\(changed)")
            let body = "--body-file \(repository.workspace.folder.path)/changes.md"
            let calls = try repository.takeCalls().filter { $0.hasPrefix("gh") }
            #expect(
                calls == [
                    "gh pr view sdk-update --json state --jq .state",
                    "gh pr create --base main --head sdk-update --title Follow the documentation \(body)",
                ])
            let pushed = try await repository.require("git -C ../origin.git diff --name-only main sdk-update")
            #expect(
                pushed == """
                    Sources/.sdkgen-manifest.json
                    Sources/ZenlayerZEC/Actions/UpdateDisk1.swift
                    docs/.sdkgen-fetch.json
                    docs/.sdkgen-manifest.json
                    docs/zec/action1.md

                    """)

            try await repository.require("git switch --quiet main")
            let again = try await workflow.run(
                job: "update", in: repository, context: context, environment: ["GH_STATE": "OPEN"])
            #expect(again.allSatisfy { $0.result.status == 0 }, "\(again)")
            #expect(try repository.takeCalls().contains("gh pr edit sdk-update \(body)"))
        }
    }

    @Test("GitHub: only actions that are well known are used")
    func actions() throws {
        for file in [".github/workflows/sdk.yml", ".github/workflows/sdk-update.yml"] {
            let jobs: [Node] = try workflow(file).root["jobs"]?.mapping.map { Array($0.values) } ?? []
            let steps = jobs.flatMap { $0["steps"]?.sequence.map { Array($0) } ?? [] }.map(Workflow.Step.init)
            let known = ["actions/checkout@v4", "swift-actions/setup-swift@v2", "actions/cache@v4"]
            #expect(steps.compactMap(\.action) == known)
        }
    }

    // MARK: GitLab

    @Test("GitLab, a merge request: lint, check, and the changelog as a note")
    func mergeRequest() async throws {
        try await publish()
        try repository.write("docs/action1.md", Self.page(1, Self.changedInput))
        try await repository.require("'\(try Places.product("sdkgen").path)' generate")
        let result = try await workflow(".gitlab-ci.yml")
            .runScript(
                of: "sdk", in: repository,
                environment: [
                    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main", "CI_API_V4_URL": "https://gitlab.example.com/api/v4",
                    "CI_PROJECT_ID": "5", "CI_MERGE_REQUEST_IID": "7", "SDK_TOKEN": "secret",
                ])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(try repository.read("lint.xml").hasPrefix("<?xml"))
        #expect(try repository.read("changes.md").contains("minor"))
        let call = try repository.takeCalls().last
        #expect(
            call?.hasSuffix(
                "--data-urlencode body@changes.md https://gitlab.example.com/api/v4/projects/5/merge_requests/7/notes")
                == true, "\(call ?? "")")
    }

    @Test("GitLab, every night: what changed on the site is pushed with a merge request")
    func schedule() async throws {
        try repository.write("sdkgen.yaml", Workspace.services)
        let pages = ["zec/action0.md": Self.page(0)]
        let site = DocsSite(pages.merging(["llms.txt": DocsSite.list(pages.keys)]) { page, _ in page })
        try await site.run { address in
            let tool = try Places.product("sdkgen").path
            try await repository.require("'\(tool)' fetch \(address) && '\(tool)' generate")
            try await repository.publish()
            let environment = [
                "SITE": address, "SDK_TOKEN": "secret", "CI_DEFAULT_BRANCH": "main",
                "CI_SERVER_HOST": "gitlab.example.com", "CI_PROJECT_PATH": "team/sdk",
            ]
            let workflow = try workflow(".gitlab-ci.yml")
            let quiet = try await workflow.runScript(of: "sdk-update", in: repository, environment: environment)
            #expect(quiet.status == 0, "\(quiet.output)\(quiet.errors)")
            #expect(!quiet.output.contains("pages, "))
            site.files["zec/action0.md"] = Self.page(0, Self.changedInput)
            let changed = try await workflow.runScript(of: "sdk-update", in: repository, environment: environment)
            #expect(changed.status == 0, "\(changed.output)\(changed.errors)")
            let pushed = try await repository.require("git -C ../origin.git diff --name-only main sdk-update")
            #expect(pushed.contains("Sources/ZenlayerZEC/Actions/UpdateDisk0.swift\n"))
        }
    }
}
