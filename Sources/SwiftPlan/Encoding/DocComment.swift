public import RichText
import SourceText

/// A documentation comment, made of lines that each begin with `///`.
///
/// DocC reads the text as Markdown with directives and callouts of its own. Prose of the documentation is escaped so
/// that it can be none of these; only paragraphs, lists, code and web links keep their meaning. The callouts of a
/// comment are those that the planner puts there.
public struct DocComment: Hashable, Sendable {
    /// The lines, each with a line feed, and without indentation: that is added by whoever prints them.
    public private(set) var bytes: [UInt8] = []

    /// The width of the text behind `/// `. With two levels of indentation a line has 112 columns.
    static let width = 100

    /// A list item that DocC sets apart.
    public enum Callout: String, Sendable {
        case note = "Note", tip = "Tip", important = "Important", warning = "Warning"
    }

    public init() {}

    /// A comment with the paragraphs and lists of a text.
    public init(_ text: RichText) {
        append(text)
    }

    /// Where the lines are in ``bytes``, without their line feeds.
    public var lineRanges: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        bytes.withUnsafeBufferPointer { bytes in
            bytes.forEachOffset(of: .lineFeed) { end in
                ranges.append(start..<end)
                start = end + 1
            }
        }
        return ranges
    }

    /// The lines as texts.
    public var lines: [String] { lineRanges.map { String(decoding: bytes[$0], as: UTF8.self) } }

    /// Adds paragraphs and lists.
    public mutating func append(_ text: RichText) {
        append(text, title: nil)
    }

    /// Adds one paragraph.
    public mutating func append(_ runs: [RichText.Run]) {
        append(RichText([RichText.Block(runs)]))
    }

    /// Adds a callout. An empty text adds none.
    public mutating func append(_ callout: Callout, _ text: RichText) {
        append(text, title: "- \(callout.rawValue):")
    }

    /// - Parameter title: what the first line begins with, which makes an item of everything.
    private mutating func append(_ text: RichText, title: String?) {
        var lines = ProseLines(after: bytes, margin: Self.margin, width: Self.width)
        // Now there is one owner, and nothing is copied to add lines.
        bytes = []
        lines.reserveCapacity(forText: text.utf8Count)
        var list = ListLevels()
        var title = title
        let prefix = title == nil ? "" : "  "
        for block in text.blocks {
            let prose = DocProse(block.runs, isItem: block.isItem)
            guard !prose.isEmpty else { continue }
            let marker = list.marker(for: block.kind)
            if !list.continuesList, !lines.bytes.isEmpty { lines.addLine("") }
            var first = prefix + marker.first
            if let beginning = title {
                // A callout that begins with a list has its title on a line of its own.
                if block.isItem { lines.addLine(beginning) } else { first = beginning + " " }
                title = nil
            }
            lines.begin(first: first, rest: prefix + marker.rest)
            prose.write(to: &lines)
            lines.finish()
        }
        bytes = lines.bytes
    }

    private static let margin = "/// "
}

extension RichText {
    /// About how much text there is.
    fileprivate var utf8Count: Int {
        if let text = unformatted { return text.utf8.count }
        return blocks.reduce(0) { $0 + $1.runs.reduce(4) { $0 + $1.text.utf8.count + 2 } }
    }
}

extension RichText.Block {
    fileprivate var isItem: Bool {
        if case .item = kind { true } else { false }
    }
}

/// The indentation of list items. A level that skips one is drawn in: four spaces would make it code.
private struct ListLevels {
    /// The width of the marker of each open level.
    private var widths: [Int] = []
    /// True if the block that was asked for last is an item of the list of the block before it.
    private(set) var continuesList = false

    mutating func marker(for kind: RichText.Block.Kind) -> (first: String, rest: String) {
        guard case .item(let level, let ordinal) = kind else {
            widths = []
            continuesList = false
            return ("", "")
        }
        let depth = min(max(level, 1), widths.count + 1, 8)
        let isDeeper = depth > widths.count
        // Section 5.2: a number has at most nine digits, and in the line after a paragraph none but 1 begins a list.
        let number = ordinal.flatMap { (0...999_999_999).contains($0) ? $0 : nil }
        continuesList = !widths.isEmpty && !(isDeeper && number ?? 1 != 1)
        widths.removeLast(widths.count - (depth - 1))
        let indentation = String(repeating: " ", count: widths.reduce(0, +))
        let marker = number.map { "\($0). " } ?? "- "
        widths.append(marker.utf8.count)
        return (indentation + marker, indentation + String(repeating: " ", count: marker.utf8.count))
    }
}
