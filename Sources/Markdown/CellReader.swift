import RichText
import SourceText

/// Reads the cells of a pipe table.
///
/// Every cell that needs Markdown becomes a heading `# cell #` of one document that cmark parses: a heading takes
/// inline content only, so `- x` or `---` in a cell stays text.
struct CellReader {
    private var document: [UInt8] = []
    private var writer = RichTextWriter()
    /// Where the Markdown of each heading of the document stands.
    private var sources: [Range<Int>] = []

    /// The text of a cell: of its bytes without white space around them, `\|` still escaped. Nil if it has to wait: then it
    /// is the next of those that ``finish()`` returns.
    mutating func read(_ cell: UnsafeBufferPointer<UInt8>) -> RichText? {
        if let text = Self.plainText(cell) { return text }
        let bytes = Self.unescapingPipes(cell)
        if Self.isHTML(bytes) {
            writer.writeHTML(bytes)
            return writer.finish()
        }
        wait(for: bytes)
        return nil
    }

    private mutating func wait(for bytes: [UInt8]) {
        document += [.ascii("#"), .space]
        sources.append(document.count..<document.count + bytes.count)
        document += bytes
        document += [.space, .ascii("#"), .lineFeed]
    }

    /// The texts of the cells that had to wait, in their order.
    mutating func finish() -> [RichText] {
        guard !sources.isEmpty else { return [] }
        var texts: [RichText] = []
        MarkdownTree.parse(document) { root in
            var heading = root.firstChild
            for source in sources {
                guard let node = heading else { break }
                writer.writeInlines(of: node, source: document[source])
                texts.append(writer.finish())
                heading = node.next
            }
        }
        document.removeAll(keepingCapacity: true)
        sources.removeAll(keepingCapacity: true)
        return texts
    }

    /// The text of lines that cmark had read as part of a paragraph with a table in it.
    static func text(of lines: [ArraySlice<UInt8>]) -> RichText {
        var line: [UInt8] = []
        for (index, text) in lines.enumerated() {
            line += text.trimmingWhitespace()
            guard index + 1 < lines.count else { break }
            // CommonMark 6.7: two spaces or a backslash at the end of a line break it.
            if line.last == .ascii("\\") {
                line.removeLast()
                line += Array("<br>".utf8)
            } else {
                line += Array((text.suffix(2).elementsEqual([.space, .space]) ? "<br>" : " ").utf8)
            }
        }
        var reader = CellReader()
        reader.wait(for: line)
        return reader.finish().first ?? RichText()
    }

    /// The text of a cell without anything that Markdown would treat in a special way; nil for another cell.
    static func plainText(_ cell: UnsafeBufferPointer<UInt8>) -> RichText? {
        let notable = notableBytes
        var escapes = 0
        var offset = 0
        while true {
            // Nearly every byte is one of a letter.
            while offset < cell.count, !notable.contains(cell[offset]) { offset += 1 }
            guard offset < cell.count else { break }
            let next = offset + 1 < cell.count ? cell[offset + 1] : 0
            if cell[offset] == .space {
                if next == .space { return nil }
                offset += 1
            } else if cell[offset] == .ascii("\\"), isEscapable(next) {
                escapes += 1
                offset += 2
            } else {
                return nil
            }
        }
        // A no-break space at an end is white space too.
        if cell.first == 0xC2 || cell.last == 0xA0 { return nil }
        return RichText(plain: unescaped(cell, escapes: escapes))
    }

    /// CommonMark 2.4: what a backslash takes the meaning from. A pipe and a second backslash are left to cmark.
    private static func isEscapable(_ byte: UInt8) -> Bool {
        byte.isASCIIPunctuation && byte != .ascii("|") && byte != .ascii("\\")
    }

    private static func unescaped(_ text: UnsafeBufferPointer<UInt8>, escapes: Int) -> String {
        guard escapes > 0 else { return String(cutOut: text) }
        // Here, every backslash is an escape.
        return String(unsafeUninitializedCapacity: text.count - escapes) { result in
            result.initialize(fromContentsOf: text.lazy.filter { $0 != .ascii("\\") })
        }
    }

    /// What Markdown may treat in a special way, and the space, of which it makes one of several.
    private static let notableBytes = ASCIISet(Array(0..<0x20) + Array(" \\`*_[]!<&#".utf8))

    /// GFM 4.10: the way to write a pipe in a cell, even in a code span.
    private static func unescapingPipes(_ cell: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard cell.firstOffset(of: .ascii("|")) != nil else { return Array(cell) }
        var result: [UInt8] = []
        result.reserveCapacity(cell.count)
        for byte in cell {
            if byte == .ascii("|"), result.last == .ascii("\\") { result.removeLast() }
            result.append(byte)
        }
        return result
    }

    /// GitBook writes a cell of several paragraphs, or with a list, as HTML without any Markdown in it.
    private static func isHTML(_ cell: [UInt8]) -> Bool {
        guard cell.first == .ascii("<") else { return false }
        var tokens = HTMLTokenizer(cell)
        guard case .open(let tag) = tokens.next()?.kind else { return false }
        switch tag.element {
        case .block, .list, .item: return true
        default: return false
        }
    }
}
