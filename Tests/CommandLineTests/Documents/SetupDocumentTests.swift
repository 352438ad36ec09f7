import Foundation
import TestServer
import TestSupport
import Testing

/// Who follows `docs/setup.md` gets what it promises.
@Suite(.enabled("curl is not installed") { await Command.isInstalled("curl") })
struct SetupDocumentTests {
    private static let address = "https://docs.example.com/api/"
    private let repository: ScratchRepository
    private let blocks: [MarkdownBlocks.Block]

    init() throws {
        repository = try ScratchRepository()
        blocks = try MarkdownBlocks(of: "docs/setup.md").blocks
    }

    private static func site(_ pages: [String: String]) -> [String: String] {
        pages.merging(["llms.txt": DocsSite.list(pages.keys)]) { page, _ in page }
    }

    @Test("its commands lead from an empty folder to an SDK that follows its documentation")
    func commands() async throws {
        let page = ActionPages.page(number: 0, description: "Does its work.")
        let changed = ActionPages.page(
            number: 0, description: "Does its work.", moreInputs: ["| name | No | String | Name of the disk. |"])
        let site = DocsSite(Self.site(["compute/zec/action0.md": page, "compute/bmc/other.md": page]))
        let scripts = blocks.filter { $0.language == "sh" }.map(\.text)
        let update = try #require(scripts.firstIndex { $0.contains("sdkgen diff") })
        let manifest = try #require(blocks.first { $0.fileName == "Package.swift" })
        try repository.write("Package.swift", manifest.fileContents)
        let products = try Places.product("sdkgen").deletingLastPathComponent().path
        try await site.run { address in
            func script(_ texts: some Sequence<String>) -> String {
                texts.joined(separator: "\n").replacing(Self.address, with: address)
            }
            let setUp = try await repository.require(script(scripts[..<update]))
            #expect(setUp.contains("\nadded: compute/zec/action0.md\n"), "\(setUp)")
            #expect(setUp.contains("\n1 page, 1 action, "), "\(setUp)")
            #expect(
                try repository.takeCalls() == [
                    "apt-get update -qq", "apt-get install -qq -y libcmark-dev pkg-config curl",
                    "swift build --product sdkgen", "swift build",
                ])
            let committed = try await repository.require("git ls-files")
            let files = [
                "Package.swift", "sdkgen.yaml", "docs/compute/zec/action0.md", "Sources/ZenlayerZEC/ZECClient.swift",
            ]
            for file in files {
                #expect(committed.contains("\(file)\n"), "\(committed)")
            }
            site.files = Self.site(["compute/zec/action0.md": changed, "compute/bmc/other.md": page])
            let followed = try await repository.require(script(scripts[update...]), path: [products])
            #expect(followed.contains("\nverdict: minor: 1 addition\n"), "\(followed)")
            #expect(followed.contains("up to date: "), "\(followed)")
            #expect(
                try repository.takeCalls() == [
                    "swift build", "swift package --allow-writing-to-package-directory generate-sdk",
                    "swift package --allow-writing-to-package-directory generate-sdk --check",
                ])
        }
    }

    @Test("its manifest is one, and its configuration of a package makes one")
    func files() async throws {
        let manifest = try #require(blocks.first { $0.fileName == "Package.swift" })
        try repository.write("Package.swift", manifest.fileContents)
        try repository.write("Sources/ZenlayerZEC/A.swift", "\n")
        let dump = try await repository.require("swift package dump-package")
        #expect(dump.contains("zenlayer-sdk"))

        let layout = try #require(blocks.first { $0.language == "yaml" })
        let configuration = layout.text.replacing("../zenlayer-swift", with: "package") + Workspace.services
        try repository.write("sdkgen.yaml", configuration)
        try repository.write("LICENSE", "Do as you like.\n")
        try repository.write("docs/action0.md", ActionPages.page(number: 0, description: "Does its work."))
        try await repository.require("'\(try Places.product("sdkgen").path)' generate")
        for file in ["Package.swift", "README.md", "LICENSE", "Sources/ZenlayerZEC/ZenlayerZEC.docc/ZenlayerZEC.md"] {
            #expect(try !repository.read("package/\(file)").isEmpty)
        }
    }
}
