import SourceText
import SystemPackage

/// The changes of one page that its diagnostics propose.
struct PageFixes {
    private var edits: [TextEdit] = []

    /// Adds the edits of a diagnostic, unless one of them would touch what an earlier diagnostic changes.
    mutating func add(_ new: [TextEdit]) {
        guard !new.contains(where: { edit in edits.contains { $0.overlaps(edit) } }) else { return }
        edits += new
    }

    var isEmpty: Bool { edits.isEmpty }

    /// The contents of a file with the edits made, and how many were. An edit whose place says something else than it
    /// expects is left out.
    ///
    /// - Parameter contents: the file as it is on disk, with its byte-order mark and its line ends, which stay.
    func applied(to contents: [UInt8]) -> (contents: [UInt8], count: Int) {
        let lines = RawLines(contents)
        let ranges = edits.compactMap { edit -> (range: Range<Int>, text: [UInt8])? in
            guard let start = lines.offset(line: edit.span.line, column: edit.span.column) else { return nil }
            let original = Array(edit.original.utf8)
            guard contents[start...].starts(with: original) else { return nil }
            return (start..<(start + original.count), Array(edit.replacement.utf8))
        }
        // Of two insertions at a place, the one that was added first stands first.
        let sorted = ranges.enumerated().sorted { left, right in
            (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
                < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
        }
        var result: [UInt8] = []
        var offset = 0
        for (range, text) in sorted.map(\.element) {
            result += contents[offset..<range.lowerBound] + text
            offset = range.upperBound
        }
        return (result + contents[offset...], ranges.count)
    }

    /// Makes the edits in the file of a page.
    ///
    /// - Returns: how many were made.
    func apply(to page: String, in folder: FilePath) throws -> Int {
        // A page may be a link to another file of the folder.
        let file = try FileSystem.resolved(folder.appending(page))
        guard let contents = try FileSystem.contents(of: file) else { return 0 }
        let (fixed, count) = applied(to: contents)
        if count > 0 { try FileSystem.replace(file, contents: fixed) }
        return count
    }
}

extension TextEdit {
    /// True if both change one stretch of text. Insertions at one place don't.
    fileprivate func overlaps(_ other: TextEdit) -> Bool {
        guard span.line == other.span.line else { return false }
        let (start, end) = (span.column, span.column + original.utf8.count)
        let (otherStart, otherEnd) = (other.span.column, other.span.column + other.original.utf8.count)
        return start < otherEnd && otherStart < end
    }
}

/// The lines of a file as it is on disk: LF, CR LF or CR ends one, and a byte-order mark is no part of the first.
private struct RawLines {
    private let contents: [UInt8]
    private var starts: [Int]

    init(_ contents: [UInt8]) {
        self.contents = contents
        starts = [contents.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for (offset, byte) in contents.enumerated() {
            let next = offset + 1 < contents.count ? contents[offset + 1] : 0
            if byte == .lineFeed || byte == .carriageReturn && next != .lineFeed { starts.append(offset + 1) }
        }
    }

    func offset(line: Int, column: Int) -> Int? {
        guard starts.indices.contains(line - 1), column > 0 else { return nil }
        let offset = starts[line - 1] + column - 1
        return offset <= contents.count ? offset : nil
    }
}
