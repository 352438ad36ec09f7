import RichText
import SourceText

/// A leaf of cmark's tree, with the lines that are truly its own.
struct LeafBlock {
    let node: MarkdownNode
    /// The numbers of its lines in the edited text.
    let lines: ClosedRange<Int>
    /// A heading that is underlined.
    let isSetext: Bool
    /// A code block between fences.
    let isFenced: Bool
    /// A code block that its own fence doesn't end.
    let isUnclosed: Bool
    /// The lines between two fences at the margin, which cmark leaves as they are; nil for any other block.
    let marginCode: Range<Int>?
    /// Where it stands in the edited text, without white space at its end.
    let range: Range<Int>

    /// The leaves of a tree.
    ///
    /// - Parameter lines: the lines of the text that cmark has read.
    static func all(in root: MarkdownNode, of text: EditedText, _ lines: ParsedLines) -> [LeafBlock] {
        let nodes = root.leaves
        return nodes.indices.map { index in
            let limit = index + 1 < nodes.count ? nodes[index + 1].startLine - 1 : lines.count
            return LeafBlock(nodes[index], before: limit, in: text, lines)
        }
    }

    /// - Parameter lastLine: the last line that isn't the next leaf's. cmark's own end is too large where a block ends
    ///   because something else begins, and too small for HTML that ends with its end tag.
    private init(_ node: MarkdownNode, before lastLine: Int, in text: EditedText, _ parsed: ParsedLines) {
        self.node = node
        let first = parsed.number(of: node.startLine)
        let firstLine = text.lineRange(first)
        let start = min(firstLine.lowerBound + max(node.startColumn, 1) - 1, firstLine.upperBound)
        let line = text.bytes[start..<firstLine.upperBound]
        let literalLines = node.literal.count(of: .lineFeed)
        isSetext = node.type == .heading && !Self.beginsATXHeading(line)
        isFenced = node.type == .codeBlock && Self.beginsFence(line, of: firstLine, in: text.bytes, node)
        var end = min(node.endLine, lastLine)
        switch node.type {
        case .htmlBlock: end = node.startLine + literalLines - 1
        case .codeBlock where !isFenced: end = node.startLine + literalLines - 1
        case .codeBlock: end = min(end, node.startLine + literalLines + 1)
        default: break
        }
        isUnclosed = isFenced && end - node.startLine + 1 < literalLines + 2
        var last = max(first, parsed.lastNumber(of: end))
        if isSetext, last > first {
            let prefix = LinePrefix(of: node, in: text, parsed)
            last = (first + 1...last).first { Self.isUnderline(prefix.line($0, of: text), text.bytes) } ?? last
        }
        lines = first...last
        let isAtMargin = node.startColumn == 1 && node.parent?.type == .document
        marginCode =
            isFenced && !isUnclosed && isAtMargin
            ? text.lineRange(first + 1).lowerBound..<text.lineRange(last).lowerBound : nil
        range = text.trimmed(start..<max(start, text.lineRange(last).upperBound))
    }

    /// Calls a function with the content of a code block: that of the page where cmark would leave it as it is, since it
    /// may have been kept from cmark.
    func withCode<Result>(in text: EditedText, _ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let marginCode else { return read(node.literal) }
        return text.bytes[marginCode].withUnsafeBufferPointer(read)
    }

    /// cmark doesn't tell a fenced block from an indented one. The latter begins with its first line of code, which
    /// may look like a fence, behind four columns or more.
    ///
    /// - Parameter text: what the line has from where the block begins.
    private static func beginsFence(
        _ text: ArraySlice<UInt8>, of line: Range<Int>, in bytes: [UInt8], _ node: MarkdownNode
    ) -> Bool {
        guard text.starts(with: [0x60, 0x60, 0x60]) || text.starts(with: [0x7E, 0x7E, 0x7E]) else { return false }
        var cursor = LineCursor(bytes, line)
        let mark = bytes[line.lowerBound..<text.startIndex].lastIndex { $0 != .space && $0 != .tab }
        cursor.advance(to: mark.map { $0 + 1 } ?? line.lowerBound)
        return cursor.indent < 4 || !node.literal.prefix { $0 != .lineFeed }.elementsEqual(text)
    }

    /// CommonMark 4.2: one to six `#`, then a space or nothing.
    private static func beginsATXHeading(_ line: ArraySlice<UInt8>) -> Bool {
        let marks = line.prefix { $0 == .ascii("#") }.count
        return (1...6).contains(marks) && (line.dropFirst(marks).first?.isASCIIWhitespace ?? true)
    }

    private static func isUnderline(_ line: LinePrefix.Line, _ bytes: [UInt8]) -> Bool {
        let text = bytes[line.content].trimmingWhitespace()
        guard let mark = text.first, mark == .ascii("=") || mark == .ascii("-") else { return false }
        return !line.isLazy && line.indent < 4 && text.allSatisfy { $0 == mark }
    }
}

/// Numbers the list items around the leaves of a page, which come in reading order.
struct ContainerTracker {
    private struct Open {
        var node: MarkdownNode
        var ordinal: Int?
    }

    private var open: [Open] = []

    /// The containers of the next block. Every call is one block: an item starts in only one of them.
    mutating func containers(of node: MarkdownNode) -> [Block.Container] {
        // Nearly every block stands in none.
        guard let parent = node.parent, parent.type != .document else {
            open = []
            return []
        }
        var chain: [MarkdownNode] = []
        var ancestor = node.parent
        while let container = ancestor {
            if container.isContainer { chain.append(container) }
            ancestor = container.parent
        }
        chain.reverse()
        var result: [Block.Container] = []
        var now: [Open] = []
        result.reserveCapacity(chain.count)
        now.reserveCapacity(chain.count)
        for (depth, container) in chain.enumerated() {
            let before = depth < open.count ? open[depth] : nil
            let isOpen = before?.node == container
            let ordinal = isOpen ? before?.ordinal : Self.ordinal(of: container, after: before)
            now.append(Open(node: container, ordinal: ordinal))
            result.append(container.type == .quote ? .quote : .item(ordinal: ordinal, isStart: !isOpen))
        }
        open = now
        return result
    }

    private static func ordinal(of item: MarkdownNode, after before: Open?) -> Int? {
        guard let start = item.parent?.listStart else { return nil }
        var steps = 0
        var node = item
        // From the last item seen, so that a long list isn't walked from its beginning for each of its items.
        while let previous = node.previous {
            steps += 1
            if previous == before?.node { return (before?.ordinal ?? 0) + steps }
            node = previous
        }
        return start + steps
    }
}
