import CFileSystem
import SourceText
import SystemPackage

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What swift-system does not wrap of POSIX.1-2017: each function throws what the call failed with.
///
/// Paths are bytes here, which need not be text.
enum FileSystem {
    /// What a folder says of one of its entries.
    struct Entry {
        var name: FilePath.Component
        /// Not following a link; nil where only the entry itself can say.
        var type: FileType?
    }

    /// The entries of a folder in no order, without `.` and `..`.
    static func entries(of folder: FilePath) throws(Errno) -> [Entry] {
        guard let stream = folder.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw Errno(rawValue: errno) }
                return entries
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                bytes.withMemoryRebound(to: CInterop.PlatformChar.self) { characters in
                    characters.baseAddress.flatMap { FilePath.Component(platformString: $0) }
                }
            }
            guard let name, name.kind == .regular else { continue }
            entries.append(Entry(name: name, type: type(ofEntry: Int(entry.pointee.d_type))))
        }
    }

    private static func type(ofEntry type: Int) -> FileType? {
        switch type {
        case Int(DT_REG): .regular
        case Int(DT_DIR): .directory
        case Int(DT_LNK): .symbolicLink
        default: nil
        }
    }

    /// A path below a folder, whatever it begins with. (`FilePath.appending` looks at the whole path twice more.)
    static func path(_ path: String, below folder: FilePath) -> FilePath { FilePath("\(folder.string)/\(path)") }

    /// The absolute path of a file without any links in it.
    static func resolved(_ path: FilePath) throws(Errno) -> FilePath {
        guard let resolved = path.withPlatformString({ realpath($0, nil) }) else { throw Errno(rawValue: errno) }
        defer { free(resolved) }
        return FilePath(platformString: resolved)
    }

    /// What is at a path, not following a link; nil if nothing is.
    static func type(of path: FilePath) throws(Errno) -> FileType? {
        do {
            return try Stat(path, followTargetSymlink: false).type
        } catch .noSuchFileOrDirectory {
            return nil
        }
    }

    /// True if the contents of a file changed after those of another.
    static func isNewer(_ status: Stat, than other: Stat) -> Bool {
        (status.st_mtim.tv_sec, status.st_mtim.tv_nsec) > (other.st_mtim.tv_sec, other.st_mtim.tv_nsec)
    }

    /// The contents of a file; nil if it has more bytes than the limit.
    static func contents(of path: FilePath, limit: Int = .max) throws -> [UInt8]? {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var contents: [UInt8] = []
            let status = try file.stat()
            // What the file has now, and a byte to see its end: most files take one read and no copy.
            // A size is only what the file system says, so not more than so much is believed.
            var capacity = min(Int(status.size), limit, 1 << 24) + 1
            while true {
                let part = try [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                    count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
                if contents.isEmpty { contents = part } else { contents += part }
                if contents.count > limit { return nil }
                // A read that falls short where the file should end has seen its end.
                if part.isEmpty || part.count < capacity && contents.count == Int(status.size) { return contents }
                capacity = 1 << 16
            }
        }
    }

    /// Creates a file that must not be there yet, and opens it for writing.
    static func create(_ path: FilePath) throws -> FileDescriptor {
        try FileDescriptor.open(
            path, .writeOnly, options: [.create, .exclusiveCreate, .noFollow],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
    }

    /// Writes a file that must not be there yet.
    static func create(_ path: FilePath, contents: [UInt8]) throws {
        let file = try create(path)
        try file.closeAfter { _ = try file.writeAll(contents) }
    }

    /// Writes a file, or replaces the one that is there as a whole: a reader sees the old contents or the new ones.
    static func replace(_ path: FilePath, contents: [UInt8]) throws {
        let new = FilePath(path.string + ".sdkgen-new")
        try? removeFile(new)
        do {
            try create(new, contents: contents)
            try rename(new, to: path)
        } catch {
            try? removeFile(new)
            throw error
        }
    }

    static func rename(_ path: FilePath, to target: FilePath) throws(Errno) {
        try check(path.withPlatformString { path in target.withPlatformString { renamed(path, $0) } })
    }

    /// Puts each of two files or folders in the place of the other, in one step that no process can see half of.
    ///
    /// - Throws: `ENOTSUP`, or another error of the call, where the system or file system can't do it.
    static func exchange(_ path: FilePath, _ other: FilePath) throws(Errno) {
        let result = path.withPlatformString { path in other.withPlatformString { exchange_files(path, $0) } }
        try check(result)
    }

    /// Gives a file another name; a link stays a link.
    static func link(_ path: FilePath, to target: FilePath) throws(Errno) {
        try check(
            path.withPlatformString { path in target.withPlatformString { linkat(AT_FDCWD, path, AT_FDCWD, $0, 0) } })
    }

    /// Makes a file that has the contents, permissions and time of modification of another.
    static func copy(_ path: FilePath, to target: FilePath) throws {
        let status = try Stat(path, followTargetSymlink: false)
        let contents = try contents(of: path) ?? []
        try create(target, contents: contents)
        try check(target.withPlatformString { chmod($0, status.permissions.rawValue) })
        let times = [status.st_atim, status.st_mtim]
        try check(target.withPlatformString { utimensat(AT_FDCWD, $0, times, 0) })
    }

    /// Makes a link that leads where another does.
    static func copyLink(_ path: FilePath, to target: FilePath) throws(Errno) {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let count = path.withPlatformString { readlink($0, &buffer, Int(PATH_MAX)) }
        guard count >= 0 else { throw Errno(rawValue: errno) }
        try check(target.withPlatformString { symlink(buffer, $0) })
    }

    static func createFolder(
        _ path: FilePath, permissions: FilePermissions = [.ownerReadWriteExecute, .groupReadExecute, .otherReadExecute]
    ) throws(Errno) {
        try check(path.withPlatformString { mkdir($0, permissions.rawValue) })
    }

    /// Takes the lock of a folder, and waits for it where another process has it. It goes with the descriptor.
    static func lock(_ folder: FileDescriptor, exclusively: Bool) throws(Errno) {
        while flock(folder.rawValue, exclusively ? LOCK_EX : LOCK_SH) != 0 {
            guard errno == EINTR else { throw Errno(rawValue: errno) }
        }
    }

    static func removeFile(_ path: FilePath) throws(Errno) {
        try check(path.withPlatformString { unlink($0) })
    }

    /// Removes a folder that is empty; one that is not stays.
    static func removeFolderIfEmpty(_ path: FilePath) throws(Errno) {
        do {
            try check(path.withPlatformString { rmdir($0) })
        } catch .directoryNotEmpty, .fileExists, .noSuchFileOrDirectory {
            return
        }
    }

    private static func check(_ result: CInt) throws(Errno) {
        guard result == 0 else { throw Errno(rawValue: errno) }
    }
}

/// `rename`, under a name that the member of that name doesn't hide.
private func renamed(_ path: UnsafePointer<CChar>, _ target: UnsafePointer<CChar>) -> CInt {
    rename(path, target)
}
