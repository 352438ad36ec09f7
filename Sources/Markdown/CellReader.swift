import RichText
import SourceText

/// Reads the cells of a pipe table.
///
/// Every cell that needs Markdown becomes a heading `# cell #` of one document that cmark parses: a heading takes
/// inline content only, so `- x` or `---` in a cell stays text.
struct CellReader {
    private var texts: [RichText] = []
    private var document: [UInt8] = []
    private var writer = RichTextWriter()
    /// The headings of the document: the index of the text that each is for, and where its Markdown stands.
    private var headings: [(index: Int, source: Range<Int>)] = []

    /// Takes the next cell: its bytes without white space around them, `\|` still escaped.
    mutating func add(_ cell: ArraySlice<UInt8>) {
        if let text = Self.plainText(cell) {
            texts.append(text)
            return
        }
        let bytes = Self.unescapingPipes(cell)
        if Self.isHTML(bytes) {
            writer.writeHTML(bytes)
            texts.append(writer.finish())
            return
        }
        addMarkdown(bytes)
    }

    private mutating func addMarkdown(_ bytes: [UInt8]) {
        document += [.ascii("#"), .space]
        headings.append((texts.count, document.count..<document.count + bytes.count))
        texts.append(RichText())
        document += bytes
        document += [.space, .ascii("#"), .lineFeed]
    }

    /// The texts of the cells, in their order.
    mutating func finish() -> [RichText] {
        var texts = texts
        if !headings.isEmpty {
            MarkdownTree.parse(document) { root in
                var heading = root.firstChild
                for (index, source) in headings {
                    guard let node = heading else { return }
                    writer.writeInlines(of: node, source: document[source])
                    texts[index] = writer.finish()
                    heading = node.next
                }
            }
        }
        self = CellReader()
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
        reader.addMarkdown(line)
        return reader.finish().first ?? RichText()
    }

    /// The text of a cell without anything that Markdown would treat in a special way; nil for another cell.
    static func plainText(_ cell: ArraySlice<UInt8>) -> RichText? {
        cell.withUnsafeBufferPointer { cell in
            let special = specialBytes
            var escapes = 0
            var previous: UInt8 = 0
            var offset = 0
            while offset < cell.count {
                let byte = cell[offset]
                if byte == .ascii("\\"), offset + 1 < cell.count, isEscapable(cell[offset + 1]) {
                    escapes += 1
                    offset += 1
                } else if special.contains(byte) || (byte == .space && previous == .space) {
                    return nil
                }
                previous = cell[offset]
                offset += 1
            }
            // A no-break space at an end is white space too.
            if cell.first == 0xC2 || previous == 0xA0 { return nil }
            return RichText(plain: unescaped(cell, escapes: escapes))
        }
    }

    /// CommonMark 2.4: what a backslash takes the meaning from. A pipe and a second backslash are left to cmark.
    private static func isEscapable(_ byte: UInt8) -> Bool {
        byte.isASCIIPunctuation && byte != .ascii("|") && byte != .ascii("\\")
    }

    private static func unescaped(_ text: UnsafeBufferPointer<UInt8>, escapes: Int) -> String {
        guard escapes > 0 else { return String(decoding: text, as: UTF8.self) }
        // Here, every backslash is an escape.
        return String(unsafeUninitializedCapacity: text.count - escapes) { result in
            result.initialize(fromContentsOf: text.lazy.filter { $0 != .ascii("\\") })
        }
    }

    private static let specialBytes = ASCIISet(Array(0..<0x20) + Array("\\`*_[]!<&#".utf8))

    /// GFM 4.10: the way to write a pipe in a cell, even in a code span.
    private static func unescapingPipes(_ cell: ArraySlice<UInt8>) -> [UInt8] {
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
        guard case .open(let name) = tokens.next()?.kind else { return false }
        switch HTMLElement(named: name) {
        case .block, .list, .item: return true
        default: return false
        }
    }
}
