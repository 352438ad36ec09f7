import SourceText
import SystemPackage

/// The folder that generated files go to, which may hold files of other origin too.
///
/// Nothing outside of it is touched, and no link below it is followed. Of what is in it, only files that the generator
/// wrote are replaced or deleted; of those, one that a person edited only by force.
public struct OutputFolder: Sendable {
    public let path: String
    /// How many files are read and hashed at the same time.
    private let jobs: Int
    private let disk: OutputDisk

    /// - Parameter jobs: how many files are read and hashed at the same time.
    public init(path: String, jobs: Int = 1) {
        self.init(path: path, jobs: jobs, disk: OutputDisk())
    }

    /// - Parameter disk: the way to the disk, in which a test puts faults.
    init(path: String, jobs: Int = 1, disk: OutputDisk) {
        self.path = path
        self.jobs = jobs
        self.disk = disk
    }

    /// Tells the differences between the folder and the files that are wanted in it. Writes nothing.
    ///
    /// - Throws: ``Unusable`` where that can't be told: an unreadable folder or manifest, a link in a file's way.
    public func compare(with files: [OutputFile]) throws(Unusable) -> OutputComparison {
        try checkPaths(files.map(\.path))
        guard try isThere() else { return try comparison(of: files, nil).result }
        return try locked(.shared) { try comparison(of: files, try workspace.readJournal()).result }
    }

    /// The number of files in the folder, if it is as a run left it: with this manifest, the files that it lists, and
    /// no trace of a run that was interrupted; nil if it is not.
    ///
    /// - Parameter hash: what ``OutputComparison/manifestHash`` was.
    /// - Throws: ``Unusable`` where that can't be told.
    func files(leftWith hash: String) throws(Unusable) -> Int? {
        guard try isThere() else { return nil }
        return try locked(.shared) {
            let manifest = try readManifest()
            guard try !workspace.isThere, manifest.hash == hash else { return nil }
            let isAsListed = try hashes(of: manifest.files.keys.sorted(), expecting: [], [:]) == manifest.files
            return isAsListed ? manifest.files.count + 1 : nil
        }
    }

    /// Makes the folder hold exactly the wanted files, of all that the generator ever wrote to it.
    ///
    /// All or nothing, for each module: see ``OutputTransaction``. A file that is right is not touched. Of two runs at
    /// once, one waits for the other. What an interrupted run left behind is put in order first.
    ///
    /// - Parameter force: also replaces and deletes what ``OutputComparison/conflicts`` lists.
    /// - Throws: ``OutputConflict``, with nothing written; ``Unusable`` where the folder can't be read or written.
    public func write(_ files: [OutputFile], force: Bool = false) throws -> OutputComparison {
        try checkPaths(files.map(\.path))
        var created: [FilePath] = []
        if try !isThere() {
            created = try attempt(.writing) { try disk.createFolders(FilePath(path)) }
        }
        do {
            let (comparison, isWritten) = try locked(.exclusive) { try update(files, force: force) }
            guard isWritten else { throw OutputConflict(conflicts: comparison.conflicts) }
            return comparison
        } catch {
            // A folder that this run created, and has nothing in it, is of no use to anyone.
            for folder in created.reversed() { try? disk.removeFolderIfEmpty(folder) }
            throw error
        }
    }

    /// - Returns: how the folder differed, and whether it is right now: it is left alone where a person's work would be
    ///   lost.
    private func update(_ files: [OutputFile], force: Bool) throws(Unusable) -> (OutputComparison, isWritten: Bool) {
        let interrupted = try attempt(.reading) { try workspace.readJournal() }
        try attempt(.writing) { try workspace.clear(interrupted) }
        let (comparison, manifest, manifestFile) = try comparison(of: files, interrupted)
        guard force || comparison.conflicts.isEmpty else { return (comparison, false) }
        try attempt(.writing) {
            try OutputTransaction(root: FilePath(path), disk: disk, jobs: jobs)
                .run(comparison, files, manifest: manifest, manifestFile: manifestFile, after: interrupted)
        }
        return (comparison, true)
    }

    private var workspace: OutputWorkspace { OutputWorkspace(root: FilePath(path), disk: disk) }

    private enum Attempt: String {
        case reading = "read"
        case writing = "written"
    }

    /// Does something with the disk, and says what it was for if it fails.
    private func attempt<Result>(_ attempt: Attempt, _ work: () throws -> Result) throws(Unusable) -> Result {
        do {
            return try work()
        } catch let error as Unusable {
            throw error
        } catch {
            let problem = "the output folder '\(path)' can't be \(attempt.rawValue): \(error)"
            switch attempt {
            case .reading: throw Unusable("unreadable-output", problem)
            case .writing: throw Unusable("unwritable-output", problem)
            }
        }
    }

    private func locked<Result>(_ kind: OutputLock.Kind, _ work: () throws -> Result) throws(Unusable) -> Result {
        try attempt(.reading) { try OutputLock.hold(FilePath(path), kind, work) }
    }

    private func comparison(
        of files: [OutputFile], _ interrupted: OutputJournal?
    ) throws(Unusable) -> (result: OutputComparison, manifest: OutputManifest, manifestFile: OutputFile) {
        let wanted = OutputManifest(files, jobs: jobs)
        let stated = try readManifest()
        var remembered = (interrupted?.known ?? [:]).mapValues { Set($0) }
        for (path, hash) in stated.files { remembered[path, default: []].insert(hash) }
        // The files are sorted by path already, and to sort what is sorted takes little.
        let others = remembered.keys.filter { wanted.files[$0] == nil }
        let paths = (files.map(\.path) + others).sortedByBytes()
        let manifestFile = OutputFile(path: OutputManifest.fileName, contents: wanted.json(ordered: paths))
        var contents = wanted.files
        for file in files where file.editedFrom != nil { contents[file.path] = OutputManifest.hash(of: file.contents) }
        let present = try hashes(of: paths, expecting: files, contents)
        var result = OutputComparison(of: paths, wanted: contents, present: present, remembered: remembered)
        result.manifestHash = OutputManifest.hash(of: manifestFile.contents)
        let isThere = try hash(of: OutputManifest.fileName) != nil
        if isThere, stated == wanted {
            result.unchanged += 1
        } else if isThere || !files.isEmpty {
            result.differences.append(
                .init(path: OutputManifest.fileName, kind: isThere ? .stale : .missing, isWanted: true))
        }
        return (result, wanted, manifestFile)
    }

    /// The folder may be a link: a person named it.
    private func isThere() throws(Unusable) -> Bool {
        do {
            guard try Stat(FilePath(path)).type != .directory else { return true }
        } catch .noSuchFileOrDirectory {
            return false
        } catch {
            throw Unusable("unreadable-output", "the output folder '\(path)' can't be read: \(error)")
        }
        throw Unusable("output-in-the-way", "the output folder '\(path)' is a file")
    }

    private func checkPaths(_ paths: [String]) throws(Unusable) {
        for path in paths {
            if let problem = OutputPathRules.problem(with: path) {
                throw Unusable("invalid-output-path", "the output path '\(path)' can't be: \(problem)")
            }
            if path == OutputManifest.fileName {
                throw Unusable("invalid-output-path", "the output path '\(path)' is taken by the manifest")
            }
        }
        if let (first, second) = OutputPathRules.collision(among: paths) {
            throw Unusable(
                "output-path-collision",
                "the output paths '\(first)' and '\(second)' are one file where case is ignored")
        }
    }

    private func readManifest() throws(Unusable) -> OutputManifest {
        let file = FilePath(path).appending(OutputManifest.fileName)
        do {
            guard try FileSystem.type(of: file) != nil else { return OutputManifest() }
            guard try FileSystem.type(of: file) == .regular, let json = try FileSystem.contents(of: file) else {
                throw Unusable("invalid-manifest", "the manifest '\(file)' is not a file")
            }
            return try OutputManifest(json: json)
        } catch let error as Unusable {
            throw error
        } catch {
            throw Unusable(
                "invalid-manifest", "the manifest '\(file)' can't be read: \(error)",
                help: "restore it from version control, or delete it with the files that were generated")
        }
    }

    /// The hashes of those of the files below the folder that are there.
    ///
    /// - Parameters:
    ///   - files: what is most likely there, and so need not be hashed once more.
    ///   - hashes: of these files.
    private func hashes(
        of paths: [String], expecting files: [OutputFile], _ hashes: [String: String]
    ) throws(Unusable) -> [String: String] {
        var folders = CheckedFolders(root: FilePath(path))
        var reachable: [String] = []
        for path in paths where try reading(path, { try folders.isReachable(path) }) { reachable.append(path) }
        if reachable.isEmpty { return [:] }
        let expected = Dictionary(files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
        let outcomes = reachable.parallelMap(jobs: jobs) { path in
            Result { () throws(Unusable) in
                try hash(
                    of: path, expecting: expected[path].flatMap { contents in hashes[path].map { (contents, $0) } })
            }
        }
        var present: [String: String] = [:]
        for (path, outcome) in zip(reachable, outcomes) { present[path] = try outcome.get() }
        return present
    }

    /// The hash of a file below the folder; nil if it is not there.
    ///
    /// - Parameter expected: what the file probably holds, and the hash of that.
    private func hash(
        of relative: String, expecting expected: (contents: [UInt8], hash: String)? = nil
    ) throws(Unusable) -> String? {
        try reading(relative) {
            let file = FilePath(path).appending(relative)
            guard let type = try FileSystem.type(of: file) else { return nil }
            guard type == .regular, let contents = try FileSystem.contents(of: file) else {
                throw Unusable(
                    "output-in-the-way",
                    "'\(file)' is \(type == .symbolicLink ? "a link" : "not a file"), so nothing is written there",
                    help: "remove it")
            }
            if let expected, expected.contents.hasBytes(of: contents) { return expected.hash }
            return OutputManifest.hash(of: contents)
        }
    }

    /// Looks at a file below the folder, and says which it was if that fails.
    private func reading<Result>(_ relative: String, _ work: () throws -> Result) throws(Unusable) -> Result {
        do {
            return try work()
        } catch let error as Unusable {
            throw error
        } catch {
            throw Unusable("unreadable-output", "'\(path)/\(relative)' can't be read: \(error)")
        }
    }
}

/// Files that a person wrote or edited stand where the generator would write.
public struct OutputConflict: Error, Hashable {
    public var conflicts: [OutputComparison.Difference]
}

/// The folders on the way to files, each looked at once.
private struct CheckedFolders {
    var root: FilePath
    private var isFolder: [Substring: Bool] = [:]

    init(root: FilePath) { self.root = root }

    /// True if every folder on the way is there.
    ///
    /// - Throws: ``Unusable`` if one is a link or a file.
    mutating func isReachable(_ relative: String) throws -> Bool {
        guard let slash = relative.utf8.lastIndex(of: .ascii("/")) else { return true }
        return try isThere(relative[..<slash])
    }

    /// True if a folder and those around it are there.
    private mutating func isThere(_ folder: Substring) throws -> Bool {
        if let known = isFolder[folder] { return known }
        // The folders around it first: what is in one that isn't there isn't either.
        let outer = folder.utf8.lastIndex(of: .ascii("/")).map { folder[..<$0] }
        let isThere = try outer.map { try self.isThere($0) } ?? true
        let type = isThere ? try FileSystem.type(of: root.appending(String(folder))) : nil
        if let type, type != .directory {
            throw Unusable(
                "output-in-the-way",
                "'\(root.appending(String(folder)))' is \(type == .symbolicLink ? "a link" : "not a folder"), so nothing "
                    + "is written below it",
                help: "remove it")
        }
        isFolder[folder] = type != nil
        return type != nil
    }
}

extension [UInt8] {
    fileprivate func hasBytes(of other: [UInt8]) -> Bool {
        withUnsafeBufferPointer { bytes in other.withUnsafeBufferPointer { bytes.isEqual(to: $0) } }
    }
}
