import DocsReader
import SourceText
import Subprocess
import SystemPackage

/// The documentation folder as it was at a revision, read from git's objects: nothing is checked out.
struct GitFolder {
    /// The folder in the working tree.
    var path: String
    /// Whatever git takes for a commit: `main`, `HEAD~3`, `v1.2.0`.
    var revision: String
    /// As for a folder on disk.
    var limits: Limits

    private static let maximumOutput = 1 << 30

    /// Reads the pages in the order of the bytes of their paths. A page that can't be read is reported and left out.
    ///
    /// - Throws: ``Unusable`` without git, without such a revision, and where it has no page in the folder.
    func read(selecting selection: Selection, diagnostics: inout DiagnosticCollector) async throws -> [SourceFile] {
        let files = try await entries().filter { $0.path.hasSuffix(".md") && !$0.isHidden }
        let wanted = files.filter { selection.contains($0.path) || $0.path == TableOfContents.fileName }
        guard wanted.contains(where: { $0.path != TableOfContents.fileName }) else {
            throw Unusable("no-pages", "the folder '\(path)' holds no page at the revision '\(revision)'")
        }
        let pages = try await resolvingLinks(wanted, among: files, &diagnostics)
            .sorted { $0.path.precedes($1.path) }
        var admission = PageAdmission(limits)
        let small = admission.admitted(pages, path: \.path, diagnostics: &diagnostics)
            .filter { entry in
                guard entry.size > limits.pageBytes else { return true }
                diagnostics.emit(admission.problem(withPageAt: .wholeFile(entry.path)).diagnostic)
                return false
            }
            .prefix { admission.admits(bytes: $0.size, of: $0.path, diagnostics: &diagnostics) }
        return zip(small, try await contents(of: Array(small)))
            .compactMap { entry, contents in
                do throws(UnreadableFile) {
                    return try SourceFile.decode(contents, path: entry.path)
                } catch {
                    diagnostics.emit(error.diagnostic)
                    return nil
                }
            }
    }

    /// The entries with what links lead to in their place. As in a folder: a link to a file inside is read under its own
    /// name, any other is refused.
    private func resolvingLinks(
        _ entries: [Entry], among files: [Entry], _ diagnostics: inout DiagnosticCollector
    ) async throws -> [Entry] {
        let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let links = entries.filter { $0.isLink && $0.size <= Self.longestLink }
        let targets = Dictionary(
            zip(links.map(\.path), try await contents(of: links)), uniquingKeysWith: { first, _ in first })
        return entries.compactMap { entry in
            guard entry.isLink else { return entry }
            if let target = targets[entry.path].flatMap({ byPath[Self.target($0, of: entry)] }), !target.isLink {
                return Entry(path: entry.path, object: target.object, size: target.size, isLink: false)
            }
            diagnostics.error("link", "the link leads to no page of the folder", at: .wholeFile(entry.path))
            return nil
        }
    }

    /// The most bytes of a path that a system follows.
    private static let longestLink = 4096

    /// A file as a tree has it.
    private struct Entry {
        /// Relative to the folder.
        var path: String
        var object: String
        var size: Int
        var isLink: Bool

        var isHidden: Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }
    }

    private func entries() async throws -> [Entry] {
        let commit = try await git(
            ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"],
            problem: "git knows no revision '\(revision)' in '\(path)'")
        let id = String(decoding: commit.prefix { $0 != .lineFeed }, as: UTF8.self)
        let listing = try await git(
            ["ls-tree", "-r", "-z", "-l", "--full-tree", "\(id):./"],
            problem: "the folder '\(path)' is not there at the revision '\(revision)'")
        return listing.split(separator: 0).compactMap { line in
            // git-ls-tree(1): <mode> SP <type> SP <object> SP+ <size> TAB <file>
            guard let tab = line.firstIndex(of: .ascii("\t")) else { return nil }
            let facts = line[..<tab].split(separator: .ascii(" ")).map { String(decoding: $0, as: UTF8.self) }
            guard facts.count == 4, facts[1] == "blob", let size = Int(facts[3]) else { return nil }
            return Entry(
                path: String(decoding: line[(tab + 1)...], as: UTF8.self), object: facts[2], size: size,
                isLink: facts[0] == "120000")
        }
    }

    /// The contents of files in their order.
    private func contents(of entries: [Entry]) async throws -> [[UInt8]] {
        guard !entries.isEmpty else { return [] }
        let output = try await git(
            ["cat-file", "--batch"], input: entries.map { $0.object + "\n" }.joined(),
            problem: "git can't read the pages of the revision '\(revision)'")
        var rest = output[...]
        return try entries.map { entry in
            // git-cat-file(1): <object> SP <type> SP <size> LF <contents> LF
            guard let lineFeed = rest.firstIndex(of: .lineFeed),
                let size = rest[..<lineFeed].split(separator: .ascii(" ")).last
                    .flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
                size >= 0, rest.endIndex - lineFeed > size
            else { throw Unusable("git", "git can't read '\(entry.path)' of the revision '\(revision)'") }
            let contents = Array(rest[(lineFeed + 1)..<(lineFeed + 1 + size)])
            rest = rest[(lineFeed + 1 + size)...].dropFirst()
            return contents
        }
    }

    /// The path that a link leads to, relative to the folder.
    private static func target(_ contents: [UInt8], of link: Entry) -> String {
        let folder = FilePath(link.path).removingLastComponent()
        return folder.pushing(FilePath(String(decoding: contents, as: UTF8.self))).lexicallyNormalized().string
    }

    private func git(_ arguments: [String], input: String = "", problem: String) async throws -> [UInt8] {
        let result: ExecutionResult<Void, BytesOutput, StringOutput<UTF8>>
        do {
            result = try await run(
                .name("git"), arguments: Arguments(["-C", path] + arguments), input: .string(input),
                output: .bytes(limit: Self.maximumOutput), error: .string(limit: 1 << 16))
        } catch {
            throw Unusable("git", "git can't be run: \(error)", help: "install git, or compare folders")
        }
        guard result.terminationStatus.isSuccess else {
            let reason = result.standardError.split(separator: "\n").first.map { ": \($0)" } ?? ""
            throw Unusable("git", problem + reason)
        }
        return result.standardOutput
    }
}
