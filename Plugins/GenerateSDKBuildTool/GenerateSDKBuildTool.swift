import Foundation
import PackagePlugin

/// Makes the SDK of a target from the pages in its folder, whenever one of them changes.
///
/// The pages depend on each other (a type is defined on one and used on many), so one command reads them all; a Swift file
/// that comes out as it was is not written, so nothing of it is compiled again.
@main struct GenerateSDKBuildTool: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        guard let target = target as? any SourceModuleTarget else { return [] }
        let folder = target.directoryURL
        let configuration = folder.appending(path: "sdkgen.yaml")
        guard FileManager.default.fileExists(atPath: configuration.path) else {
            throw MissingConfiguration(path: configuration.path)
        }
        let files = Self.files(below: folder)
        let pages = files.filter { $0.hasSuffix(".md") }
        let templates = files.filter { $0.hasSuffix(".mustache") }
        let output = context.pluginWorkDirectoryURL.appending(path: "SDK")
        return [
            .buildCommand(
                displayName: "Generating the SDK \(target.name) from \(pages.count) pages",
                executable: try context.tool(named: "sdkgen").url,
                arguments: [
                    "generate", "--layout", "pages", "--config", configuration.path, "--docs", folder.path,
                    "--output", output.path,
                ],
                inputFiles: [configuration] + (pages + templates).map { folder.appending(path: $0) },
                outputFiles: (pages.map(Self.fileName) + ["sdkgen.swift"]).map { output.appending(path: $0) })
        ]
    }

    /// The files below a folder, as `sdkgen` finds them: without hidden ones. A folder may be named as a page is.
    private static func files(below folder: URL) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(
                atPath: folder.appending(path: path).path, isDirectory: &isFolder)
            return isThere && !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        .sorted()
    }

    /// The Swift file for a page, named as `sdkgen generate --layout pages` does.
    private static func fileName(of page: String) -> String {
        var name = ""
        for byte in page.utf8 {
            switch byte {
            case UInt8(ascii: "/"): name += "+"
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                name.unicodeScalars.append(Unicode.Scalar(byte))
            default: name += "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        guard name.utf8.count > 200 else { return name + ".swift" }
        let hash = page.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return name.prefix(200) + "~" + String(hash, radix: 16) + ".swift"
    }

    private struct MissingConfiguration: Error, CustomStringConvertible {
        var path: String

        var description: String {
            "there is no '\(path)': 'sdkgen init --docs <folder of the target>' writes one, which goes there"
        }
    }
}
