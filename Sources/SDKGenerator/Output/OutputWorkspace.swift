import SystemPackage

/// The folder inside of an output folder in which a run prepares its work, and which goes when the run ends.
///
///     .sdkgen-work/staging/       what is being written; of no consequence
///     .sdkgen-work/journal.json   what is about to happen
///     .sdkgen-work/swap/          what is to take its place, and what gave its place up
///     .sdkgen-work/old/           what is on its way there, where two places can't be exchanged in one step
struct OutputWorkspace {
    static let folderName = ".sdkgen-work"

    let root: FilePath
    let disk: OutputDisk

    private var folder: FilePath { root.appending(Self.folderName) }
    private var journalFile: FilePath { folder.appending("journal.json") }
    var staging: FilePath { folder.appending("staging") }
    var swap: FilePath { folder.appending("swap") }
    private var old: FilePath { folder.appending("old") }

    /// True if a run is at work, or was interrupted.
    var isThere: Bool {
        get throws { try FileSystem.type(of: folder) != nil }
    }

    /// The journal of a run that did not end; nil if every run did.
    ///
    /// - Throws: ``Unusable`` if it can't be read.
    func readJournal() throws -> OutputJournal? {
        let type = try FileSystem.type(of: folder)
        guard let type else { return nil }
        guard type == .directory else {
            throw Unusable("output-in-the-way", "'\(folder)' is not a folder", help: "remove it")
        }
        guard try FileSystem.type(of: journalFile) == .regular else { return nil }
        do {
            return try OutputJournal(json: try FileSystem.contents(of: journalFile) ?? [])
        } catch {
            throw Unusable(
                "invalid-journal", "'\(journalFile)', which an interrupted run left, can't be read: \(error)",
                help: "look what of the output folder is worth keeping, then remove '\(folder)'")
        }
    }

    // MARK: A run

    func open() throws {
        try disk.createFolder(folder)
        try disk.createFolder(staging)
    }

    /// From here on, what is staged may take its place.
    ///
    /// - Parameter paths: those of the files that the journal knows, and any others, in the order of their bytes.
    func commit(_ journal: OutputJournal, ordered paths: [String]) throws {
        let temporary = staging.appending("journal.json")
        try disk.write(journal.json(ordered: paths), to: temporary)
        try disk.rename(temporary, to: journalFile)
        try disk.rename(staging, to: swap)
    }

    /// Puts what is staged in its place, and what was there among what is staged.
    func exchange(_ path: String, number: Int) throws {
        let staged = swap.appending(path)
        let target = root.appending(path)
        if try disk.exchange(staged, target) { return }
        // Not in one step: for a moment the place is empty. The next run would fill it again.
        try disk.createFolder(old)
        let parked = old.appending(String(number))
        try disk.rename(target, to: parked)
        do {
            try disk.rename(staged, to: target)
        } catch {
            try disk.rename(parked, to: target)
            throw error
        }
        do {
            try disk.rename(parked, to: staged)
        } catch {
            try disk.rename(target, to: staged)
            try disk.rename(parked, to: target)
            throw error
        }
    }

    /// Ends an exchange that was interrupted: the old one gets its place back, or goes where it was to go.
    private func unpark(_ path: String, number: Int) throws {
        let parked = old.appending(String(number))
        guard try FileSystem.type(of: parked) != nil else { return }
        let target = root.appending(path)
        if try FileSystem.type(of: target) == nil {
            try disk.rename(parked, to: target)
        } else {
            try disk.createFolders(swap.appending(path).removingLastComponent())
            try disk.rename(parked, to: swap.appending(path))
        }
    }

    // MARK: The end of a run, or of one that was interrupted

    /// Clears away everything but the journal. Nothing is lost that a person wrote in the meantime.
    func clear(_ journal: OutputJournal?) throws {
        for (number, path) in (journal?.steps ?? []).enumerated() { try unpark(path, number: number) }
        try removeTree(staging) { path in try disk.removeFile(staging.pushing(path)) }
        let replaced = Set(journal?.replaced ?? [])
        try removeTree(swap) { path in try settle(path, replaced: replaced) }
        try disk.removeFolderIfEmpty(old)
    }

    /// Removes the workspace, when all that it was for is done.
    func close() throws {
        if try FileSystem.type(of: journalFile) != nil { try disk.removeFile(journalFile) }
        try disk.removeFolderIfEmpty(folder)
    }

    private func removeTree(_ top: FilePath, _ remove: (FilePath) throws -> Void) throws {
        guard try FileSystem.type(of: top) != nil else { return }
        let tree = try FolderTree(top)
        for file in tree.files { try remove(file.path) }
        for entry in tree.folders.reversed() { try disk.removeFolderIfEmpty(top.pushing(entry.path)) }
        try disk.removeFolderIfEmpty(top)
    }

    /// Removes a file that has another version, or another name, in the output folder. A file that appeared, or was
    /// written, between the staging and the exchange goes where a person expects it.
    private func settle(_ path: FilePath, replaced: Set<String>) throws {
        let file = swap.pushing(path)
        let target = root.pushing(path)
        if replaced.contains(path.string) { return try disk.removeFile(file) }
        let status = try Stat(file, followTargetSymlink: false)
        if try FileSystem.type(of: target) != nil {
            let twin = try Stat(target, followTargetSymlink: false)
            let isOurs = status.inode == twin.inode && status.deviceID == twin.deviceID
            if isOurs || !FileSystem.isNewer(status, than: twin) { return try disk.removeFile(file) }
        } else {
            try disk.createFolders(target.removingLastComponent())
        }
        try disk.rename(file, to: target)
    }
}
