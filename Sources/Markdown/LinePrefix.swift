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
        /// From the first byte that is no white space, to the end.
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
    init(of block: MarkdownNode, in text: EditedText) {
        var nodes: [MarkdownNode] = []
        var ancestor = block.parent
        while let node = ancestor {
            if node.isContainer { nodes.append(node) }
            ancestor = node.parent
        }
        nodes.reverse()
        var containers: [Container] = []
        for (depth, node) in nodes.enumerated() {
            containers.append(Self.container(node, after: nodes[..<depth], continued: containers, in: text))
        }
        self.containers = containers
    }

    /// Whether a block needs no look at its prefix.
    var isEmpty: Bool { containers.isEmpty }

    func line(_ number: Int, of text: EditedText) -> Line {
        let range = text.lineRange(number)
        var cursor = LineCursor(text.bytes, range)
        let isLazy = !containers.allSatisfy { Self.skip($0, &cursor) }
        let prefix = range.lowerBound..<cursor.offset
        let indent = cursor.indent
        cursor.skipSpaces()
        return Line(content: cursor.offset..<range.upperBound, indent: indent, prefix: prefix, isLazy: isLazy)
    }

    private static func container(
        _ node: MarkdownNode, after parents: ArraySlice<MarkdownNode>, continued: [Container], in text: EditedText
    ) -> Container {
        guard node.type == .item else { return .quote }
        let range = text.lineRange(node.startLine)
        var cursor = LineCursor(text.bytes, range)
        // A parent that begins in the same line stands right before this item, a parent from above continues in it.
        for (parent, container) in zip(parents, continued) where parent.startLine < node.startLine {
            _ = skip(container, &cursor)
        }
        if let parent = parents.last, parent.startLine == node.startLine {
            cursor.advance(to: range.lowerBound + node.startColumn - 1)
            return .item(indent: markerWidth(cursor))
        }
        let parentColumn = cursor.column
        cursor.advance(to: range.lowerBound + node.startColumn - 1)
        return .item(indent: cursor.column - parentColumn + markerWidth(cursor))
    }

    /// The columns of a list marker with the spaces behind it (CommonMark 5.2).
    private static func markerWidth(_ start: LineCursor) -> Int {
        var cursor = start
        while let byte = cursor.byte, byte.isASCIIDigit { cursor.advance(to: cursor.offset + 1) }
        cursor.advance(to: cursor.offset + 1)
        let width = cursor.column - start.column
        let spaces = cursor.indent
        cursor.skipSpaces()
        return cursor.byte == nil || spaces > 4 ? width + 1 : width + spaces
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
