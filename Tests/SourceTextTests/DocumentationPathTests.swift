import SourceText
import Testing

@Suite struct DocumentationPathTests {
    @Test(
        "a path is resolved from a folder",
        arguments: [
            ("b.md", "a", "a/b.md"), ("./b.md", "a", "a/b.md"), ("../b.md", "a/c", "a/b.md"), ("..", "a", ""),
            ("/b.md", "a", "b.md"), ("b/../c//d.md", "", "c/d.md"), ("", "a", "a"), ("b/", "", "b"),
            ("名/页.md", "文", "文/名/页.md"),
        ])
    func resolving(path: String, folder: String, resolved: String) {
        #expect(DocumentationPath.resolve(path, from: folder) == resolved)
    }

    @Test(
        "a path that leads out of the documentation is none",
        arguments: [("..", ""), ("../../b.md", "a"), ("/..", "a")])
    func leadingOut(path: String, folder: String) {
        #expect(DocumentationPath.resolve(path, from: folder) == nil)
    }

    @Test("the folder of a page, and those around it")
    func folders() {
        #expect(DocumentationPath.folder(of: "a/b/c.md") == "a/b")
        #expect(DocumentationPath.folder(of: "c.md") == "")
        #expect(DocumentationPath.enclosingFolders(of: "a/b/c.md") == ["a/b", "a", ""])
    }

    @Test(
        "the parts of a path, and the last of them",
        arguments: [
            ("/api/v2/zec", ["api", "v2", "zec"]), ("zec", ["zec"]), ("/api//zec//", ["api", "zec"]), ("", []),
            ("//", []),
            ("文/名", ["文", "名"]),
        ])
    func parts(path: String, parts: [String]) {
        #expect(path.pathParts.map(String.init) == parts)
        #expect(path.lastPathPart == parts.last)
    }
}
