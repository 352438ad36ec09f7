import SourceText

/// What cmark reads of a page: the edited text without what says nothing about blocks.
///
/// Most of a page is rows of tables and lines of code. To cmark, a row is text of a paragraph; its cells are read from
/// the edited text, and code between fences stands there as it is. So cmark need not go through either.
///
/// What may be left out follows from how blocks are found, line by line (CommonMark 0.30, appendix):
/// - A line that begins with a pipe begins no block, whatever follows the pipe, and goes on with any paragraph. It can
///   end an HTML block, be a line of code, or belong to a link reference definition. So of such lines in a row, the pipe of
///   the first is enough.
/// - A line between two fences ends nothing if it doesn't begin with the mark of the fence.
///
/// Whether the lines are what they were taken for, cmark's blocks tell (``serves(_:in:)``). Where they aren't, the whole
/// text is parsed.
struct ShortenedText {
    private(set) var bytes: [UInt8] = []
    /// Where its lines are in the edited text.
    private(set) var lines: ParsedLines
    /// The lines of the blocks whose code was cut, fences included.
    private var fences: [ClosedRange<Int>] = []
    private var copied = 0

    /// Nil for a page that may have link reference definitions.
    init?(_ text: EditedText) {
        let hasDefinitions = text.bytes.withUnsafeBufferPointer(Self.mayHaveDefinitions)
        guard !hasDefinitions else { return nil }
        lines = ParsedLines(capacity: text.lineCount)
        bytes.reserveCapacity(text.bytes.count)
        text.bytes.withUnsafeBufferPointer { shorten($0, of: text) }
    }

    private mutating func shorten(_ page: UnsafeBufferPointer<UInt8>, of text: EditedText) {
        var line = 1
        var isRow = false
        while line <= text.lineCount {
            let range = text.lineRange(line)
            let pipe = Self.pipe(beginning: range, in: page)
            if pipe != nil, isRow {
                leaveOut(line, of: text, page)
            } else if let pipe {
                lines.append(line)
                cut(pipe + 1..<range.upperBound, of: page)
            } else {
                lines.append(line)
            }
            isRow = pipe != nil
            if let fence = Fence(openedBy: range, in: page) {
                // Where no line closes it, the rest of the page is left as it is.
                guard let last = fence.closingLine(after: line, in: text, page) else { break }
                leaveOutCode(line + 1..<last, in: fence, of: text, page)
                lines.append(last)
                fences.append(line...last)
                line = last
            }
            line += 1
        }
        while line < text.lineCount {
            line += 1
            lines.append(line)
        }
        lines.end = text.lineCount
        copy(upTo: page.count, of: page)
    }

    private mutating func leaveOutCode(
        _ code: Range<Int>, in fence: Fence, of text: EditedText, _ page: UnsafeBufferPointer<UInt8>
    ) {
        for line in code {
            if fence.mayClose(text.lineRange(line), in: page) {
                lines.append(line)
            } else {
                leaveOut(line, of: text, page)
            }
        }
    }

    private mutating func leaveOut(_ line: Int, of text: EditedText, _ page: UnsafeBufferPointer<UInt8>) {
        cut(text.lineRange(line).lowerBound..<text.lineRange(line + 1).lowerBound, of: page)
    }

    private mutating func cut(_ range: Range<Int>, of page: UnsafeBufferPointer<UInt8>) {
        if range.lowerBound > copied { copy(upTo: range.lowerBound, of: page) }
        copied = range.upperBound
    }

    private mutating func copy(upTo end: Int, of page: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: page[copied..<end]))
    }

    /// Whether the blocks of this text are those of the whole.
    func serves(_ leaves: [LeafBlock], in text: EditedText) -> Bool {
        var fences = fences[...]
        for leaf in leaves where leaf.node.type == .codeBlock || leaf.node.type == .htmlBlock {
            if leaf.marginCode != nil, leaf.lines == fences.first {
                fences.removeFirst()
            } else if Self.hasRow(leaf, in: text) {
                return false
            }
        }
        return fences.isEmpty
    }

    /// Whether a line of a leaf begins with a pipe: then its inline content was cut.
    static func hasRow(_ leaf: LeafBlock, in text: EditedText) -> Bool {
        text.bytes.withUnsafeBufferPointer { page in
            leaf.lines.contains { pipe(beginning: text.lineRange($0), in: page) != nil }
        }
    }

    /// The offset of the pipe that a line begins with.
    private static func pipe(beginning line: Range<Int>, in page: UnsafeBufferPointer<UInt8>) -> Int? {
        let start = page.firstMark(of: line)
        return start < line.upperBound && page[start] == .ascii("|") ? start : nil
    }

    /// CommonMark 4.7: a definition has a colon right behind its label.
    private static func mayHaveDefinitions(_ page: UnsafeBufferPointer<UInt8>) -> Bool {
        var bracket = page.firstOffset(of: .ascii("]"))
        while let end = bracket {
            if end + 1 < page.count, page[end + 1] == .ascii(":") { return true }
            bracket = page.firstOffset(of: .ascii("]"), from: end + 1)
        }
        return false
    }
}

/// The lines that cmark has read, as lines of the edited text.
struct ParsedLines {
    /// Of each line, its number; nil where no line was left out.
    private var numbers: [Int]?
    /// The number of the last line of the edited text.
    fileprivate(set) var end: Int

    fileprivate init(capacity: Int) {
        var numbers: [Int] = []
        numbers.reserveCapacity(capacity)
        self.numbers = numbers
        end = 0
    }

    /// Those of the whole text.
    init(all text: EditedText) { end = text.lineCount }

    fileprivate mutating func append(_ number: Int) { numbers?.append(number) }

    /// How many lines were read.
    var count: Int { numbers?.count ?? end }

    /// The number of a line.
    func number(of line: Int) -> Int {
        guard let numbers else { return line }
        return numbers.indices.contains(line - 1) ? numbers[line - 1] : end
    }

    /// The number of the last line that goes on with a line: of those that were left out behind it, or its own.
    func lastNumber(of line: Int) -> Int {
        guard let numbers else { return min(line, end) }
        return line < numbers.count ? numbers[line] - 1 : end
    }
}

/// A line that seems to open a fenced block at the margin.
private struct Fence {
    private let mark: UInt8
    private let count: Int

    init?(openedBy line: Range<Int>, in page: UnsafeBufferPointer<UInt8>) {
        guard line.count >= 3 else { return nil }
        let mark = page[line.lowerBound]
        guard mark == .ascii("`") || mark == .ascii("~") else { return nil }
        self.mark = mark
        count = page.count(of: mark, from: line.lowerBound, in: line)
        if count < 3 { return nil }
    }

    /// False of a line that certainly doesn't close the block.
    func mayClose(_ line: Range<Int>, in page: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = page.firstMark(of: line)
        return start < line.upperBound && page[start] == mark
    }

    func closingLine(after opening: Int, in text: EditedText, _ page: UnsafeBufferPointer<UInt8>) -> Int? {
        var line = opening + 1
        while line <= text.lineCount {
            if closes(text.lineRange(line), in: page) { return line }
            line += 1
        }
        return nil
    }

    private func closes(_ line: Range<Int>, in page: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = page.firstMark(of: line)
        let marks = page.count(of: mark, from: start, in: line)
        return marks >= count && page[(start + marks)..<line.upperBound].allSatisfy(\.isASCIIWhitespace)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first byte of a line that is neither a space nor a tab; the end of a line that has no other.
    fileprivate func firstMark(of line: Range<Int>) -> Int {
        var offset = line.lowerBound
        while offset < line.upperBound, self[offset] == .space || self[offset] == .tab { offset += 1 }
        return offset
    }

    /// How often a byte stands at a place of a line, one behind the other.
    fileprivate func count(of byte: UInt8, from start: Int, in line: Range<Int>) -> Int {
        var end = start
        while end < line.upperBound, self[end] == byte { end += 1 }
        return end - start
    }
}
