import SystemPackage

/// Everything below a folder, without following a link.
struct FolderTree {
    struct Entry {
        /// The path below the folder.
        var path: FilePath
        var status: Stat
    }

    /// Parents before children.
    private(set) var folders: [Entry] = []
    /// Whatever is no folder.
    private(set) var files: [Entry] = []

    /// - Throws: `Errno` where a folder can't be read. A folder that isn't there is empty.
    init(_ root: FilePath) throws {
        guard try FileSystem.type(of: root) == .directory else { return }
        var pending = [FilePath()]
        while let folder = pending.popLast() {
            for name in try FileSystem.entries(of: root.pushing(folder)).map(\.name) {
                let path = folder.appending(name)
                let entry = Entry(path: path, status: try Stat(root.pushing(path), followTargetSymlink: false))
                if entry.status.type == .directory {
                    folders.append(entry)
                    pending.append(path)
                } else {
                    files.append(entry)
                }
            }
        }
    }
}
