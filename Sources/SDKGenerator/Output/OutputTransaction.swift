import SystemPackage

/// Brings an output folder from one state to another: all new contents are on disk before the first file is replaced.
struct OutputTransaction {
    let root: FilePath

    private struct Replacement {
        var temporary: FilePath
        var target: FilePath
    }

    func run(_ comparison: OutputComparison, _ files: [OutputFile], manifest: OutputFile) throws {
        guard !comparison.differences.isEmpty else { return }
        let changed = Set(comparison.differences.map(\.path))
        let written = files.filter { changed.contains($0.path) } + (changed.contains(manifest.path) ? [manifest] : [])
        let deleted = comparison.differences.filter { !$0.isWanted }.map(\.path)

        let replacements = try prepare(written)
        // The manifest is the last to take its place: until then the old one tells which files are the generator's.
        for replacement in replacements.dropLast(changed.contains(manifest.path) ? 1 : 0) {
            try FileSystem.rename(replacement.temporary, to: replacement.target)
        }
        for path in deleted { try delete(path) }
        if changed.contains(manifest.path), let last = replacements.last {
            try FileSystem.rename(last.temporary, to: last.target)
        }
    }

    /// Writes each file beside its place; removes them again if one can't be written.
    private func prepare(_ files: [OutputFile]) throws -> [Replacement] {
        var replacements: [Replacement] = []
        do {
            try createFolder(root)
            for file in files {
                let target = root.appending(file.path)
                try createFolder(target.removingLastComponent())
                guard let name = target.lastComponent else { continue }
                let temporary = target.removingLastComponent().appending(".sdkgen-\(name.string).tmp")
                // One that an interrupted run left behind.
                if try FileSystem.type(of: temporary) != nil { try FileSystem.removeFile(temporary) }
                replacements.append(Replacement(temporary: temporary, target: target))
                try FileSystem.create(temporary, contents: file.contents)
            }
        } catch {
            for replacement in replacements where try FileSystem.type(of: replacement.temporary) != nil {
                try FileSystem.removeFile(replacement.temporary)
            }
            throw error
        }
        return replacements
    }

    /// Creates a folder and those that it is in.
    private func createFolder(_ folder: FilePath) throws {
        guard !folder.isEmpty, try FileSystem.type(of: folder) == nil else { return }
        try createFolder(folder.removingLastComponent())
        try FileSystem.createFolder(folder)
    }

    /// Deletes a file, and the folders that it was the last file of.
    private func delete(_ path: String) throws {
        var target = root.appending(path)
        try FileSystem.removeFile(target)
        for _ in path.split(separator: "/").dropLast() {
            target.removeLastComponent()
            try FileSystem.removeFolderIfEmpty(target)
        }
    }
}
