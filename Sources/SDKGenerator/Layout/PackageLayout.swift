import SourceText
import SwiftPlan
import SystemPackage

/// A complete package around the modules.
struct PackageLayout {
    private static let maximumFileSize = 1 << 20
    private static let licenseFile = "LICENSE"

    let package: PackageConfiguration
    let planner: PlannerOptions

    /// - Parameter files: of the modules.
    /// - Throws: ``Unusable`` where something that is to be copied can't be read.
    func arrange(_ sdk: SDK, with renderer: SDKRenderer) throws(Unusable) -> [OutputFile] {
        var files = sdk.files.map { file in
            OutputFile(path: PackagePath.source(file.path), contents: file.contents, page: file.page)
        }
        let options = PackageOptions(
            name: package.name, title: package.title, runtime: origin, hasLicense: package.license != nil)
        files += renderer.render(PackagePlanner(options, modules: planner).plan(sdk.api))
        files += try copies()
        return files.sorted { $0.path.precedes($1.path) }
    }

    /// The files of the package that are taken as they are: the licence, and the runtime.
    ///
    /// - Throws: ``Unusable`` where one can't be read.
    func copies() throws(Unusable) -> [OutputFile] {
        var files: [OutputFile] = []
        if let license = package.license {
            files.append(
                OutputFile(path: Self.licenseFile, contents: try Self.contents(of: license, in: "", for: "license")))
        }
        if case .copy(let folder) = package.runtime { files += try runtimeFiles(in: folder) }
        return files
    }

    private var origin: RuntimeOrigin {
        switch package.runtime {
        case .remote(let url, let version): .remote(url: url, version: version)
        case .local(let path): .local(path: path)
        case .copy: .vendored
        }
    }

    /// The sources of the runtime and their documentation.
    private func runtimeFiles(in folder: String) throws(Unusable) -> [OutputFile] {
        var files: [OutputFile] = []
        for suffix in [".swift", ".md"] {
            var diagnostics = DiagnosticCollector()
            let names: [String]
            do {
                names = try FileWalk(root: FilePath(folder), suffix: suffix).files(diagnostics: &diagnostics)
            } catch {
                throw Unusable("unreadable-copy", "'\(folder)', which 'runtime' copies, can't be read: \(error)")
            }
            if let problem = diagnostics.diagnostics.first(where: { $0.severity == .error }) { throw Unusable(problem) }
            for name in names {
                let path = PackagePath.source("\(planner.runtimeModule.name)/\(name)")
                files.append(OutputFile(path: path, contents: try Self.contents(of: name, in: folder, for: "runtime")))
            }
        }
        guard files.contains(where: { $0.path.hasSuffix(".swift") }) else {
            throw Unusable(
                "unreadable-copy", "'\(folder)', which 'runtime' copies, has no Swift file",
                help: "name the folder with the sources of \(planner.runtimeModule.name)")
        }
        return files
    }

    private static func contents(of name: String, in folder: String, for key: String) throws(Unusable) -> [UInt8] {
        let path = folder.isEmpty ? FilePath(name) : FilePath(folder).appending(name)
        do {
            if let contents = try FileSystem.contents(of: path, limit: maximumFileSize) { return contents }
        } catch {
            throw Unusable("unreadable-copy", "'\(path)', which '\(key)' copies, can't be read: \(error)")
        }
        throw Unusable(
            "unreadable-copy", "'\(path)', which '\(key)' copies, has more than \(maximumFileSize) bytes")
    }
}
