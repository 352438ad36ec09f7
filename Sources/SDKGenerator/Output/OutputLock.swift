import SystemPackage

/// Holds a folder for one run: others wait.
///
/// The lock is on the folder itself (`flock`), so no file is left behind, and it ends with the process, however that ends.
struct OutputLock: ~Copyable {
    private let folder: FileDescriptor

    enum Kind {
        /// For reading; several runs can have it.
        case shared
        case exclusive
    }

    /// Does something while the folder is held.
    static func hold<Result>(_ path: FilePath, _ kind: Kind, _ work: () throws -> Result) throws -> Result {
        let lock = try OutputLock(path, kind)
        let result = try work()
        _ = consume lock
        return result
    }

    private init(_ path: FilePath, _ kind: Kind) throws {
        let folder = try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
        do {
            try FileSystem.lock(folder, exclusively: kind == .exclusive)
        } catch {
            try folder.close()
            throw error
        }
        self.folder = folder
    }

    // Closing gives the lock back; there is nothing to do about a descriptor that can't be closed.
    deinit { try? folder.close() }
}
