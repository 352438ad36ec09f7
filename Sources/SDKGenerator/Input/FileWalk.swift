import SourceText
import SystemPackage

/// Finds the files of one kind below a folder, the same on every machine.
///
/// Hidden files and folders are passed over. A link to a file inside of the folder is read under its own name; a link
/// to a folder inside is not followed, as what it leads to is found in its own place, and so no chain of links can make
/// the walk endless. A link that leads out of the folder is refused.
struct FileWalk {
    struct Limits {
        /// Folders in folders.
        var depth = 64
        /// Entries of all folders together.
        var entries = 200_000
    }

    var root: FilePath
    /// The end of the files' names, `.md`.
    var suffix: String
    var limits = Limits()
    /// How many folders are read at the same time.
    var jobs = 1
    /// Says that problems with a path are not to be reported.
    var isExcluded: @Sendable (String) -> Bool = { _ in false }

    /// How many folders are read before their entries are counted: enough to keep the threads busy, and few enough to stop
    /// soon where there are too many.
    private var foldersAtOnce: Int { 8 * jobs }

    private struct Folder {
        var path: FilePath
        /// The path below the root, which ends with a slash unless it is empty.
        var name: String
        var depth: Int
    }

    /// What one folder holds, without what the folders in it hold.
    private struct Contents {
        var entries = 0
        /// In the order of their bytes.
        var paths: [String] = []
        var folders: [Folder] = []
        var problems = DiagnosticCollector()
        /// Why the folder can't be read.
        var failure: Errno?
    }

    /// The paths of the files relative to the root, in the order of their bytes.
    ///
    /// - Throws: `Errno` if the root itself can't be read.
    func files(diagnostics: inout DiagnosticCollector) throws(Errno) -> [String] {
        var problems = DiagnosticCollector()
        defer {
            for problem in problems.diagnostics where !isExcluded(problem) { diagnostics.emit(problem) }
        }
        return try files(&problems)
    }

    private func isExcluded(_ problem: Diagnostic) -> Bool {
        problem.span.map { isExcluded($0.file) || isExcluded($0.file + "/") } ?? false
    }

    private func files(_ diagnostics: inout DiagnosticCollector) throws(Errno) -> [String] {
        let resolvedRoot = try FileSystem.resolved(root)
        var paths: [String] = []
        var level = [Folder(path: root, name: "", depth: 0)]
        var entries = 0
        while !level.isEmpty {
            let part = Array(level.prefix(foldersAtOnce))
            level.removeFirst(part.count)
            var inner: [Folder] = []
            for (folder, contents) in zip(part, part.parallelMap(jobs: jobs) { contents(of: $0, resolvedRoot) }) {
                if folder.depth == 0, let failure = contents.failure { throw failure }
                diagnostics.merge(contents.problems)
                entries += contents.entries
                guard entries <= limits.entries else {
                    diagnostics.error(
                        "too-many-files", "the folder holds more than \(limits.entries) files and folders", at: nil,
                        help: "point 'docs' at the folder that holds only the pages")
                    return paths.sortedByBytes()
                }
                paths += contents.paths
                inner += contents.folders
            }
            // Sorted here, long stretches of the paths are in order already, and to sort them takes little.
            level += inner.sorted { $0.name.precedes($1.name) }
        }
        return paths.sortedByBytes()
    }

    private func contents(of folder: Folder, _ resolvedRoot: FilePath) -> Contents {
        var contents = Contents()
        do {
            let entries = try FileSystem.entries(of: folder.path)
            contents.entries = entries.count
            for entry in entries { visit(entry, of: folder, resolvedRoot, &contents) }
            contents.paths = contents.paths.sortedByBytes()
        } catch {
            contents.failure = error
            contents.problems.error(
                "unreadable-file", "the folder can't be read: \(error)", at: .wholeFile(folder.name))
        }
        return contents
    }

    private func visit(
        _ entry: FileSystem.Entry, of folder: Folder, _ resolvedRoot: FilePath, _ contents: inout Contents
    ) {
        let name = entry.name.string
        guard name.utf8.first != .ascii(".") else { return }
        let relative = folder.name + name
        guard String(validating: entry.name) != nil else {
            contents.problems.error(
                "file-name-not-utf8", "the name of the file is not UTF-8", at: .wholeFile(relative))
            return
        }
        var path: FilePath { folder.path.appending(entry.name) }
        do {
            var type = try entry.type ?? Stat(path, followTargetSymlink: false).type
            if type == .symbolicLink {
                guard let target = try linkTarget(path, relative, resolvedRoot, &contents.problems) else { return }
                type = target
            }
            if type == .directory {
                visitFolder(Folder(path: path, name: relative + "/", depth: folder.depth + 1), &contents)
            } else if relative.hasSuffix(suffix) {
                guard type == .regular else {
                    contents.problems.error(
                        "unreadable-file", "the entry is neither a file nor a folder", at: .wholeFile(relative))
                    return
                }
                contents.paths.append(relative)
            }
        } catch {
            contents.problems.error("unreadable-file", "the file can't be read: \(error)", at: .wholeFile(relative))
        }
    }

    private func visitFolder(_ folder: Folder, _ contents: inout Contents) {
        let name = String(folder.name.dropLast())
        if name.hasSuffix(suffix) {
            contents.problems.warning(
                "folder-named-as-page", "the name ends with '\(suffix)', but this is a folder", at: .wholeFile(name),
                help: "rename it; the pages in it are read all the same")
        }
        guard folder.depth <= limits.depth else {
            contents.problems.error(
                "too-deep", "the folder is nested deeper than \(limits.depth) levels and is not read",
                at: .wholeFile(name))
            return
        }
        contents.folders.append(folder)
    }

    /// The type of what a link leads to; nil after the link was reported.
    private func linkTarget(
        _ path: FilePath, _ relative: String, _ resolvedRoot: FilePath, _ diagnostics: inout DiagnosticCollector
    ) throws(Errno) -> FileType? {
        let target: FilePath
        do {
            target = try FileSystem.resolved(path)
        } catch {
            let problem = error == .tooManySymbolicLinkLevels ? "leads back to itself" : "leads nowhere: \(error)"
            diagnostics.error("broken-link", "the link \(problem)", at: .wholeFile(relative))
            return nil
        }
        guard target.starts(with: resolvedRoot) else {
            diagnostics.error(
                "link-outside", "the link leads out of the folder '\(root)' and is not followed",
                at: .wholeFile(relative),
                help: "replace it by what it leads to, or exclude it in \(ConfigurationFile.name)")
            return nil
        }
        let type = try Stat(target).type
        guard type != .directory else {
            diagnostics.note(
                "link-to-folder", "the link to a folder is not followed: what it leads to is read in its own place",
                at: .wholeFile(relative))
            return nil
        }
        return type
    }
}
