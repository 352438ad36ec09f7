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
        var found: [String] = []
        var pending = [Folder(path: root, name: "", depth: 0)]
        var entries = 0
        while let folder = pending.popLast() {
            let names: [FilePath.Component]
            do {
                names = try FileSystem.names(in: folder.path)
            } catch {
                if folder.depth == 0 { throw error }
                diagnostics.error(
                    "unreadable-file", "the folder can't be read: \(error)", at: .wholeFile(folder.name))
                continue
            }
            entries += names.count
            guard entries <= limits.entries else {
                diagnostics.error(
                    "too-many-files", "the folder holds more than \(limits.entries) files and folders", at: nil,
                    help: "point 'docs' at the folder that holds only the pages")
                break
            }
            for name in names where name.string.utf8.first != .ascii(".") {
                visit(name, of: folder, resolvedRoot, &found, &pending, &diagnostics)
            }
        }
        return found.sortedByBytes()
    }

    private func visit(
        _ name: FilePath.Component, of folder: Folder, _ resolvedRoot: FilePath, _ found: inout [String],
        _ pending: inout [Folder], _ diagnostics: inout DiagnosticCollector
    ) {
        let relative = folder.name + name.string
        guard String(validating: name) != nil else {
            diagnostics.error("file-name-not-utf8", "the name of the file is not UTF-8", at: .wholeFile(relative))
            return
        }
        let path = folder.path.appending(name)
        do {
            var type = try Stat(path, followTargetSymlink: false).type
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
                found.append(relative)
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
