import SourceText
import SystemPackage

/// Brings an output folder from one state to another, as one step wherever the file system has such a step.
///
/// A module of which several files change is built anew beside the old one: what changes is written, everything else is
/// given a second name. Then the two folders are exchanged. So whoever looks, and whenever the process ends, a module is
/// the old one or the new one. A single file is exchanged by itself. The manifest is the last.
struct OutputTransaction {
    let root: FilePath
    let disk: OutputDisk
    /// How many modules are prepared at the same time.
    let jobs: Int

    /// A path whose contents change places with what is staged.
    private struct Step {
        enum Kind {
            case exchange
            /// Nothing is there yet.
            case place
            /// Nothing is to be there any more.
            case take
        }

        var path: String
        var kind: Kind
    }

    /// - Parameter interrupted: the journal of a run that did not end.
    func run(
        _ comparison: OutputComparison, _ files: [OutputFile], manifest: OutputManifest, manifestFile: OutputFile,
        after interrupted: OutputJournal?
    ) throws {
        let workspace = OutputWorkspace(root: root, disk: disk)
        guard !comparison.differences.isEmpty else { return try workspace.close() }
        let contents = Dictionary(
            (files + [manifestFile]).map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
        var journal = interrupted
        do {
            try workspace.open()
            let steps = try stage(comparison.differences, contents, in: workspace.staging)
            let next = OutputJournal(
                steps: steps.map(\.path), replaced: comparison.differences.map(\.path), writing: manifest,
                after: interrupted)
            try workspace.commit(next, ordered: comparison.paths)
            journal = next
            try perform(steps, in: workspace)
        } catch {
            // The error is what a person has to know. What can't be cleared away now is cleared by the next run.
            let isCleared: Void? = try? workspace.clear(journal)
            if isCleared != nil, interrupted == nil { try? workspace.close() }
            throw error
        }
        try workspace.clear(journal)
        for difference in comparison.differences where !difference.isWanted { try removeEmptyFolders(of: difference) }
        try workspace.close()
    }

    // MARK: Staging

    /// Prepares everything that is to take its place.
    private func stage(
        _ differences: [OutputComparison.Difference], _ contents: [String: [UInt8]], in staging: FilePath
    ) throws -> [Step] {
        let groups = Dictionary(grouping: differences) { difference in
            String(Substring(difference.path.utf8.prefix { $0 != .ascii("/") }))
        }
        // A file system lets one thread at a time into a folder: two that create files in the same one spend their time
        // waiting for each other (measured on ext4: six times as long). So a module is written by one.
        let outcomes = groups.sorted { $0.key.precedes($1.key) }
            .parallelMap(jobs: jobs) { name, group in Result { try stage(group, of: name, contents, in: staging) } }
        let steps = try outcomes.map { try $0.get() }
        let manifests = steps.filter { $0.path == OutputManifest.fileName }
        return steps.filter { $0.path != OutputManifest.fileName } + manifests
    }

    /// Prepares what changes in a module, or outside of all modules.
    private func stage(
        _ differences: [OutputComparison.Difference], of module: String, _ contents: [String: [UInt8]],
        in staging: FilePath
    ) throws -> Step {
        if differences.count > 1 { return try stageModule(module, differences, contents, in: staging) }
        return try stageFile(differences[0], contents, in: staging)
    }

    private func stageModule(
        _ name: String, _ differences: [OutputComparison.Difference], _ contents: [String: [UInt8]],
        in staging: FilePath
    ) throws -> Step {
        let target = root.appending(name)
        let isThere = try FileSystem.type(of: target) != nil
        let staged = staging.appending(name)
        let changed = Set(differences.map(\.path))
        if isThere {
            try disk.createFolder(staged, permissions: try Stat(target).permissions)
            let tree = try FolderTree(target)
            for entry in tree.folders {
                try disk.createFolder(staged.pushing(entry.path), permissions: entry.status.permissions)
            }
            for entry in tree.files where !changed.contains("\(name)/\(entry.path.string)") {
                try disk.duplicate(target.pushing(entry.path), type: entry.status.type, to: staged.pushing(entry.path))
            }
        }
        try write(differences.filter(\.isWanted).map(\.path), contents, in: staging)
        for difference in differences where !difference.isWanted {
            var folder = FilePath(difference.path).removingLastComponent()
            while !folder.isEmpty {
                try disk.removeFolderIfEmpty(staging.pushing(folder))
                folder.removeLastComponent()
            }
        }
        let isWanted = try FileSystem.type(of: staged) != nil
        return Step(path: name, kind: !isWanted ? .take : isThere ? .exchange : .place)
    }

    private func stageFile(
        _ difference: OutputComparison.Difference, _ contents: [String: [UInt8]], in staging: FilePath
    ) throws -> Step {
        guard difference.isWanted else { return Step(path: difference.path, kind: .take) }
        try write([difference.path], contents, in: staging)
        let isThere = try FileSystem.type(of: root.appending(difference.path)) != nil
        return Step(path: difference.path, kind: isThere ? .exchange : .place)
    }

    private func write(_ paths: [String], _ contents: [String: [UInt8]], in staging: FilePath) throws {
        var folders: Set<Substring> = []
        for path in paths {
            let folder = path.utf8.lastIndex(of: .ascii("/")).map { path[..<$0] } ?? ""
            if folders.insert(folder).inserted {
                try disk.createFolders(FileSystem.path(String(folder), below: staging))
            }
            try disk.write(contents[path] ?? [], to: FileSystem.path(path, below: staging))
        }
    }

    // MARK: Changing places

    /// Performs the steps, or none: where one fails, those before it are taken back.
    private func perform(_ steps: [Step], in workspace: OutputWorkspace) throws {
        var done: [(step: Step, folders: [FilePath])] = []
        do {
            for (number, step) in steps.enumerated() {
                done.append((step, try perform(step, number: number, in: workspace)))
            }
        } catch {
            for (number, entry) in done.enumerated().reversed() {
                try takeBack(entry.step, number: number, in: workspace)
                for folder in entry.folders.reversed() { try disk.removeFolderIfEmpty(folder) }
            }
            throw error
        }
    }

    /// - Returns: the folders that had to be created.
    private func perform(_ step: Step, number: Int, in workspace: OutputWorkspace) throws -> [FilePath] {
        let target = root.appending(step.path)
        let staged = workspace.swap.appending(step.path)
        switch step.kind {
        case .exchange:
            try workspace.exchange(step.path, number: number)
            return []
        case .place:
            let folders = try disk.createFolders(target.removingLastComponent())
            try disk.rename(staged, to: target)
            return folders
        case .take:
            try disk.createFolders(staged.removingLastComponent())
            try disk.rename(target, to: staged)
            return []
        }
    }

    private func takeBack(_ step: Step, number: Int, in workspace: OutputWorkspace) throws {
        let target = root.appending(step.path)
        let staged = workspace.swap.appending(step.path)
        switch step.kind {
        case .exchange: try workspace.exchange(step.path, number: number)
        case .place: try disk.rename(target, to: staged)
        case .take: try disk.rename(staged, to: target)
        }
    }

    /// Removes the folders that a file was the last one of.
    private func removeEmptyFolders(of difference: OutputComparison.Difference) throws {
        var folder = FilePath(difference.path).removingLastComponent()
        while !folder.isEmpty {
            let path = root.pushing(folder)
            if try FileSystem.type(of: path) != nil { try disk.removeFolderIfEmpty(path) }
            folder.removeLastComponent()
        }
    }
}
