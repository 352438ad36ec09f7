import SourceText
import SystemPackage

/// The folder in which runs leave word for the next one: a file for each output folder.
struct RunCache {
    let folder: String
    /// The output folder, as the configuration names it.
    let output: String

    private var file: FilePath {
        FilePath(folder).appending("run-\(OutputManifest.hash(of: Array(output.utf8)).prefix(16)).json")
    }

    /// The last run; nil if none is known, or if another edition of the tool left a file that says nothing to this one.
    ///
    /// - Throws: what the system has against reading the file.
    func read() throws -> CachedRun? {
        guard try FileSystem.type(of: file) != nil else { return nil }
        return try FileSystem.contents(of: file).flatMap { try? CachedRun(json: $0) }
    }

    /// Of two runs that write at once, one waits for the other.
    ///
    /// - Throws: what the system has against writing the file.
    func write(_ run: CachedRun) throws {
        try OutputDisk().createFolders(FilePath(folder))
        let json = try run.json()
        try OutputLock.hold(FilePath(folder), .exclusive) { try FileSystem.replace(file, contents: json) }
    }
}
