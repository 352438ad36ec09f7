import Foundation
import TestSupport
import Testing

/// The rooms of the house and who may enter them, as `docs/architecture.md` has them.
///
/// A room may import the rooms and the libraries behind its name, and those of the system: nothing else.
private let rooms: [Room] = [
    Room("CCmark", mayImport: []),
    Room("CFileSystem", mayImport: []),
    Room("SourceText", mayImport: []),
    Room("RichText", mayImport: ["SourceText"]),
    Room("LenientJSON", mayImport: ["SourceText"]),
    Room("Markdown", mayImport: ["SourceText", "RichText", "CCmark"]),
    Room("DocsFetch", mayImport: ["SourceText", "RichText", "Markdown", "Subprocess", "SystemPackage"]),
    Room("APIModel", mayImport: ["SourceText", "RichText", "LenientJSON"]),
    Room("DocsReader", mayImport: ["SourceText", "RichText", "LenientJSON", "Markdown", "APIModel"]),
    Room("DocsChecks", mayImport: ["SourceText", "RichText", "LenientJSON", "APIModel"]),
    Room("APIChanges", mayImport: ["SourceText", "RichText", "APIModel"]),
    Room("SwiftPlan", mayImport: ["SourceText", "RichText", "APIModel"]),
    Room("OpenAPIExport", mayImport: ["SourceText", "RichText", "LenientJSON", "APIModel"]),
    Room("BuiltinTemplates", folder: "Templates", mayImport: []),
    Room(
        "SDKGenerator",
        mayImport: [
            "SourceText", "APIModel", "Markdown", "DocsFetch", "DocsReader", "DocsChecks", "APIChanges", "SwiftPlan",
            "OpenAPIExport", "BuiltinTemplates", "Yams", "CFileSystem", "Crypto", "Subprocess", "SystemPackage",
        ]),
    Room("sdkgen", mayImport: ["SDKGenerator", "ArgumentParser"]),
    Room("GenerateSDK", folder: "Plugins/GenerateSDK", mayImport: ["PackagePlugin", "sdkgen"]),
    Room("GenerateSDKBuildTool", folder: "Plugins/GenerateSDKBuildTool", mayImport: ["PackagePlugin", "sdkgen"]),
    Room("ZenlayerRuntime", mayImport: ["Crypto", "HTTPTypes", "Logging"]),
    Room(
        "ZenlayerAsyncHTTPClient",
        mayImport: [
            "ZenlayerRuntime", "AsyncHTTPClient", "HTTPTypes", "NIOCore", "NIOFoundationCompat", "NIOHTTP1", "NIOPosix",
        ]),
    Room("ZenlayerTesting", mayImport: ["ZenlayerRuntime", "HTTPTypes"]),
    Room("CommittedSDK", folder: "Examples/Sources/ZenlayerZEC", mayImport: ["ZenlayerRuntime"]),
]

/// What is in `Examples`, which is a package of its own.
private let examples: [Room] = [
    Room("DetachNIC", folder: "Examples/Sources/DetachNIC", mayImport: ["ZenlayerRuntime", "ZenlayerZEC"])
]

/// What belongs to the system and not to the house.
private let systemModules: Set<String> = [
    "Foundation", "FoundationEssentials", "FoundationNetworking", "Dispatch", "Synchronization", "Darwin", "Glibc",
    "Musl",
]

private struct Room: Sendable, CustomStringConvertible {
    var name: String
    var folder: String
    var mayImport: Set<String>

    init(_ name: String, folder: String? = nil, mayImport: Set<String>) {
        self.name = name
        self.folder = folder ?? "Sources/\(name)"
        self.mayImport = mayImport
    }

    var description: String { name }
}

@Suite struct ImportRuleTests {
    @Test("a room imports only what it may", arguments: rooms + examples)
    private func imports(_ room: Room) throws {
        let files = try SwiftSources.files(below: room.folder)
        // A system library is a header and a module map.
        #expect(!files.isEmpty || ["CCmark", "CFileSystem"].contains(room.name))
        for file in files {
            for module in file.imports where !systemModules.contains(module) {
                #expect(room.mayImport.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    @Test("a target depends only on what its room may import")
    func dependencies() async throws {
        let targets = try await PackageDescription.load().targets
        let generator = targets.first { $0.name == "SDKGenerator" }?.dependencyNames ?? []
        #expect(Set(["DocsReader", "Crypto", "Yams"]).isSubset(of: generator))
        for room in rooms {
            let target = try #require(targets.first { $0.name == room.name }, "there is no target \(room.name)")
            let unwanted = target.dependencyNames.filter { !room.mayImport.contains($0) }
            #expect(unwanted.isEmpty, "\(room.name) depends on \(unwanted)")
        }
    }

    @Test("every target outside of Tests is a room of the table")
    func everyTargetIsARoom() async throws {
        let targets = try await PackageDescription.load().targets
        let names = targets.filter { $0.type != "test" && $0.path?.hasPrefix("Tests/") != true }.map(\.name)
        #expect(names.sorted() == rooms.map(\.name).sorted())
    }

    @Test("the rules say no to what they forbid")
    func rulesCanFail() {
        let file = SwiftSources.File(
            path: "a.swift",
            text: """
                public import Markdown
                @testable import struct SwiftPlan.Name
                // import Commented
                internal import func Glibc.exit
                let text = "import Quoted"
                """)
        #expect(file.imports == ["Markdown", "SwiftPlan", "Glibc"])
    }
}
