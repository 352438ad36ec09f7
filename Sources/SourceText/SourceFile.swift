/// One text file of the documentation, decoded and with normalised line endings.
///
/// A leading byte-order mark is removed and CR LF and lone CR become LF, so that every line and column of
/// the file is what a person sees in an editor. Everything downstream works on `bytes` and offsets into them.
public struct SourceFile: Sendable {
    /// The path relative to the documentation folder, with `/` between its parts.
    public let path: String
    /// The path as the spans of the file have it.
    private let spanPath: SourcePath
    /// The normalised UTF-8 text.
    public let bytes: [UInt8]
    /// The offset of the first byte of each line; line 1 is at index 0. Never empty.
    public let lineStarts: [Int]

    /// The first byte that is no part of valid UTF-8.
    public struct InvalidUTF8: Error, Equatable {
        public let path: String
        /// The offset of the offending byte in the file as it is on disk.
        public let offset: Int
        /// The line that holds it, from 1.
        public let line: Int
        /// The column of it in bytes, from 1.
        public let column: Int
    }

    /// Decodes and normalises the contents of a file.
    ///
    /// - Throws: ``InvalidUTF8`` for bytes that are not well-formed UTF-8 (Unicode 15, table 3-7).
    public init(path: String, contents: [UInt8]) throws(InvalidUTF8) {
        if let offset = UTF8Validation.firstInvalidOffset(in: contents) {
            let head = contents[..<offset]
            let line = head.count(where: { $0 == .lineFeed }) + 1
            let column = offset - (head.lastIndex(of: .lineFeed) ?? -1)
            throw InvalidUTF8(path: path, offset: offset, line: line, column: column)
        }
        self.init(path: path, valid: contents)
    }

    /// A file made of text that is known to be valid, for tests and in-memory use.
    public init(path: String, text: String) {
        self.init(path: path, valid: Array(text.utf8))
    }

    private init(path: String, valid contents: [UInt8]) {
        self.path = path
        spanPath = SourcePath(path)
        bytes = Self.normalized(contents)
        // A copy has no spare room: the lines of all pages stay in memory.
        lineStarts = bytes.lineStarts.withUnsafeBufferPointer { Array($0) }
    }

    public var lineCount: Int { lineStarts.count }

    /// The byte range of a line without its line feed; an empty range for a line that the file doesn't have.
    public func lineRange(_ line: Int) -> Range<Int> {
        guard lineStarts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
        let start = lineStarts[line - 1]
        let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
        return start..<end
    }

    /// The text of a line without its line feed.
    public func lineText(_ line: Int) -> String {
        String(cutOut: bytes[lineRange(line)])
    }

    /// The span of a range of bytes. A range over several lines keeps its whole length.
    public func span(_ range: Range<Int>) -> SourceSpan {
        let line = lineNumber(at: range.lowerBound)
        let column = range.lowerBound - lineStarts[line - 1] + 1
        return SourceSpan(in: spanPath, line: line, column: column, length: range.count)
    }

    /// The span of a range that is likely to begin on a line or the next. That costs less than a search.
    public func span(_ range: Range<Int>, near line: Int?) -> SourceSpan {
        guard let line else { return span(range) }
        return span(range, on: line) ?? span(range, on: line + 1) ?? span(range)
    }

    /// Nil for a range that begins on another line.
    private func span(_ range: Range<Int>, on line: Int) -> SourceSpan? {
        guard lineStarts.indices.contains(line - 1) else { return nil }
        let start = lineStarts[line - 1]
        guard start <= range.lowerBound, line == lineStarts.count || range.lowerBound < lineStarts[line] else {
            return nil
        }
        return SourceSpan(in: spanPath, line: line, column: range.lowerBound - start + 1, length: range.count)
    }

    /// The bytes that a span covers; as many of them as the file has.
    public func bytes(of span: SourceSpan) -> ArraySlice<UInt8> {
        guard lineStarts.indices.contains(span.line - 1) else { return bytes[bytes.count...] }
        let start = min(bytes.count, lineStarts[span.line - 1] + max(0, span.column - 1))
        return bytes[start..<(start + min(max(0, span.length), bytes.count - start))]
    }

    /// The number of the line that holds an offset, from 1.
    public func lineNumber(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// True if a line and column are those of an offset. Costs less than working them out, which a run of neighbouring
    /// places needs for its first only.
    public func isAt(line: Int, column: Int, offset: Int) -> Bool {
        guard lineStarts.indices.contains(line - 1) else { return false }
        let start = lineStarts[line - 1]
        let end = line < lineStarts.count ? lineStarts[line] : bytes.count + 1
        return offset - start + 1 == column && offset < end
    }

    private static func normalized(_ contents: [UInt8]) -> [UInt8] {
        let body = contents.starts(with: [0xEF, 0xBB, 0xBF]) ? contents[3...] : contents[...]
        guard body.withUnsafeBufferPointer({ $0.firstOffset(of: .carriageReturn) }) != nil else {
            return body.count == contents.count ? contents : Array(body)
        }
        var result: [UInt8] = []
        result.reserveCapacity(body.count)
        var previous: UInt8 = 0
        for byte in body {
            if byte == .carriageReturn {
                result.append(.lineFeed)
            } else if byte != .lineFeed || previous != .carriageReturn {
                result.append(byte)
            }
            previous = byte
        }
        return result
    }
}
