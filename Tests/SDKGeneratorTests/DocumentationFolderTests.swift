import Foundation
import SourceText
import SystemPackage
import TestSupport
import Testing

@testable import SDKGenerator

@Suite final class DocumentationFolderTests {
    private let folder: URL
    private var diagnostics = DiagnosticCollector()

    init() throws {
        folder = try Places.temporaryFolder("docs")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ path: String, _ text: String = "# A\n") throws {
        try write(path, bytes: Array(text.utf8))
    }

    private func write(_ path: String, bytes: [UInt8]) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: path).path, withDestinationPath: target)
    }

    private func read(_ selection: Selection = Selection(), jobs: Int = 2) throws -> [String] {
        try DocumentationFolder(path: folder.path).read(selecting: selection, jobs: jobs, diagnostics: &diagnostics)
            .map(\.path)
    }

    private func selection(include: [String] = [], exclude: [String] = []) -> Selection {
        let located = { (pattern: String) in Located(Glob(pattern), at: .wholeFile("sdkgen.yaml")) }
        return Selection(include: include.map(located), exclude: exclude.map(located))
    }

    private var codes: [String] { diagnostics.sorted.map { "\($0.code) \($0.span?.file ?? "")" } }

    @Test("the pages are found in the order of the bytes of their paths, whatever the order on disk")
    func order() throws {
        for path in [
            "b.md", "B.md", "a/z.md", "a.md", "a-b.md", "类.md", "a/b/c.md", ".hidden.md", ".git/x.md", "a.txt",
        ] {
            try write(path)
        }
        let expected = ["B.md", "a-b.md", "a.md", "a/b/c.md", "a/z.md", "b.md", "类.md"]
        #expect(try read(jobs: 1) == expected)
        #expect(try read(jobs: 8) == expected)
        #expect(codes.isEmpty)
    }

    @Test("a folder that is not there, is a file, or holds no page is of no use")
    func noPages() throws {
        func code(_ path: String, _ selection: Selection = Selection()) -> String? {
            do {
                _ = try DocumentationFolder(path: path).read(selecting: selection, diagnostics: &diagnostics)
                return nil
            } catch { return error.diagnostic.code }
        }
        #expect(code(folder.path + "/nowhere") == "no-docs")
        #expect(code(folder.path) == "no-pages")
        try write("a.txt")
        #expect(code(folder.path + "/a.txt") == "no-docs")
        try write("SUMMARY.md")
        #expect(code(folder.path) == "no-pages")
        try write("a.md")
        #expect(code(folder.path, selection(include: ["b*"])) == "no-pages")
        #expect(code(folder.path) == nil)
    }

    @Test("a page that is not UTF-8 is an error at its first wrong byte, and the others are read")
    func notUTF8() throws {
        try write("a.md")
        try write("b.md", bytes: Array("# B\nab".utf8) + [0xFF, 0x41])
        try write("c.md", bytes: [0xFF, 0xFE, 0x41, 0x00])
        #expect(try read() == ["a.md"])
        #expect(codes == ["not-utf8 b.md", "not-utf8 c.md"])
        #expect(diagnostics.sorted.first?.span == SourceSpan(file: "b.md", line: 2, column: 3, length: 1))
    }

    @Test("a page over the size limit is an error, one at the limit is read")
    func tooLarge() throws {
        try write("a.md", bytes: Array(repeating: 0x61, count: Limits.standard.pageBytes))
        try write("b.md", bytes: Array(repeating: 0x61, count: Limits.standard.pageBytes + 1))
        #expect(try read() == ["a.md"])
        #expect(codes == ["limit-page-size b.md"])
    }

    @Test("a folder named as a page is warned of, and its pages are read")
    func folderNamedAsPage() throws {
        try write("x.md/a.md")
        #expect(try read() == ["x.md/a.md"])
        #expect(codes == ["folder-named-as-page x.md"])
    }

    @Test("a link that leads out is refused, a link inside to a file is read, and no loop is endless")
    func links() throws {
        let outside = try Places.temporaryFolder("outside")
        defer { try? FileManager.default.removeItem(at: outside) }
        try Data("# secret\n".utf8).write(to: outside.appending(path: "secret.md"))
        try write("a/b.md")
        try link("out.md", to: outside.appending(path: "secret.md").path)
        try link("outfolder", to: outside.path)
        try link("inside.md", to: "a/b.md")
        try link("a/up", to: "..")
        try link("self.md", to: "self.md")
        try link("gone.md", to: "nothing")
        #expect(try read() == ["a/b.md", "inside.md"])
        #expect(
            codes == [
                "link-to-folder a/up", "broken-link gone.md", "link-outside out.md", "link-outside outfolder",
                "broken-link self.md",
            ])
    }

    @Test("a documentation folder that is itself a link is followed")
    func rootLink() throws {
        try write("docs/a.md")
        try link("link", to: "docs")
        let pages = try DocumentationFolder(path: folder.path + "/link").read(diagnostics: &diagnostics)
        #expect(pages.map(\.path) == ["a.md"])
    }

    @Test("excluded pages are not read, and nothing is said about them")
    func selection() throws {
        for path in ["a/a.md", "a/draft.md", "b/b.md", "SUMMARY.md"] { try write(path) }
        try write("old/x.md", bytes: [0xFF])
        try link("vendor", to: "/usr")
        #expect(
            try read(selection(include: ["a/", "old/"], exclude: ["**draft*", "old/", "vendor/"])) == [
                "SUMMARY.md", "a/a.md",
            ])
        #expect(codes == ["idle-pattern sdkgen.yaml"])
    }

    @Test("what is neither a file nor a folder, or may not be read, is an error")
    func specialFiles() async throws {
        try write("a.md")
        let fifo = try await Command("mkfifo", [folder.appending(path: "pipe.md").path]).run()
        try #require(fifo.status == 0)
        #expect(try read() == ["a.md"])
        #expect(codes == ["unreadable-file pipe.md"])
    }

    @Test("a file name that is not UTF-8 is reported")
    func fileName() async throws {
        try write("a.md")
        let made = try await Command("bash", ["-c", "printf '# X' > $'\\xff.md'"], in: folder.path).run()
        // File systems that know only UTF-8 names refuse to create it.
        guard made.status == 0 else { return }
        #expect(try read() == ["a.md"])
        #expect(diagnostics.diagnostics.map(\.code) == ["file-name-not-utf8"])
    }

    @Test("folders nested too deep are reported, and end the walk there")
    func depth() throws {
        try write("a.md")
        try write(String(repeating: "d/", count: 70) + "x.md")
        #expect(try read() == ["a.md"])
        #expect(diagnostics.diagnostics.map(\.code) == ["too-deep"])
    }

    @Test("a folder with too many entries is refused, by any number of threads", arguments: [1, 8])
    func entries(jobs: Int) throws {
        for folder in 0..<20 { for page in 0..<4 { try write("\(folder)/\(page).md") } }
        // The folders are entries as well.
        for (limit, isRefused) in [(100, false), (99, true), (20, true)] {
            var problems = DiagnosticCollector()
            let walk = FileWalk(
                root: FilePath(folder.path), suffix: ".md", limits: .init(entries: limit), jobs: jobs)
            let paths = try walk.files(diagnostics: &problems)
            #expect((paths.count == 80) == !isRefused)
            #expect(problems.diagnostics.map(\.code) == (isRefused ? ["too-many-files"] : []))
            #expect(problems.hasErrors == isRefused)
        }
    }

    @Test("a template folder must hold templates that can be read")
    func templates() throws {
        func problem(_ path: String) -> String? {
            do {
                var diagnostics = DiagnosticCollector()
                _ = try TemplateFolder(path: path).read(diagnostics: &diagnostics)
                return diagnostics.diagnostics.first.map { "\($0.span?.file ?? ""): \($0.code)" }
            } catch { return error.diagnostic.code }
        }
        #expect(problem(folder.path + "/nowhere") == "no-templates")
        #expect(problem(folder.path) == "no-templates")
        try write("Action.mustache", "{{name}}\n")
        try write("parts/Field.mustache", "{{name}}\n")
        #expect(problem(folder.path) == nil)
        let templates = try TemplateFolder(path: folder.path).read(diagnostics: &diagnostics)
        #expect(templates.map(\.path) == ["Action.mustache", "parts/Field.mustache"])
        try link("Out.mustache", to: "/etc/hosts")
        #expect(problem(folder.path) == "Out.mustache: link-outside")
        try FileManager.default.removeItem(at: folder.appending(path: "Out.mustache"))
        try write("Bad.mustache", bytes: [0xC0])
        #expect(problem(folder.path) == "Bad.mustache: not-utf8")
    }
}
