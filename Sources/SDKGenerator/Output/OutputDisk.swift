import SystemPackage

/// The changes of the disk that bring an output folder from one state to another. A test makes any of them fail.
struct OutputDisk: Sendable {
    enum Operation: String, Sendable {
        case createFolder, create, write, link, exchange, rename, removeFile, removeFolder
    }

    /// Called before each change; what it throws takes the place of the change.
    var willPerform: @Sendable (Operation, FilePath) throws -> Void = { _, _ in }
    /// False for a file system that can't put two files in each other's place.
    var canExchange = true
    /// False for a file system on which a file has one name.
    var canLink = true

    /// Creates a folder, unless it is there.
    func createFolder(
        _ path: FilePath,
        permissions: FilePermissions = [.ownerReadWriteExecute, .groupReadExecute, .otherReadExecute]
    ) throws {
        try willPerform(.createFolder, path)
        do {
            try FileSystem.createFolder(path, permissions: permissions)
        } catch .fileExists {
            guard try FileSystem.type(of: path) == .directory else { throw Errno.fileExists }
        }
    }

    /// Creates a folder and those that it is in.
    ///
    /// - Returns: those that were not there, the outermost first.
    @discardableResult
    func createFolders(_ path: FilePath) throws -> [FilePath] {
        var missing: [FilePath] = []
        var folder = path
        while !folder.isEmpty, try FileSystem.type(of: folder) == nil {
            missing.append(folder)
            folder.removeLastComponent()
        }
        for folder in missing.reversed() { try createFolder(folder) }
        return missing.reversed()
    }

    /// Writes a file that must not be there yet.
    func write(_ contents: [UInt8], to path: FilePath) throws {
        try willPerform(.create, path)
        let file = try FileSystem.create(path)
        try file.closeAfter {
            try willPerform(.write, path)
            _ = try file.writeAll(contents)
        }
    }

    /// Gives a file a second name, or makes a copy where it can have only one.
    func duplicate(_ path: FilePath, type: FileType, to target: FilePath) throws {
        try willPerform(.link, target)
        if type == .symbolicLink { return try FileSystem.copyLink(path, to: target) }
        do {
            guard canLink else { throw Errno.notSupported }
            try FileSystem.link(path, to: target)
        } catch let error as Errno {
            guard type == .regular else { throw error }
            try FileSystem.copy(path, to: target)
        }
    }

    /// Puts each of two files or folders in the place of the other.
    ///
    /// - Returns: false, with nothing done, where the file system can't do it in one step.
    func exchange(_ path: FilePath, _ other: FilePath) throws -> Bool {
        guard canExchange else { return false }
        try willPerform(.exchange, other)
        do {
            try FileSystem.exchange(path, other)
            return true
        } catch let error where [.notSupported, .invalidArgument, .noFunction].contains(error) {
            return false
        }
    }

    func rename(_ path: FilePath, to target: FilePath) throws {
        try willPerform(.rename, target)
        try FileSystem.rename(path, to: target)
    }

    func removeFile(_ path: FilePath) throws {
        try willPerform(.removeFile, path)
        try FileSystem.removeFile(path)
    }

    /// Removes a folder that is empty; one that is not stays.
    func removeFolderIfEmpty(_ path: FilePath) throws {
        try willPerform(.removeFolder, path)
        try FileSystem.removeFolderIfEmpty(path)
    }
}
