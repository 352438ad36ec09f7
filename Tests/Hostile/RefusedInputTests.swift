import Foundation
import TestSupport
import Testing

/// Hostile input that is refused: what the tool says, its exit status, and that the SDK of before stands.
@Suite struct RefusedInputTests {
    struct Input: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// A line of the diagnostics begins with this.
        var diagnostic: String
        var status: Int32 = 1
        var arguments: [String] = []
        /// Puts the input into the workspace, which has a good page and its SDK.
        var make: @Sendable (Workspace) throws -> Void

        /// A page of its own, `docs/wipe.md`.
        static func page(
            _ testDescription: String, _ diagnostic: String, _ change: @escaping @Sendable (inout HostilePage) -> Void
        ) -> Input {
            Input(testDescription: testDescription, diagnostic: "docs/wipe.md:" + diagnostic) { workspace in
                var page = HostilePage("WipeDisk")
                change(&page)
                try workspace.write("docs/wipe.md", page.text)
            }
        }

        static func configuration(_ testDescription: String, _ diagnostic: String, _ text: String) -> Input {
            Input(testDescription: testDescription, diagnostic: "sdkgen.yaml:" + diagnostic, status: 2) { workspace in
                try workspace.write("sdkgen.yaml", text)
            }
        }

        static func template(_ testDescription: String, _ diagnostic: String, _ text: String) -> Input {
            Input(
                testDescription: testDescription, diagnostic: diagnostic, status: 2, arguments: ["--templates", "t"]
            ) { try $0.write("t/Client.mustache", text) }
        }
    }

    static let names: [Input] = [
        .page("an action that leads up", "1:1: error[invalid-action-name]: ") { $0.title = "../../x" },
        .page("an action with an absolute path", "1:1: error[invalid-action-name]: ") { $0.title = "/etc/x" },
        .page("an action with a slash", "1:1: error[invalid-action-name]: ") { $0.title = "a/b" },
        .page("an action with NUL", "1:1: error[invalid-action-name]: ") { $0.title = "a&#0;b" },
        .page("an action that is code", "1:1: error[invalid-action-name]: ") { $0.title = "A { } exit(1)" },
        .page("an action whose file differs in case only", "1:1: error[swift-name-collision]: ") {
            $0.title = "attachdisk"
        },
        .page("a name that is empty", "12:1: error[missing-name]: ") { $0.inputs = HostilePage.rows("") },
        .page("a-b beside a_b", "13:3: error[swift-name-collision]: ") { $0.inputs = HostilePage.rows("a-b", "a_b") },
        .page("names that differ in case only at the beginning", "12:3: error[swift-name-collision]: ") {
            $0.inputs = HostilePage.rows("DiskId")
        },
        .page("names that are one after normalisation", "13:3: error[duplicate-field]: ") {
            $0.inputs = HostilePage.rows("\u{E9}", "e\u{301}")
        },
    ]

    static let sizes: [Input] = [
        .page("60,000 quotes in each other", "5:1: error[limit-nesting]: ") {
            $0.description = String(repeating: ">", count: 60_000) + "x"
        },
        .page("20,000 lists in each other behind a tag, and as many empty lines", "5:24: error[limit-nesting]: ") {
            $0.description = "{% hint style=\"info\" %}" + String(repeating: "- ", count: 20_000) + "x\n"
            $0.description += String(repeating: "\n", count: 20_000) + "{% endhint %}"
        },
        .page("20,000 quotes in each other, a tag in each", "5:1: error[limit-nesting]: ") {
            $0.description = String(repeating: ">{% a %}", count: 20_000) + "x"
        },
        Input(
            testDescription: "20,000 lists in each other behind two byte-order marks",
            diagnostic: "docs/wipe.md:1:4: error[limit-nesting]: "
        ) {
            let lists = String(repeating: "- ", count: 20_000) + "x\n" + String(repeating: "\n", count: 20_000)
            try $0.write("docs/wipe.md", "\u{FEFF}\u{FEFF}" + lists)
        },
        .page("a table of 10,000 columns", "5:402: error[limit-table-columns]: ") {
            $0.description = ["|a", "|-"].map { String(repeating: $0, count: 10_000) }.joined(separator: "|\n") + "|\n"
        },
        .page("a table of 100,000 rows", "20007:1: error[limit-table-rows]: ") {
            $0.description = "| a |\n| - |\n"
            $0.description += String(repeating: "| b |\n", count: 100_000)
        },
        .page("rows of two bytes in a table of 200 columns", "1006:1: error[limit-table-cells]: ") {
            // The header takes 200 of the 200,000 cells.
            $0.description = ["|a", "|-"].map { String(repeating: $0, count: 200) }.joined(separator: "|\n") + "|\n"
            $0.description += String(repeating: "b\n", count: 1_000)
        },
        .page("a cell of 65,537 bytes", "12:19: error[limit-cell-size]: ") {
            $0.inputs = "| a | String |  | \(String(repeating: "x", count: 65_537)) |\n"
        },
        .page("1,001 images", "5:8001: error[limit-images]: ") {
            $0.description = String(repeating: "![[a](b)", count: 1_001)
        },
        .page("80,000 images, a tag in each", "5:13001: error[limit-images]: ") {
            $0.description = String(repeating: "!{% a %}[[]()", count: 80_000)
        },
        Input(testDescription: "a page of more than 4 MB", diagnostic: "docs/wipe.md: error[limit-page-size]: ") {
            try $0.write("docs/wipe.md", String(repeating: "x", count: (4 << 20) + 1))
        },
        Input(testDescription: "more pages than the limit", diagnostic: "docs/attach.md: error[limit-pages]: ") {
            try $0.write("sdkgen.yaml", Workspace.services + "limits: { pages: 1 }\n")
            try $0.write("docs/another.md", "Hello.\n")
        },
        Input(
            testDescription: "more bytes of pages than the limit",
            diagnostic: "docs/attach.md: error[limit-documentation-size]: "
        ) { try $0.write("sdkgen.yaml", Workspace.services + "limits: { documentation-bytes: 100 }\n") },
        Input(testDescription: "more bytes of output than the limit", diagnostic: "error[limit-output-size]: ") {
            try $0.write("sdkgen.yaml", Workspace.services + "limits: { output-bytes: 1000 }\n")
        },
        .configuration(
            "a limit of nothing", "2:18: error[configuration-invalid-value]: ",
            Workspace.services + "limits: { pages: 0 }\n"),
        .configuration(
            "a limit that is unknown", "2:11: error[configuration-unknown-key]: ",
            Workspace.services + "limits: { page: 1 }\n"),
    ]

    static let files: [Input] = [
        Input(testDescription: "UTF-16", diagnostic: "docs/wipe.md:1:1: error[not-utf8]: ") {
            try $0.write("docs/wipe.md", bytes: [0xFF, 0xFE, 0x23, 0x00, 0x0A, 0x00])
        },
        Input(testDescription: "a link that leads back to itself", diagnostic: "docs/loop.md: error[broken-link]: ") {
            try $0.link("docs/loop.md", to: "loop.md")
        },
        Input(testDescription: "a link out of the folder", diagnostic: "docs/out.md: error[link-outside]: ") {
            try $0.link("docs/out.md", to: "/etc/passwd")
        },
        Input(
            testDescription: "a link in the place of a generated file", diagnostic: "error[output-in-the-way]: ",
            status: 2
        ) {
            try $0.write("victim", "mine")
            try $0.remove("Sources/ZenlayerZEC/ZECClient.swift")
            try $0.link("Sources/ZenlayerZEC/ZECClient.swift", to: $0.folder.appending(path: "victim").path)
        },
        .configuration(
            "a module that leads up", "1:68: error[configuration-invalid-value]: ",
            #"services: { zec: { path: /api/v2/zec, version: 2025-09-01, module: "../../x" } }"#),
    ]

    static let templates: [Input] = [
        .template(
            "a partial outside of the folder", "t/Client.mustache:1:1: error[template-syntax]: ",
            "{{>../../etc/passwd}}"),
        .template("raw text of a page", "t/Client.mustache:1:1: error[template-unknown-name]: ", "{{summary}}"),
        .template(
            "raw text of an encoded value", "t/Client.mustache:1:1: error[template-unknown-name]: ", "{{name.name}}"),
        .template("a name that is no name", "t/Client.mustache:1:1: error[template-syntax]: ", "{{{../name}}}"),
        Input(
            testDescription: "a template in another folder",
            diagnostic: "t/sub/Client.mustache: error[template-unknown-file]: ",
            status: 2, arguments: ["--templates", "t"]
        ) { try $0.write("t/sub/Client.mustache", "x") },
        Input(
            testDescription: "a template that is a link outside",
            diagnostic: "t/Client.mustache: error[link-outside]: ",
            status: 2, arguments: ["--templates", "t"]
        ) {
            try $0.write("t/keep", "")
            try $0.link("t/Client.mustache", to: "/etc/passwd")
        },
    ]

    @Test(
        "what is refused is told with its place and a status, and nothing is touched",
        arguments: names + sizes + files + templates)
    func refused(_ input: Input) async throws {
        let workspace = Workspace()
        try workspace.write("sdkgen.yaml", Workspace.services)
        try workspace.write("docs/attach.md", HostilePage("AttachDisk").text)
        let good = try await workspace.sdkgen("generate")
        #expect(good.status == 0, "\(good.errors)")

        try input.make(workspace)
        let before = try workspace.contents()
        let result = try await workspace.sdkgen(["generate"] + input.arguments)
        #expect(result.status == input.status)
        let lines = result.errors.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix(input.diagnostic) }, "\(result.errors.prefix(2_000))")
        #expect(result.output == "")
        #expect(try workspace.contents() == before)
    }

    @Test("a command of a CI system in a page is data in an annotation")
    func annotations() async throws {
        let workspace = Workspace()
        try workspace.write("sdkgen.yaml", Workspace.services)
        var page = HostilePage("AttachDisk")
        page.inputs = HostilePage.rows("::set-output name=x::y%0A&#10;::error::z")
        try workspace.write("docs/attach.md", page.text)
        let lint = try await workspace.sdkgen("lint", "--format", "github")
        #expect(lint.output.contains("unusual-name"))
        for line in lint.output.split(separator: "\n") {
            #expect(["::warning file=", "::notice file=", "::error file="].contains { line.hasPrefix($0) }, "\(line)")
        }
    }

    @Test("an output folder that is a link to a folder of the user's is written through, and nothing else beside it")
    func linkedOutput() async throws {
        let workspace = Workspace()
        try workspace.write("sdkgen.yaml", Workspace.services)
        try workspace.write("docs/attach.md", HostilePage("AttachDisk").text)
        try workspace.write("elsewhere/keep.txt", "mine")
        try workspace.link("Sources", to: "elsewhere")
        let result = try await workspace.sdkgen("generate")
        #expect(result.status == 0, "\(result.errors)")
        let paths = try workspace.contents().keys
        #expect(paths.contains("elsewhere/ZenlayerZEC/Actions/AttachDisk.swift"))
        #expect(try workspace.read("elsewhere/keep.txt") == "mine")
        #expect(
            paths.allSatisfy {
                $0.hasPrefix("elsewhere/") || $0.hasPrefix("docs/") || $0 == "sdkgen.yaml" || $0 == "Sources"
            })
    }
}

extension Workspace {
    fileprivate func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: path).path, withDestinationPath: target)
    }

    fileprivate func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appending(path: path))
    }

    /// Every file of the workspace with its bytes, and every link with its target.
    fileprivate func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: path).path
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file) {
                contents[path] = Data(target.utf8)
            } else if let data = FileManager.default.contents(atPath: file) {
                contents[path] = data
            }
        }
        return contents
    }
}
