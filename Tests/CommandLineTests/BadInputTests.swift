import Foundation
import TestSupport
import Testing

/// What a person sees who gives `sdkgen` something that it can't use: each mistake with its place, and the SDK of before.
@Suite struct BadInputTests {
    private let workspace = Workspace()

    /// A mistake that somebody makes in a folder with good pages, and what the tool has to say of it.
    struct Mistake: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// Texts of `docs/detachdisk.md`, and what the mistake writes in their place.
        var replacements: [(String, String)] = []
        /// Files that the mistake adds or overwrites, with their text.
        var files: [(String, String)] = []
        var bytes: [(String, [UInt8])] = []
        /// Folders and files that the mistake deletes.
        var removed: [String] = []
        var arguments: [String] = []
        /// A line of the diagnostics begins with this: the place where there is one, severity and code.
        var diagnostic: String
        /// The exit status of `generate`.
        var generate: Int32
        /// The exit status of `lint --strict`, which sees neither templates nor Swift names.
        var lint: Int32
    }

    static let mistakes = [
        Mistake(
            testDescription: "no documentation folder", removed: ["docs"], diagnostic: "error[no-docs]: ", generate: 2,
            lint: 2),
        Mistake(
            testDescription: "an empty documentation folder", removed: ["docs/attachdisk.md", "docs/detachdisk.md"],
            diagnostic: "error[no-pages]: ", generate: 2, lint: 2),
        Mistake(
            testDescription: "a page without a title", replacements: [("# DetachDisk\n", "")],
            diagnostic: "docs/detachdisk.md:2:1: error[missing-title]: ", generate: 1, lint: 1),
        Mistake(
            testDescription: "an unknown section with a table",
            replacements: [("## Output", "## Limits\n\n| Limit | Value |\n| --- | --- |\n| disks | 3 |\n\n## Output")],
            diagnostic: "docs/detachdisk.md:13:1: error[unknown-section]: ", generate: 1, lint: 1),
        Mistake(
            testDescription: "two tables in a section",
            replacements: [("## Output", "| Name | Type |\n| --- | --- |\n| force | Boolean |\n\n## Output")],
            diagnostic: "docs/detachdisk.md:13:1: error[second-table]: ", generate: 1, lint: 1),
        Mistake(
            testDescription: "a table without a column of names",
            replacements: [("| Parameter Name | Required", "| Argument | Required")],
            diagnostic: "docs/detachdisk.md:9:1: error[missing-name-column]: ", generate: 1, lint: 1),
        Mistake(
            testDescription: "a row with too few cells",
            replacements: [("| diskId | Yes | String | The disk. |", "| diskId | Yes | String |")],
            diagnostic: "docs/detachdisk.md:11:1: warning[table-row-too-short]: ", generate: 0, lint: 1),
        Mistake(
            testDescription: "a row with too many cells",
            replacements: [("The disk. |", "The | disk. |")],
            diagnostic: "docs/detachdisk.md:11:33: warning[table-row-too-long]: ", generate: 0, lint: 1),
        Mistake(
            testDescription: "a type that nothing defines",
            replacements: [("The disk. |\n", "The disk. |\n| key | No | DiskKey | Its key. |\n")],
            diagnostic: "docs/detachdisk.md:12:14: warning[unresolved-type]: ", generate: 0, lint: 1),
        Mistake(
            testDescription: "a page that is not UTF-8",
            bytes: [("docs/detachdisk.md", Array("# DetachDisk\n\nTakes a d".utf8) + [0xFF] + Array("sk.\n".utf8))],
            diagnostic: "docs/detachdisk.md:3:10: error[not-utf8]: ", generate: 1, lint: 1),
        Mistake(
            testDescription: "two pages for one action", files: [("docs/other.md", page("DetachDisk"))],
            diagnostic: "docs/other.md:1:1: error[duplicate-action]: ", generate: 1, lint: 1),
        Mistake(
            testDescription: "two fields with one Swift name",
            replacements: [("The disk. |\n", "The disk. |\n| DiskId | No | String | Another disk. |\n")],
            diagnostic: "docs/detachdisk.md:12:3: error[swift-name-collision]: ", generate: 1, lint: 0),
        Mistake(
            testDescription: "an unknown key of the configuration",
            files: [("sdkgen.yaml", Workspace.services + "ouput: Generated\n")],
            diagnostic: "sdkgen.yaml:2:1: error[configuration-unknown-key]: ", generate: 2, lint: 2),
        Mistake(
            testDescription: "a template with an unknown name",
            files: [("templates/Action.mustache", "{{name}}\n// {{nmae}}\n")],
            arguments: ["--templates", "templates"],
            diagnostic: "templates/Action.mustache:2:4: error[template-unknown-name]: ", generate: 2, lint: 0),
    ]

    @Test("bad input is told with its place and an exit status, and the SDK of before stands", arguments: mistakes)
    func mistake(_ mistake: Mistake) async throws {
        try workspace.write("sdkgen.yaml", Workspace.services)
        try workspace.write("docs/attachdisk.md", Self.page("AttachDisk"))
        try workspace.write("docs/detachdisk.md", Self.page("DetachDisk"))
        let good = try await workspace.sdkgen("generate")
        #expect(good.status == 0)
        #expect(good.errors.isEmpty, "\(good.errors)")
        let before = try output()
        #expect(before.keys.contains("ZenlayerZEC/Actions/DetachDisk.swift"))

        try make(mistake)
        let generate = try await workspace.sdkgen(["generate"] + mistake.arguments)
        #expect(generate.status == mistake.generate)
        #expect(generate.errors.hasLine(beginningWith: mistake.diagnostic), "\(generate.errors)")
        #expect(generate.output.isEmpty == (mistake.generate != 0))
        if mistake.generate == 0 {
            #expect(try output().keys.sorted() == before.keys.sorted())
        } else {
            #expect(try output() == before)
        }

        let lint = try await workspace.sdkgen("lint", "--strict")
        #expect(lint.status == mistake.lint)
        let report = lint.output + lint.errors
        let strict = mistake.diagnostic.replacing("warning[", with: "error[")
        #expect(report.hasLine(beginningWith: strict) == (mistake.lint != 0), "\(report)")
    }

    private func make(_ mistake: Mistake) throws {
        for path in mistake.removed { try FileManager.default.removeItem(at: workspace.folder.appending(path: path)) }
        for (path, text) in mistake.files { try workspace.write(path, text) }
        for (path, bytes) in mistake.bytes { try workspace.write(path, bytes: bytes) }
        guard !mistake.replacements.isEmpty else { return }
        var text = Self.page("DetachDisk")
        for (old, new) in mistake.replacements {
            let range = try #require(text.firstRange(of: old))
            text.replaceSubrange(range, with: new)
        }
        try workspace.write("docs/detachdisk.md", text)
    }

    /// The files below the output folder, with their contents.
    private func output() throws -> [String: Data] {
        let root = workspace.folder.appending(path: "Sources")
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            if let data = FileManager.default.contents(atPath: root.appending(path: path).path) { files[path] = data }
        }
        return files
    }

    /// A page without a mistake.
    private static func page(_ action: String) -> String {
        """
        # \(action)

        ## API Description

        Does its work on a disk.

        ## Input Parameters

        | Parameter Name | Required | Type | Description |
        | --- | --- | --- | --- |
        | diskId | Yes | String | The disk. |

        ## Output Parameters

        | Parameter Name | Type | Description |
        | --- | --- | --- |
        | requestId | String | The unique ID. |

        ## Code Example

        ```json
        POST /api/v2/zec HTTP/1.1
        Host: console.zenlayer.com
        X-ZC-Action: \(action)

        Request:
        {"diskId": "disk-1"}

        Response:
        {"requestId": "T1", "response": {"requestId": "T1"}}
        ```

        ## Error Codes

        The action has no error codes of its own.

        """
    }
}

extension String {
    fileprivate func hasLine(beginningWith start: String) -> Bool {
        split(separator: "\n").contains { $0.hasPrefix(start) }
    }
}
