import SourceText

/// Where the code of a page is, in which a GitBook tag is no tag. All ranges are offsets in the page.
struct CodeAreas {
    /// Code blocks and HTML `<pre>` elements, in ascending order.
    private(set) var blocks: [Range<Int>] = []
    /// The leaf blocks, which no code span leaves, in ascending order.
    private(set) var leaves: [Range<Int>] = []

    /// A first guess from the lines of a page, good enough for nearly every page; cmark's tree then confirms it or
    /// corrects it.
    init(guessing source: SourceFile) {
        source.bytes.withUnsafeBufferPointer { guess(lines: source.lineStarts, of: $0) }
    }

    private mutating func guess(lines: [Int], of bytes: UnsafeBufferPointer<UInt8>) {
        var fence: (start: Int, mark: UInt8, count: Int)?
        var leafStart: Int?
        // Most leaves have a line or two, and an empty one behind them.
        leaves.reserveCapacity(lines.count / 3)
        for (index, line) in lines.enumerated() {
            let end = index + 1 < lines.count ? lines[index + 1] - 1 : bytes.count
            var start = line
            while start < end, bytes[start].isASCIIWhitespace || bytes[start] == .ascii(">") { start += 1 }
            let mark = start < end ? bytes[start] : .lineFeed
            let isFenceMark = mark == .ascii("`") || mark == .ascii("~")
            let count = isFenceMark ? bytes[start..<end].prefix { $0 == mark }.count : 0
            if let open = fence {
                if isFenceMark, mark == open.mark, count >= open.count,
                    bytes[(start + count)..<end].allSatisfy(\.isASCIIWhitespace)
                {
                    blocks.append(open.start..<end)
                    fence = nil
                }
            } else if count >= 3 {
                fence = (line, mark, count)
            } else if start < end {
                leafStart = leafStart ?? line
                continue
            }
            if let start = leafStart { leaves.append(start..<line) }
            leafStart = nil
        }
        if let start = leafStart { leaves.append(start..<bytes.count) }
        if let open = fence { blocks.append(open.start..<bytes.count) }
    }

    /// What cmark says.
    init(of leaves: [LeafBlock], in text: EditedText) {
        self.leaves.reserveCapacity(leaves.count)
        for leaf in leaves {
            let start = text.lineRange(leaf.lines.lowerBound).lowerBound
            let range = text.sourceRange(start..<text.lineRange(leaf.lines.upperBound).upperBound)
            switch leaf.node.type {
            case .codeBlock where leaf.isFenced: blocks.append(range)
            case .codeBlock: addIndented(leaf, in: text)
            case .htmlBlock: blocks += Self.preElements(in: text.source.bytes, range)
            default: self.leaves.append(range)
            }
        }
    }

    /// Of indented code, only what is indented is code: a line that a cut has emptied may have begun at the margin.
    private mutating func addIndented(_ leaf: LeafBlock, in text: EditedText) {
        for line in leaf.lines {
            let source = text.source.lineNumber(at: text.sourceOffset(text.lineRange(line).lowerBound))
            let range = text.source.lineRange(source)
            let start = range.lowerBound + leaf.node.startColumn - 1
            if start < range.upperBound { blocks.append(start..<range.upperBound) }
        }
    }

    func contains(_ offset: Int) -> Bool {
        Self.range(of: offset, in: blocks) != nil
    }

    /// The leaf that holds an offset.
    func leaf(at offset: Int) -> Range<Int>? {
        Self.range(of: offset, in: leaves)
    }

    /// The one of some ranges in ascending order that holds an offset.
    fileprivate static func range(of offset: Int, in ranges: [Range<Int>]) -> Range<Int>? {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(offset) ? ranges[low] : nil
    }

    private static func preElements(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var elements: [Range<Int>] = []
        var tokens = HTMLTokenizer(bytes, in: range)
        var start: Int?
        while let token = tokens.next() {
            switch token.kind {
            case .open(.pre): start = start ?? token.range.lowerBound
            case .close(.pre):
                if let start { elements.append(start..<token.range.lowerBound) }
                start = nil
            default: break
            }
        }
        if let start { elements.append(start..<range.upperBound) }
        return elements
    }
}

/// The code spans of a leaf block (CommonMark 6.1): a run of backticks, and the next run of the same length.
struct CodeSpans {
    /// In ascending order.
    private var ranges: [Range<Int>] = []

    init(in bytes: [UInt8], _ leaf: Range<Int>) {
        let runs = Self.backtickRuns(in: bytes, leaf)
        guard !runs.isEmpty else { return }
        // Whether a run has a partner is known without a search, so that the time is linear.
        var last: [Int: Int] = [:]
        for (index, run) in runs.enumerated() { last[run.count] = index }
        var index = 0
        while index < runs.count {
            var opener = runs[index]
            // A backslash before a run takes the first backtick away, but only outside of a code span.
            if Self.isEscaped(opener.lowerBound, in: bytes, from: leaf.lowerBound) {
                opener = opener.lowerBound + 1..<opener.upperBound
            }
            if !opener.isEmpty, let partner = last[opener.count], partner > index,
                let closer = runs[(index + 1)...].firstIndex(where: { $0.count == opener.count })
            {
                ranges.append(opener.lowerBound..<runs[closer].upperBound)
                index = closer
            }
            index += 1
        }
    }

    func contains(_ offset: Int) -> Bool {
        CodeAreas.range(of: offset, in: ranges) != nil
    }

    private static func backtickRuns(in bytes: [UInt8], _ leaf: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[..<leaf.upperBound])
            text.forEachOffset(of: .ascii("`"), from: leaf.lowerBound) { offset in
                if let last = runs.last, last.upperBound == offset {
                    runs[runs.count - 1] = last.lowerBound..<offset + 1
                } else {
                    runs.append(offset..<offset + 1)
                }
            }
        }
        return runs
    }

    private static func isEscaped(_ offset: Int, in bytes: [UInt8], from start: Int) -> Bool {
        var backslashes = 0
        while offset - backslashes > start, bytes[offset - backslashes - 1] == .ascii("\\") { backslashes += 1 }
        return backslashes % 2 == 1
    }
}
