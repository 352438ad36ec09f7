import SourceText

/// A position in a line that knows its column: a tab reaches to the next multiple of four (CommonMark 2.2).
struct LineCursor {
    let bytes: [UInt8]
    var offset: Int
    /// The end of the line.
    let end: Int
    /// From 0. Within a tab that is used in part, the offset stays on the tab.
    private(set) var column = 0

    init(_ bytes: [UInt8], _ line: Range<Int>) {
        self.bytes = bytes
        offset = line.lowerBound
        end = line.upperBound
    }

    var byte: UInt8? { offset < end ? bytes[offset] : nil }

    /// Takes one column of white space, or the column that an empty line would have there.
    mutating func takeColumn() {
        if offset < end { skipSpaces(columns: 1) } else { column += 1 }
    }

    /// The columns of white space from here.
    var indent: Int {
        var copy = self
        copy.skipSpaces()
        return copy.column - column
    }

    mutating func skipSpaces() { skipSpaces(columns: .max) }

    mutating func skipSpaces(columns: Int) {
        var columns = columns
        while columns > 0, let byte, byte == .space || byte == .tab {
            let width = byte == .tab ? 4 - column % 4 : 1
            if width <= columns { offset += 1 }
            column += min(width, columns)
            columns -= min(width, columns)
        }
    }

    /// Moves on over bytes, which may be a tab or a marker.
    mutating func advance(to target: Int) {
        while offset < min(target, end) {
            column += bytes[offset] == .tab ? 4 - column % 4 : 1
            offset += 1
        }
    }
}

/// What stands before the text of a block in each of its lines: the marks of the quotes and list items around it.
///
/// cmark tells the line of a block, but neither where the text of its second line begins nor whether that line is
/// a lazy continuation (CommonMark 5.1), which a table doesn't take.
struct LinePrefix {
    private enum Container {
        case quote
        /// An item whose lines are indented by at least so many columns.
        case item(indent: Int)
    }

    /// One line of a block.
    struct Line {
        /// From the first byte that is no white space, to the end. The white space of a lazy line belongs to it, as it
        /// does in cmark: where such a line is a header, it is a first, empty cell.
        var content: Range<Int>
        /// Columns of white space before the content.
        var indent: Int
        /// The marks that were found, as they stand in the line.
        var prefix: Range<Int>
        /// Whether all containers continue in this line.
        var isLazy: Bool
    }

    private let containers: [Container]

    /// The containers around a block.
    init(of block: MarkdownNode, in text: EditedText, _ lines: ParsedLines) {
        var nodes: [MarkdownNode] = []
        var ancestor = block.parent
        while let node = ancestor {
            if node.isContainer { nodes.append(node) }
            ancestor = node.parent
        }
        nodes.reverse()
        var containers: [Container] = []
        for (depth, node) in nodes.enumerated() {
            containers.append(Self.container(node, after: nodes[..<depth], continued: containers, in: text, lines))
        }
        self.containers = containers
    }

    func line(_ number: Int, of text: EditedText) -> Line {
        let range = text.lineRange(number)
        var cursor = LineCursor(text.bytes, range)
        let isLazy = !containers.allSatisfy { Self.skip($0, &cursor) }
        let prefix = range.lowerBound..<cursor.offset
        let indent = cursor.indent
        if !isLazy { cursor.skipSpaces() }
        return Line(content: cursor.offset..<range.upperBound, indent: indent, prefix: prefix, isLazy: isLazy)
    }

    private static func container(
        _ node: MarkdownNode, after parents: ArraySlice<MarkdownNode>, continued: [Container], in text: EditedText,
        _ lines: ParsedLines
    ) -> Container {
        guard node.type == .item else { return .quote }
        var cursor = LineCursor(text.bytes, text.lineRange(lines.number(of: node.startLine)))
        for (parent, container) in zip(parents, continued) {
            if parent.startLine < node.startLine {
                _ = skip(container, &cursor)
            } else {
                open(parent, &cursor)
            }
        }
        let parentColumn = cursor.column
        open(node, &cursor)
        return .item(indent: cursor.column - parentColumn)
    }

    /// Moves over the mark that begins a container in this line, with the white space that belongs to it
    /// (CommonMark 5.1 and 5.2).
    private static func open(_ node: MarkdownNode, _ cursor: inout LineCursor) {
        cursor.skipSpaces()
        guard node.type == .item else {
            cursor.advance(to: cursor.offset + 1)
            cursor.skipSpaces(columns: 1)
            return
        }
        while let byte = cursor.byte, byte.isASCIIDigit { cursor.advance(to: cursor.offset + 1) }
        cursor.advance(to: cursor.offset + 1)
        var ahead = cursor
        ahead.skipSpaces()
        let spaces = ahead.column - cursor.column
        if ahead.byte == nil || spaces > 4 {
            cursor.takeColumn()
        } else {
            cursor = ahead
        }
    }

    private static func skip(_ container: Container, _ cursor: inout LineCursor) -> Bool {
        switch container {
        case .item(let indent):
            guard cursor.indent >= indent else { return false }
            cursor.skipSpaces(columns: indent)
        case .quote:
            var ahead = cursor
            guard ahead.indent <= 3 else { return false }
            ahead.skipSpaces()
            guard ahead.byte == .ascii(">") else { return false }
            ahead.advance(to: ahead.offset + 1)
            ahead.skipSpaces(columns: 1)
            cursor = ahead
        }
        return true
    }
}
