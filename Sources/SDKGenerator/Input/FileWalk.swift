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
    /// Says that problems with a path are not to be reported.
    var isExcluded: (String) -> Bool = { _ in false }

    private struct Folder {
        var path: FilePath
        /// The path below the root, which ends with a slash unless it is empty.
        var name: String
        var depth: Int
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
        var pending = [Folder(path: root, name: "", depth: 0)]
        var entries = 0
        while let folder = pending.popLast() {
            let found: [FileSystem.Entry]
            do {
                found = try FileSystem.entries(of: folder.path)
            } catch {
                if folder.depth == 0 { throw error }
                diagnostics.error(
                    "unreadable-file", "the folder can't be read: \(error)", at: .wholeFile(folder.name))
                continue
            }
            entries += found.count
            guard entries <= limits.entries else {
                diagnostics.error(
                    "too-many-files", "the folder holds more than \(limits.entries) files and folders", at: nil,
                    help: "point 'docs' at the folder that holds only the pages")
                break
            }
            for entry in found where entry.name.string.utf8.first != .ascii(".") {
                visit(entry, of: folder, resolvedRoot, &paths, &pending, &diagnostics)
            }
        }
        return paths.sortedByBytes()
    }

    private func visit(
        _ entry: FileSystem.Entry, of folder: Folder, _ resolvedRoot: FilePath, _ paths: inout [String],
        _ pending: inout [Folder], _ diagnostics: inout DiagnosticCollector
    ) {
        let relative = folder.name + entry.name.string
        guard String(validating: entry.name) != nil else {
            diagnostics.error("file-name-not-utf8", "the name of the file is not UTF-8", at: .wholeFile(relative))
            return
        }
        var path: FilePath { folder.path.appending(entry.name) }
        do {
            var type = try entry.type ?? Stat(path, followTargetSymlink: false).type
            if type == .symbolicLink {
                guard let target = try linkTarget(path, relative, resolvedRoot, &diagnostics) else { return }
                type = target
            }
            if type == .directory {
                visitFolder(Folder(path: path, name: relative + "/", depth: folder.depth + 1), &pending, &diagnostics)
            } else if relative.hasSuffix(suffix) {
                guard type == .regular else {
                    diagnostics.error(
                        "unreadable-file", "the entry is neither a file nor a folder", at: .wholeFile(relative))
                    return
                }
                paths.append(relative)
            }
        } catch {
            diagnostics.error("unreadable-file", "the file can't be read: \(error)", at: .wholeFile(relative))
        }
    }

    private func visitFolder(_ folder: Folder, _ pending: inout [Folder], _ diagnostics: inout DiagnosticCollector) {
        let name = String(folder.name.dropLast())
        if name.hasSuffix(suffix) {
            diagnostics.warning(
                "folder-named-as-page", "the name ends with '\(suffix)', but this is a folder", at: .wholeFile(name),
                help: "rename it; the pages in it are read all the same")
        }
        guard folder.depth <= limits.depth else {
            diagnostics.error(
                "too-deep", "the folder is nested deeper than \(limits.depth) levels and is not read",
                at: .wholeFile(name))
            return
        }
        pending.append(folder)
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
