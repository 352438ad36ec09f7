import RichText
import SourceText

/// A description as one stretch of bytes with its lines, which remembers what is code and can be cut again.
struct DescriptionText {
    let source: RichText
    /// The text of all blocks, a line feed behind each.
    private(set) var bytes: [UInt8] = []
    /// For each byte, whether it stands in a code run.
    private(set) var isCode: [Bool] = []
    private(set) var lines: [Line] = []
    private var runs: [(block: Int, run: Int, range: Range<Int>)] = []

    /// A block, or the part of one between two forced breaks. Never empty.
    struct Line {
        /// Without the white space around it.
        var range: Range<Int>
        /// True of list items.
        var isItem: Bool
    }

    init(_ source: RichText) {
        self.source = source
        if let text = source.unformatted {
            readParagraph(text)
        } else {
            readBlocks()
        }
    }

    private mutating func readBlocks() {
        let blocks = source.blocks
        let count = blocks.reduce(0) { count, block in block.runs.reduce(count + 1) { $0 + $1.text.utf8.count } }
        bytes.reserveCapacity(count)
        isCode = Array(repeating: false, count: count)
        runs.reserveCapacity(blocks.reduce(0) { $0 + $1.runs.count })
        lines.reserveCapacity(blocks.count)
        for block in blocks.indices {
            let start = bytes.count
            for run in blocks[block].runs.indices {
                let runStart = bytes.count
                blocks[block].runs[run].text.withContiguousUTF8 { bytes.append(contentsOf: $0) }
                if blocks[block].runs[run].style.contains(.code) {
                    for offset in runStart..<bytes.count { isCode[offset] = true }
                }
                runs.append((block, run, runStart..<bytes.count))
            }
            addLines(of: start..<bytes.count, isItem: blocks[block].kind != .paragraph)
            bytes.append(.lineFeed)
        }
    }

    /// What nearly every description is.
    private mutating func readParagraph(_ text: String) {
        bytes.reserveCapacity(text.utf8.count + 1)
        bytes += text.utf8
        bytes.append(.lineFeed)
        isCode = Array(repeating: false, count: bytes.count)
        addLines(of: 0..<bytes.count - 1, isItem: false)
    }

    private mutating func addLines(of block: Range<Int>, isItem: Bool) {
        var start = block.lowerBound
        var next = start
        while let offset = lineFeed(in: next..<block.upperBound) {
            next = offset + 1
            if isCode[offset] { continue }
            addLine(start..<offset, isItem: isItem)
            start = next
        }
        addLine(start..<block.upperBound, isItem: isItem)
    }

    private func lineFeed(in range: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer {
            UnsafeBufferPointer(rebasing: $0[..<range.upperBound]).firstOffset(of: .lineFeed, from: range.lowerBound)
        }
    }

    private mutating func addLine(_ range: Range<Int>, isItem: Bool) {
        let line = trimmed(range)
        if !line.isEmpty { lines.append(Line(range: line, isItem: isItem)) }
    }

    // MARK: Cutting

    func string(_ range: Range<Int>) -> String { String(cutOut: bytes[range]) }

    /// A part of the text with its formatting, as one paragraph.
    func richText(_ range: Range<Int>) -> RichText {
        if source.unformatted != nil { return RichText(plain: string(range.clamped(to: 0..<bytes.count - 1))) }
        var cut: [RichText.Run] = []
        for (blockIndex, runIndex, runRange) in runs where runRange.overlaps(range) {
            var run = source.blocks[blockIndex].runs[runIndex]
            if !(range.lowerBound <= runRange.lowerBound && runRange.upperBound <= range.upperBound) {
                run.text = string(runRange.clamped(to: range))
            }
            cut.append(run)
        }
        return RichText(cut.isEmpty ? [] : [RichText.Block(cut)])
    }

    // MARK: Spaces

    /// The length of the space at an offset: white space of ASCII, a no-break space, an ideographic space.
    func spaceLength(at offset: Int) -> Int {
        switch bytes[offset] {
        case .space, .tab, .lineFeed, .carriageReturn: 1
        case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xA0: 2
        case 0xE3 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x80: 3
        default: 0
        }
    }

    func skippingSpaces(from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end, case let length = spaceLength(at: offset), length > 0 { offset += length }
        return min(offset, end)
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = skippingSpaces(from: range.lowerBound, to: range.upperBound)
        var end = range.upperBound
        while end > start {
            if bytes[end - 1].isASCIIWhitespace {
                end -= 1
            } else if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else if end - start >= 3, bytes[end - 1] == 0x80, spaceLength(at: end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }
}
