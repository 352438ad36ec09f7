import Foundation
import TestSupport
import Testing

/// Runs `sdkgen lint` and `sdkgen explain` as a person would.
@Suite struct LintTests {
    private let workspace = Workspace()

    /// A page with an error about the wire, a warning that can be fixed, and a warning that can't.
    private func writePage(_ path: String = "docs/deletedisk.md") throws {
        try workspace.write("sdkgen.yaml", Workspace.services)
        try workspace.write(
            path,
            """
            # DeleteDisk

            ## 1. API Description

            Deletes disks.

            ## 2. Input Parameters

            | Parameter Name | Required | Type   | Description |
            | -------------- | -------- | ------ | ----------- |
            | diskIds        | Yes      | String | IDs.        |

            ## 3. Output Parameters

            | Parameter Name | Type   | Description |
            | -------------- | ------ | ----------- |
            | requestId      | String | ID.         |

            ## 4. Code Example

            ```json
            POST /api/v2/zec HTTP/1.1
            X-TC-Action: DeleteDisk

            Request:
            {"diskIds": ["a"], "force": true}

            Response:
            {"requestId": "T1", "response": {"requestId": "T1"}}
            ```

            ## 6. Error Codes

            None.

            """)
    }

    private func codes(_ output: String) -> [String] {
        output.matches(of: /(?:error|warning)\[([a-z-]+)\]/).map { String($0.1) }
    }

    @Test("lint tells everything, and an error makes it fail; generate tells the error and writes nothing")
    func errors() async throws {
        try writePage()
        let lint = try await workspace.sdkgen("lint")
        #expect(lint.status == 1)
        #expect(codes(lint.output) == ["contradicted-type", "example-header", "example-unknown-key"])
        #expect(lint.output.contains("docs/deletedisk.md:11:31: error[contradicted-type]: "))
        for command in ["generate", "check"] {
            let result = try await workspace.sdkgen(command)
            #expect(result.status == 1)
            #expect(codes(result.errors) == ["contradicted-type"])
        }
        #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "Sources").path))
    }

    @Test("the overrides that lint prints make generate succeed, which counts what is left to lint")
    func overrides() async throws {
        try writePage()
        let printed = try await workspace.sdkgen("lint", "--print-overrides")
        #expect(printed.status == 1)
        #expect(codes(printed.errors).contains("contradicted-type"))
        try workspace.write("sdkgen.yaml", Workspace.services + printed.output)
        let lint = try await workspace.sdkgen("lint")
        #expect(lint.status == 0)
        #expect(codes(lint.output) == ["example-header", "example-unknown-key"])
        let generate = try await workspace.sdkgen("generate")
        #expect(generate.status == 0, "\(generate.errors)")
        #expect(generate.errors.isEmpty)
        #expect(generate.output.hasSuffix("0 errors, 0 warnings; 2 warnings of 'sdkgen lint'\n"))
    }

    @Test("an override that changes nothing any more is a finding")
    func unusedOverride() async throws {
        try writePage()
        try workspace.write(
            "sdkgen.yaml",
            Workspace.services
                + "overrides: { zec: { actions: { DeleteDisk: { inputs: { diskIds: { required: true } } } } } }\n")
        let lint = try await workspace.sdkgen("lint")
        #expect(lint.output.contains("sdkgen.yaml:2:56: warning[unused-override]: the pages say of 'diskIds' what"))
    }

    @Test("strict makes warnings errors")
    func strict() async throws {
        try writePage()
        try workspace.write("sdkgen.yaml", Workspace.services + "rules: { contradicted-type: off }\n")
        #expect(try await workspace.sdkgen("lint").status == 0)
        let strict = try await workspace.sdkgen("lint", "--strict")
        #expect(strict.status == 1)
        #expect(strict.output.contains("error[example-header]"))
    }

    @Test("fix corrects the page, and tells what is left")
    func fix() async throws {
        try writePage()
        let before = try workspace.read("docs/deletedisk.md")
        let result = try await workspace.sdkgen("lint", "--fix")
        #expect(result.errors == "fixed: 1 place on 1 page\n")
        #expect(codes(result.output) == ["contradicted-type", "example-unknown-key"])
        #expect(try workspace.read("docs/deletedisk.md") == before.replacing("X-TC-Action", with: "X-ZC-Action"))
        #expect(try await workspace.sdkgen("lint", "--fix").errors.isEmpty)
    }

    @Test("with a baseline only what is new counts")
    func baseline() async throws {
        try writePage()
        let update = try await workspace.sdkgen("lint", "--baseline", "known.json", "--update-baseline")
        #expect(update.status == 0)
        #expect(update.errors == "baseline: 3 findings in known.json\n")
        let known = try await workspace.sdkgen("lint", "--baseline", "known.json", "--strict")
        #expect(known.status == 0)
        #expect(known.output.isEmpty)
        let page = try workspace.read("docs/deletedisk.md")
        try workspace.write("docs/deletedisk.md", page.replacing("\"force\"", with: "\"really\""))
        let new = try await workspace.sdkgen("lint", "--baseline", "known.json", "--strict")
        #expect(new.status == 1)
        #expect(codes(new.output) == ["example-unknown-key"])
        #expect(new.output.contains("note[stale-baseline]: 1 finding"))
        #expect(try await workspace.sdkgen("lint", "--baseline", "nowhere.json").status == 2)
        #expect(try await workspace.sdkgen("lint", "--update-baseline").status == 2)
    }

    @Test("each format is well-formed", arguments: ["sarif", "junit"])
    func formats(format: String) async throws {
        try writePage()
        let result = try await workspace.sdkgen("lint", "--format", format)
        #expect(result.status == 1)
        if format == "sarif" {
            #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [String: Any])
        } else {
            #expect(result.output.hasPrefix("<?xml version=\"1.0\""))
        }
    }

    @Test("explain tells of every code, and suggests the one that was meant")
    func explain() async throws {
        let list = try await workspace.sdkgen("explain")
        #expect(list.status == 0)
        #expect(list.output.split(separator: "\n").count > 90)
        let rule = try await workspace.sdkgen("explain", "contradicted-type")
        #expect(rule.status == 0)
        #expect(rule.output.hasPrefix("contradicted-type\n\nA field has the type that the examples show.\n"))
        #expect(rule.output.contains("By default it is an error."))
        #expect(try await workspace.sdkgen("explain", "missing-title").output.contains("can't change it"))
        let unknown = try await workspace.sdkgen("explain", "contradicted-tpye")
        #expect(unknown.status == 2)
        #expect(unknown.output.isEmpty)
        #expect(unknown.errors.contains("did you mean 'contradicted-type'?"))
    }
}
