import Foundation
import TestSupport
import Testing

/// `sdkgen diff`, as a person runs it.
@Suite struct DiffTests {
    private let workspace = Workspace()

    /// What the service's vNIC pages said in an earlier edition, against what they say.
    @Test(
        "the golden cases of changes",
        arguments: Golden.cases(in: Places.package.appending(path: "Tests/ChangeGoldens")))
    func golden(_ golden: Golden) async throws {
        let now = Places.package.appending(path: "docs-input")
        try copy(now, to: "new")
        try copy(now, to: "old")
        for path in try FileManager.default.subpathsOfDirectory(atPath: golden.docs.path) where path.hasSuffix(".md") {
            try workspace.write("old/\(path)", bytes: Array(Data(contentsOf: golden.docs.appending(path: path))))
        }
        try workspace.write("sdkgen.yaml", Workspace.services)
        var output: [String: [UInt8]] = [:]
        for (format, file) in [
            ("text", "changes.txt"), ("markdown", "changelog.md"), ("github", "annotations.txt"),
            ("json", "changes.json"),
        ] {
            let result = try await workspace.sdkgen("diff", "old", "new", "--format", format, "--fail-on", "breaking")
            #expect(result.status == 1)
            #expect(result.errors.isEmpty)
            output[file] = Array(result.output.utf8)
        }
        let problem = try await golden.settle(output, accept: "swift test --filter DiffTests")
        #expect(problem == nil, "\(problem ?? "")")
    }

    @Test("the status is 1 if a change has the level that is asked for, 0 if not")
    func failOn() async throws {
        try write(ExamplePages(with: ""), to: "old")
        try write(ExamplePages(with: "## API Description\n\nAttaches a vNIC.\n"), to: "new")
        for (level, status) in [("breaking", 0), ("addition", 0), ("documentation", 1)] {
            let result = try await workspace.sdkgen("diff", "old", "new", "--fail-on", level)
            #expect(result.status == status, "\(level)")
            #expect(result.output.hasSuffix("verdict: patch: 1 documentation\n"))
        }
        #expect(try await workspace.sdkgen("diff", "old", "new").status == 0)
        #expect(try await workspace.sdkgen("diff", "old", "old", "--fail-on", "documentation").status == 0)
    }

    @Test("a revision of git is an edition, whatever the working tree has become")
    func revision() async throws {
        try write(ExamplePages(with: ""), to: "docs")
        try workspace.write("docs/.hidden.md", "# Hidden\n")
        try FileManager.default.createSymbolicLink(
            atPath: workspace.folder.appending(path: "docs/linked.md").path, withDestinationPath: "attachnic.md")
        try await git("init", "-q", ".")
        try await git("add", "-A")
        try await git("commit", "-q", "-m", "first")
        let same = try await workspace.sdkgen("diff", "git:HEAD", "docs")
        #expect(same.output == "verdict: none: nothing changed for callers\n", "\(same.errors)")
        try write(
            ExamplePages(with: "## Error Codes\n\n| HTTP Status Code | Error Code |\n| --- | --- |\n| 404 | GONE |\n"),
            to: "docs")
        try FileManager.default.removeItem(at: workspace.folder.appending(path: "docs/datastructure.md"))
        let result = try await workspace.sdkgen("diff", "git:HEAD", "docs")
        #expect(result.status == 0)
        #expect(result.output.contains("    old: HEAD:docs/attachnic.md:"), "\(result.output)")
        #expect(result.output.contains("[structure-removed]"))
        #expect(result.output.contains("verdict: major: "))
        let back = try await workspace.sdkgen("diff", "docs", "git:HEAD")
        #expect(back.output.contains("    new: HEAD:docs/attachnic.md:"))
    }

    @Test(
        "a revision has the limits of a folder",
        arguments: ["pages: 1", "documentation-bytes: 100", "page-bytes: 100"])
    func limitsOfRevision(limit: String) async throws {
        try write(ExamplePages(with: ""), to: "docs")
        try await git("init", "-q", ".")
        try await git("add", "-A")
        try await git("commit", "-q", "-m", "first")
        try workspace.write("sdkgen.yaml", Workspace.services + "limits: { \(limit) }\n")
        let errors = try await workspace.sdkgen("diff", "git:HEAD", "docs").errors
        let warnings = ("\n" + errors).split(separator: "\nwarning")
            .map { $0.replacing("git:HEAD", with: "docs").trimmingCharacters(in: .newlines) }
        #expect(warnings.count == 2 && warnings[0] == warnings[1], "\(warnings)")
        #expect(warnings.first?.hasPrefix("[edition-with-errors]") == true)
        #expect(warnings.first?.contains("more than") == true)
    }

    @Test("a model is an edition")
    func model() async throws {
        try write(ExamplePages(with: ""), to: "docs")
        let model = try await workspace.sdkgen("inspect", "--pretty")
        try workspace.write("model.json", model.output)
        let result = try await workspace.sdkgen("diff", "model.json", "docs")
        #expect(result.output == "verdict: none: nothing changed for callers\n", "\(result.errors)")
    }

    @Test("what is no edition is of no use, with status 2")
    func unusable() async throws {
        try write(ExamplePages(with: ""), to: "docs")
        try workspace.write("page.md", "# Page\n")
        try workspace.write("other.json", #"{"formatVersion":99}"#)
        try FileManager.default.createDirectory(
            at: workspace.folder.appending(path: "empty"), withIntermediateDirectories: true)
        for (edition, code) in [
            ("nowhere", "no-edition"), ("page.md", "invalid-model"), ("other.json", "invalid-model"),
            ("empty", "no-pages"), ("git:HEAD", "git"), ("git:--help", "git"),
        ] {
            let result = try await workspace.sdkgen("diff", edition, "docs")
            #expect(result.status == 2, "\(edition)")
            #expect(result.output.isEmpty)
            #expect(result.errors.hasPrefix("error[\(code)]: "), "\(result.errors)")
        }
        for arguments in [["diff", "docs"], ["diff", "docs", "docs", "--fail-on", "any"]] {
            #expect(try await workspace.sdkgen(arguments).status == 2)
        }
    }

    @Test("an edition whose pages have errors is compared, and it is said that changes may be missing")
    func editionWithErrors() async throws {
        try write(ExamplePages(with: ""), to: "old")
        try write(
            ExamplePages(with: "## Output Parameters\n\n| Type | Description |\n| --- | --- |\n| String | ID. |\n"),
            to: "new")
        let result = try await workspace.sdkgen("diff", "old", "new")
        #expect(result.status == 0)
        #expect(result.errors.contains("warning[edition-with-errors]: the pages of 'new' have "))
        #expect(!result.errors.contains("'old'"))
    }

    private func write(_ pages: ExamplePages, to folder: String) throws {
        for page in pages.pages { try workspace.write("\(folder)/\(page.path)", page.text) }
    }

    private func copy(_ folder: URL, to name: String) throws {
        try FileManager.default.createDirectory(at: workspace.folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: folder, to: workspace.folder.appending(path: name))
    }

    private func git(_ arguments: String...) async throws {
        let result = try await Command(
            "git", ["-c", "user.name=t", "-c", "user.email=t@example.com"] + arguments, in: workspace.folder.path
        )
        .run()
        #expect(result.status == 0, "\(result.errors)")
    }
}
