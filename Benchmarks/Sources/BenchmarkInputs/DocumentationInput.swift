public import Foundation

/// A folder of pages with the configuration that turns them into an SDK.
public struct DocumentationInput {
    public var name: String
    /// Holds `sdkgen.yaml` and `docs`.
    public var folder: URL
    /// Where a run writes to.
    public var output: URL
    /// The Markdown files.
    public var files: [URL]

    public var bytes: Int {
        files.reduce(0) { $0 + ((try? $1.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0) }
    }

    /// The folder with the pages.
    public var docs: URL

    /// What is in the output folder now.
    public var outputFiles: (count: Int, bytes: Int) {
        let files =
            FileManager.default.enumerator(at: output, includingPropertiesForKeys: [.fileSizeKey])?
            .compactMap { try? ($0 as? URL)?.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey]) } ?? []
        let regular = files.filter { $0.isRegularFile == true }
        return (regular.count, regular.reduce(0) { $0 + ($1.fileSize ?? 0) })
    }

    /// Writes an API of a size.
    public init(_ api: SyntheticAPI, in folder: URL) throws {
        try self.init(name: "synthetic, \(api.actions) actions", folder, api.services, api.pages)
    }

    /// Writes copies of the pages of one service, each with a service name of its own.
    public init(copies: Int, of corpus: URL, service: String, in folder: URL) throws {
        let originals = try Self.markdownFiles(below: corpus).map { file in
            (
                path: String(file.path.dropFirst(corpus.path.count + 1)),
                text: try String(contentsOf: file, encoding: .utf8)
            )
        }
        var pages: [(path: String, text: String)] = []
        for copy in 0..<copies {
            for page in originals where copies == 1 || page.path != "SUMMARY.md" {
                let text = page.text.replacing("/api/v2/\(service)", with: "/api/v2/\(service)\(copy)")
                pages.append(("copy\(copy)/\(page.path)", text))
            }
        }
        try self.init(name: "corpus ×\(copies)", folder, (0..<copies).map { "\(service)\($0)" }, pages)
    }

    /// Takes the pages and the configuration of a project as they are.
    public init(project: URL, to folder: URL) throws {
        let pages = "docs-input"
        docs = folder.appending(path: pages)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: project.appending(path: pages), to: docs)
        try FileManager.default.copyItem(
            at: project.appending(path: "sdkgen.yaml"), to: folder.appending(path: "sdkgen.yaml"))
        name = pages
        self.folder = folder
        output = folder.appending(path: "Examples/Sources")
        files = try Self.markdownFiles(below: docs)
    }

    private init(
        name: String, _ folder: URL, _ services: [String], _ pages: [(path: String, text: String)]
    ) throws {
        for (path, text) in pages {
            let file = folder.appending(path: "docs/\(path)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try Data(Self.configuration(services).utf8).write(to: folder.appending(path: "sdkgen.yaml"))
        self.name = name
        self.folder = folder
        output = folder.appending(path: "Sources")
        docs = folder.appending(path: "docs")
        files = try Self.markdownFiles(below: docs)
    }

    /// Mistakes of the real pages about the wire would stop a run: they are found, and only warned of.
    private static func configuration(_ services: [String]) -> String {
        var lines = ["docs: docs", "output: Sources", "services:"]
        for service in services {
            lines.append(
                "  \(service): { path: /api/v2/\(service), version: 2025-09-01, module: Bench\(service.capitalized) }")
        }
        lines.append("rules:")
        for rule in Self.rulesThatStopTheCorpus { lines.append("  \(rule): warning") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let rulesThatStopTheCorpus = ["contradicted-type", "contradicted-name"]

    private static func markdownFiles(below folder: URL) throws -> [URL] {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.fileSizeKey])
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
            .sorted { $0.path < $1.path }
    }
}
