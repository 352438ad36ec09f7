public import APIModel
public import Markdown
import RichText
public import SourceText

/// GitBook's `SUMMARY.md`: nested lists of links to the pages, in groups that headings name.
///
/// It gives the pages their order and their titles.
public struct TableOfContents: Hashable, Sendable {
    /// The name of the file, in the documentation folder itself.
    public static let fileName = "SUMMARY.md"

    public var entries: [Entry]

    /// A link to a page.
    public struct Entry: Hashable, Sendable {
        public var title: String
        /// The path of the page, relative to the documentation folder.
        public var path: String
        /// The heading above the entry.
        public var group: String?
        /// How deep the entry's list is nested, from 1; 0 outside of a list.
        public var level: Int
        public var span: SourceSpan
    }

    public init(entries: [Entry] = []) {
        self.entries = entries
    }

    /// Reads the file of a table of contents.
    public init(
        reading source: SourceFile, limits: MarkdownLimits = .standard, diagnostics: inout DiagnosticCollector
    ) {
        let document = MarkdownDocument(reading: source, limits: limits, diagnostics: &diagnostics)
        self.init(of: document.blocks, in: source, diagnostics: &diagnostics)
    }

    /// Reads the blocks of a table of contents. Links to other places than files of the folder are passed over.
    init(of blocks: [Block], in source: SourceFile, diagnostics: inout DiagnosticCollector) {
        entries = []
        var group: String?
        var firstSpans: [String: SourceSpan] = [:]
        for block in blocks {
            switch block.content {
            case .heading(let level, let text):
                // The first heading is the title of the file.
                group = level == 1 ? nil : text.plain
            case .paragraph(let text):
                let level = block.containers.count { if case .item = $0 { true } else { false } }
                var cursor = LinkCursor(block, in: source)
                for link in text.links {
                    let span = cursor.span(of: link.target)
                    guard let path = Self.path(of: link.target) else { continue }
                    if let first = firstSpans[path] {
                        diagnostics.emit(
                            Diagnostic(
                                .note, "repeated-entry", "the table of contents has '\(path)' twice", at: span,
                                notes: [.init("first here", at: first)]))
                        continue
                    }
                    firstSpans[path] = span
                    entries.append(Entry(title: link.text, path: path, group: group, level: level, span: span))
                }
            default: break
            }
        }
    }

    /// Tells the pages of a model the titles that stand here; one without a title of its own takes it.
    public func title(pagesOf api: inout API) {
        let titles = Dictionary(
            entries.map { ($0.path, Located($0.title, at: $0.span)) }, uniquingKeysWith: { first, _ in first })
        for index in api.pages.indices {
            let title = titles[api.pages[index].path]
            api.pages[index].contentsTitle = title
            api.pages[index].title = api.pages[index].title ?? title?.value
        }
    }

    /// Puts pages into the order of the table of contents; those that it does not list follow in the order they have.
    ///
    /// The file of the table itself is left out: it is no page. Entries without a page, and pages without an entry, are reported.
    ///
    /// - Parameter isLeftOut: says of a page that it is not there because nobody wants it.
    public func order(
        _ pages: [SourceFile], isLeftOut: (String) -> Bool = { _ in false }, diagnostics: inout DiagnosticCollector
    ) -> [SourceFile] {
        let pages = pages.filter { $0.path != Self.fileName }
        if entries.isEmpty { return pages }
        var pending = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let spellings = Dictionary(
            pages.map { ($0.path.lowercased(), $0.path) }, uniquingKeysWith: { first, _ in first })
        var ordered: [SourceFile] = []
        for entry in entries where entry.path != Self.fileName {
            if let page = pending.removeValue(forKey: entry.path) {
                ordered.append(page)
            } else if !isLeftOut(entry.path) {
                diagnostics.warning(
                    "missing-page", "the table of contents lists '\(entry.path)', which is not there", at: entry.span,
                    help: spellings[entry.path.lowercased()].map { "the file is called '\($0)'" })
            }
        }
        for page in pages where pending[page.path] != nil {
            diagnostics.note(
                "unlisted-page", "the table of contents does not list the page", at: .wholeFile(page.path))
            ordered.append(page)
        }
        return ordered
    }

    /// The path that a link's target names; nil for a URL, a mere anchor, and what leads out of the folder.
    private static func path(of target: String) -> String? {
        guard case .relative(let path) = LinkTarget(target).place,
            let resolved = DocumentationPath.resolve(path, from: ""), !resolved.isEmpty
        else { return nil }
        return resolved
    }
}

/// Finds the targets of a block's links in its source, one behind the other.
private struct LinkCursor {
    private let source: SourceFile
    private let block: SourceSpan
    private var rest: ArraySlice<UInt8>

    init(_ block: Block, in source: SourceFile) {
        self.source = source
        self.block = block.span
        let lines = source.lineStarts
        let start = lines.indices.contains(block.span.line - 1) ? lines[block.span.line - 1] + block.span.column - 1 : 0
        let lower = min(max(0, start), source.bytes.count)
        let length = min(max(0, block.span.length), source.bytes.count - lower)
        rest = source.bytes[lower..<lower + length]
    }

    /// The span of a target; that of the block for one that is spelt in another way, and for all behind it.
    mutating func span(of target: String) -> SourceSpan {
        let wanted = Array("(\(target)".utf8)
        guard !target.isEmpty, let range = rest.firstRange(of: wanted) else {
            rest = []
            return block
        }
        rest = rest[range.upperBound...]
        return source.span((range.lowerBound + 1)..<range.upperBound)
    }
}
