import SourceText

/// How to make one text of another, line by line, in the unified format of `diff -u` (POSIX.1-2017, diff).
struct LineDifference {
    /// How many lines are shown around a change.
    private static let context = 3
    /// The number of lines, of both texts together, between the first and the last difference, up to which the least
    /// difference is looked for; its search takes quadratic time in the worst case. Beyond, everything between is
    /// replaced.
    private static let searchLimit = 4000

    private let old: [ArraySlice<UInt8>]
    private let new: [ArraySlice<UInt8>]
    private var edits: [Edit] = []

    private struct Edit {
        var old: Range<Int>
        var new: Range<Int>
    }

    /// - Parameters:
    ///   - old: nil for a file that isn't there.
    ///   - new: nil for a file that is to go.
    init(from old: [UInt8]?, to new: [UInt8]?) {
        self.old = Self.lines(of: old ?? [])
        self.new = Self.lines(of: new ?? [])
        edits = findEdits()
    }

    /// The difference with its head, at most so many lines of it and a line that counts the rest; empty for none.
    func unified(oldName: String, newName: String, limit: Int) -> String {
        let lines = hunks().flatMap(lines(of:))
        guard !lines.isEmpty else { return "" }
        let shown = lines.prefix(limit).map { String(decoding: $0, as: UTF8.self) + "\n" }
        let rest = lines.count > limit ? "… \(lines.count - limit) lines more\n" : ""
        return "--- \(oldName)\n+++ \(newName)\n" + shown.joined() + rest
    }

    /// The lines with their line feeds.
    private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while let end = text[start...].firstIndex(of: .lineFeed) {
            lines.append(text[start...end])
            start = end + 1
        }
        if start < text.count { lines.append(text[start...]) }
        return lines
    }

    private func findEdits() -> [Edit] {
        let head = zip(old, new).prefix { $0 == $1 }.count
        let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
        let oldMiddle = head..<(old.count - tail)
        let newMiddle = head..<(new.count - tail)
        guard !oldMiddle.isEmpty || !newMiddle.isEmpty else { return [] }
        guard oldMiddle.count + newMiddle.count <= Self.searchLimit else {
            return [Edit(old: oldMiddle, new: newMiddle)]
        }
        // The standard library looks for the least difference by Myers' algorithm.
        let difference = Array(new[newMiddle]).difference(from: Array(old[oldMiddle]))
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset + head)
            case .insert(let offset, _, _): inserted.insert(offset + head)
            }
        }
        var edits: [Edit] = []
        var (oldLine, newLine) = (head, head)
        while oldLine < oldMiddle.upperBound || newLine < newMiddle.upperBound {
            let (oldStart, newStart) = (oldLine, newLine)
            while removed.contains(oldLine) { oldLine += 1 }
            while inserted.contains(newLine) { newLine += 1 }
            if oldLine > oldStart || newLine > newStart {
                edits.append(Edit(old: oldStart..<oldLine, new: newStart..<newLine))
            } else {
                (oldLine, newLine) = (oldLine + 1, newLine + 1)
            }
        }
        return edits
    }

    /// Edits so near to each other that one stretch of lines shows them.
    private func hunks() -> [[Edit]] {
        edits.reduce(into: []) { hunks, edit in
            if let last = hunks.last?.last, edit.old.lowerBound - last.old.upperBound <= 2 * Self.context {
                hunks[hunks.count - 1].append(edit)
            } else {
                hunks.append([edit])
            }
        }
    }

    private func lines(of hunk: [Edit]) -> [[UInt8]] {
        guard let first = hunk.first, let last = hunk.last else { return [] }
        let before = min(Self.context, first.old.lowerBound)
        let after = min(Self.context, old.count - last.old.upperBound)
        let oldRange = (first.old.lowerBound - before)..<(last.old.upperBound + after)
        let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + after)
        var lines = [Array("@@ -\(Self.described(oldRange)) +\(Self.described(newRange)) @@".utf8)]
        var line = oldRange.lowerBound
        for edit in hunk {
            for same in old[line..<edit.old.lowerBound] { lines += Self.marked(" ", same) }
            for gone in old[edit.old] { lines += Self.marked("-", gone) }
            for come in new[edit.new] { lines += Self.marked("+", come) }
            line = edit.old.upperBound
        }
        for same in old[line..<oldRange.upperBound] { lines += Self.marked(" ", same) }
        return lines
    }

    /// `12,3`; `12` for one line; the number of the line before for none.
    private static func described(_ range: Range<Int>) -> String {
        switch range.count {
        case 0: "\(range.lowerBound),0"
        case 1: "\(range.lowerBound + 1)"
        default: "\(range.lowerBound + 1),\(range.count)"
        }
    }

    private static func marked(_ mark: Unicode.Scalar, _ line: ArraySlice<UInt8>) -> [[UInt8]] {
        let text = [UInt8(ascii: mark)]
        guard line.last == .lineFeed else { return [text + line, Array("\\ No newline at end of file".utf8)] }
        return [text + line.dropLast()]
    }
}
